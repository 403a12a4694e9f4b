package org.rebond.procurement;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.Rejection;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Place;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.shared.Money;
import org.rebond.shared.Siret;

/** A contract of a DECP file, of either version: what it says, or else every fault in it. */
final class DecpContract {

    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_OBJECT = 1000;
    private static final int LONGEST_CODE = 50;
    private static final Pattern CPV = Pattern.compile("([0-9]{2,8})(?:-[0-9])?");
    private static final Party NOBODY = new Party(PartyKind.SIRET, "", null);

    /** What the format called the procedures until 2023 (arrêté of 22 March 2019), and in the first years. */
    private static final Map<String, Procedure> EARLIER_PROCEDURES = Map.of(
            "Marché négocié sans publicité ni mise en concurrence préalable", Procedure.WITHOUT_COMPETITION,
            "Marché public négocié sans publicité ni mise en concurrence préalable", Procedure.WITHOUT_COMPETITION,
            "Procédure concurrentielle avec négociation", Procedure.NEGOTIATED,
            "Procédure négociée avec mise en concurrence préalable", Procedure.NEGOTIATED);

    /** Until 2023 the nature also told the technique or the mode, which have their own fields since. */
    private static final Map<String, Nature> EARLIER_NATURES =
            Map.of("Accord-cadre", Nature.CONTRACT, "Marché subséquent", Nature.CONTRACT);

    /** Until 2023 the form of the price was what is now its kind. */
    private static final Map<String, PriceKind> EARLIER_FORMS = Map.of(
            "Ferme", PriceKind.FIRM,
            "Ferme et actualisable", PriceKind.ADJUSTABLE,
            "Révisable", PriceKind.REVISABLE);

    private static final Map<String, PartyKind> EARLIER_KINDS = Map.of("UE", PartyKind.TVA);

    private final DecpObject root;
    private final DecpObject.Faults faults;

    /**
     * @param id how a person finds the item in the file
     * @param sheet null when there is a fault
     */
    record Reading(String id, @Nullable ContractSheet sheet, List<Rejection> faults) {}

    private DecpContract(DecpObject root, DecpObject.Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** @param position of the item in the file, from 1: its name when it has no number */
    static Reading read(JsonObject json, long position, LocalDate today) {
        String number =
                json.get("id") instanceof JsonString text ? text.getString().strip() : "";
        String id = number.isEmpty() ? "#" + position : DecpObject.visible(number);
        DecpObject.Faults faults = new DecpObject.Faults(id);
        DecpObject root = new DecpObject(json, "", today, faults);
        ContractSheet sheet = null;
        if (root.has("autoriteConcedante") || root.has("concessionnaires")) {
            faults.add("autoriteConcedante", null, ProcurementRule.CONCESSION);
        } else {
            sheet = new DecpContract(root, faults).sheet();
        }
        return new Reading(id, faults.found().isEmpty() ? sheet : null, faults.found());
    }

    /** What the file says. Where there is a fault, something stands in for what is wrong: the sheet is then not used. */
    private ContractSheet sheet() {
        root.require("id", "acheteur", "nature", "objet", "montant");
        DecpObject buyer = root.object("acheteur");
        PriceKind earlierForm = EARLIER_FORMS.get(root.wording("formePrix"));
        return new ContractSheet(
                buyerSiret(buyer),
                buyer == null ? null : buyer.name("nom"),
                or(root.text("id", LONGEST_NUMBER), ""),
                or(root.one("nature", Nature.class, EARLIER_NATURES), Nature.CONTRACT),
                or(root.text("objet", LONGEST_OBJECT), ""),
                cpv(),
                techniques(),
                executionModes(),
                root.text("idAccordCadre", LONGEST_NUMBER),
                root.flag("marcheInnovant"),
                root.one("ccag", Ccag.class, Map.of()),
                root.count("offresRecues", 0),
                root.flag("attributionAvance"),
                root.rate("tauxAvance"),
                root.one("typeGroupementOperateurs", Grouping.class, Map.of()),
                root.flag("sousTraitanceDeclaree"),
                root.one("procedure", Procedure.class, EARLIER_PROCEDURES),
                place(),
                root.count("dureeMois", 1),
                root.date("dateNotification"),
                root.date("datePublicationDonnees"),
                or(root.amount("montant"), Money.ZERO),
                priceKinds(earlierForm),
                earlierForm == null ? root.one("formePrix", PriceForm.class, Map.of()) : null,
                root.rate("origineUE"),
                root.rate("origineFrance"),
                root.several("considerationsSociales", "considerationSociale", SocialConsideration.class),
                root.several(
                        "considerationsEnvironnementales",
                        "considerationEnvironnementale",
                        EnvironmentalConsideration.class),
                holders(),
                modifications(),
                subcontracts());
    }

    private static String buyerSiret(@Nullable DecpObject buyer) {
        if (buyer == null) {
            return "";
        }
        buyer.require("id");
        Siret siret = buyer.siret("id");
        return siret == null ? "" : siret.value();
    }

    private @Nullable String cpv() {
        String text = root.text("codeCPV", LONGEST_CODE);
        if (text == null) {
            return null;
        }
        Matcher matcher = CPV.matcher(text.replace(" ", ""));
        if (!matcher.matches()) {
            faults.add("codeCPV", text, ProcurementRule.CPV_MALFORMED, text);
            return null;
        }
        return matcher.group(1);
    }

    private Set<Technique> techniques() {
        Set<Technique> techniques = root.several("techniques", "technique", Technique.class);
        if (root.wording("nature").equals("Accord-cadre")) {
            techniques.add(Technique.FRAMEWORK);
        }
        return techniques;
    }

    private Set<ExecutionMode> executionModes() {
        Set<ExecutionMode> modes = root.several("modalitesExecution", "modaliteExecution", ExecutionMode.class);
        if (root.wording("nature").equals("Marché subséquent")) {
            modes.add(ExecutionMode.SUBSEQUENT_CONTRACTS);
        }
        return modes;
    }

    private Set<PriceKind> priceKinds(@Nullable PriceKind earlier) {
        Set<PriceKind> kinds = root.several("typesPrix", "typePrix", PriceKind.class);
        if (earlier != null) {
            kinds.add(earlier);
        }
        return kinds;
    }

    private @Nullable Place place() {
        DecpObject place = root.object("lieuExecution");
        if (place == null) {
            return null;
        }
        place.require("code", "typeCode");
        String code = place.text("code", LONGEST_CODE);
        PlaceKind kind = place.one("typeCode", PlaceKind.class, Map.of());
        return code == null || kind == null ? null : new Place(code, kind);
    }

    private List<Party> holders() {
        List<DecpObject> said = root.list("titulaires", "titulaire");
        if (said.isEmpty()) {
            faults.add("titulaires", null, ProcurementRule.FIELD_MISSING);
        }
        return parties(said);
    }

    private static List<Party> parties(List<DecpObject> said) {
        return said.stream()
                .map(DecpContract::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Party party(DecpObject party) {
        party.require("typeIdentifiant", "id");
        PartyKind kind = party.one("typeIdentifiant", PartyKind.class, EARLIER_KINDS);
        String name = party.name("denominationSociale");
        if (kind == PartyKind.SIRET) {
            Siret siret = party.siret("id");
            return siret == null ? null : new Party(kind, siret.value(), name);
        }
        String identifier = party.text("id", LONGEST_CODE);
        return kind == null || identifier == null ? null : new Party(kind, identifier, name);
    }

    /** In the order of their numbers, or of their dates where the file gives no number, as until 2023. */
    private List<Modification> modifications() {
        List<Modification> read = new ArrayList<>();
        boolean numbered = true;
        for (DecpObject item : root.list("modifications", "modification")) {
            item.require("dateNotificationModification");
            Integer number = item.count("id", 1);
            numbered &= number != null;
            read.add(new Modification(
                    or(number, 0),
                    or(item.date("dateNotificationModification"), LocalDate.EPOCH),
                    item.date("datePublicationDonneesModification"),
                    item.text("objetModification", LONGEST_OBJECT),
                    item.amount("montant"),
                    item.count("dureeMois", 1),
                    parties(item.list("titulaires", "titulaire"))));
        }
        read.sort(
                numbered ? Comparator.comparing(Modification::number) : Comparator.comparing(Modification::notifiedOn));
        for (int i = 0; i < read.size(); i++) {
            if (!numbered) {
                read.set(i, read.get(i).numbered(i + 1));
            } else if (i > 0 && read.get(i).number() == read.get(i - 1).number()) {
                twice("modifications", read.get(i).number());
            }
        }
        return read;
    }

    private List<Subcontract> subcontracts() {
        Map<Integer, List<SubcontractModification>> changes = subcontractChanges();
        List<Subcontract> acts = new ArrayList<>();
        for (DecpObject item : root.list("actesSousTraitance", "acteSousTraitance")) {
            item.require("id", "sousTraitant", "dureeMois", "dateNotification", "montant", "variationPrix");
            DecpObject subcontractor = item.object("sousTraitant");
            Integer number = or(item.count("id", 1), 0);
            acts.add(new Subcontract(
                    number,
                    or(subcontractor == null ? null : party(subcontractor), NOBODY),
                    or(item.date("dateNotification"), LocalDate.EPOCH),
                    item.date("datePublicationDonnees"),
                    or(item.amount("montant"), Money.ZERO),
                    or(item.count("dureeMois", 1), 1),
                    or(item.one("variationPrix", PriceVariation.class, Map.of()), PriceVariation.FIRM),
                    or(changes.remove(number), List.of())));
        }
        changes.keySet()
                .forEach(number -> faults.add(
                        "modificationsActesSousTraitance",
                        number.toString(),
                        ProcurementRule.SUBCONTRACT_UNKNOWN,
                        number));
        acts.sort(Comparator.comparing(Subcontract::number));
        for (int i = 1; i < acts.size(); i++) {
            if (acts.get(i).number() == acts.get(i - 1).number()) {
                twice("actesSousTraitance", acts.get(i).number());
            }
        }
        return acts;
    }

    /** By the number of the act that they change, in the order of their dates. */
    private Map<Integer, List<SubcontractModification>> subcontractChanges() {
        Map<Integer, List<SubcontractModification>> changes = new TreeMap<>();
        for (DecpObject item : root.list("modificationsActesSousTraitance", "modificationActeSousTraitance")) {
            item.require("id", "dateNotificationModificationSousTraitance");
            changes.computeIfAbsent(or(item.count("id", 1), 0), number -> new ArrayList<>())
                    .add(new SubcontractModification(
                            or(item.date("dateNotificationModificationSousTraitance"), LocalDate.EPOCH),
                            item.date("datePublicationDonnees"),
                            item.amount("montant"),
                            item.count("dureeMois", 1)));
        }
        changes.values().forEach(list -> list.sort(Comparator.comparing(SubcontractModification::notifiedOn)));
        return changes;
    }

    private void twice(String field, int number) {
        faults.add(field, String.valueOf(number), ProcurementRule.NUMBER_TWICE, String.valueOf(number));
    }

    private static <T> T or(@Nullable T value, T standIn) {
        return value == null ? standIn : value;
    }
}
