package org.rebond.procurement;

import static org.rebond.procurement.PublicationFault.Mark.CDL;
import static org.rebond.procurement.PublicationFault.Mark.INX;
import static org.rebond.procurement.PublicationFault.Mark.MQ;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Place;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.shared.Siret;

/**
 * Goes through a contract as the official consolidation of the DECP will, before it is published. That subcontracting
 * was declared does not make an act due: acts come later, each when it is accepted. Nor is a date of publication missing:
 * publishing gives it.
 */
final class PublicationChecklist {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9/\\-_ .#]{1,16}");
    private static final Pattern CPV = Pattern.compile("[0-9]{8}");

    /** First and last CPV of the products that owe their origin: food, vehicles, health products, clothing. */
    private static final int[][] ORIGIN_DUE = {
        {15100000, 15982200},
        {34100000, 34144910},
        {34510000, 34522700},
        {34600000, 34622500},
        {34710000, 34722200},
        {33100000, 33198200},
        {33600000, 33698300},
        {18100000, 18453000},
        {18800000, 18843000}
    };

    private final ContractSheet sheet;
    private final List<PublicationFault> faults = new ArrayList<>();

    private PublicationChecklist(ContractSheet sheet) {
        this.sheet = sheet;
    }

    /** All that keeps the contract from being published, in the order of the format's fields. */
    static List<PublicationFault> faults(ContractSheet sheet) {
        PublicationChecklist checklist = new PublicationChecklist(sheet);
        checklist.identity();
        checklist.award();
        checklist.execution();
        checklist.considerations();
        checklist.history();
        return List.copyOf(checklist.faults);
    }

    private void identity() {
        unusable(!NUMBER.matcher(sheet.number()).matches(), "id", PublicationRule.NUMBER_UNUSABLE, sheet.number());
        mandatory("codeCPV", sheet.cpv());
        unusable(
                sheet.cpv() != null && !CPV.matcher(sheet.cpv()).matches(),
                "codeCPV",
                PublicationRule.CPV_UNUSABLE,
                sheet.cpv());
        mandatory("techniques", sheet.techniques());
        mandatory("modalitesExecution", sheet.executionModes());
        framework();
        parties("titulaires", sheet.holders());
    }

    private void framework() {
        String framework = sheet.frameworkNumber();
        boolean subsequent = sheet.executionModes().contains(ExecutionMode.SUBSEQUENT_CONTRACTS)
                && !sheet.techniques().contains(Technique.FRAMEWORK);
        if (framework == null) {
            conditional(subsequent, "idAccordCadre", PublicationRule.FRAMEWORK_MISSING);
        } else {
            unusable(!NUMBER.matcher(framework).matches(), "idAccordCadre", PublicationRule.NUMBER_UNUSABLE, framework);
        }
    }

    private void award() {
        mandatory("marcheInnovant", sheet.innovative());
        mandatory("ccag", sheet.ccag());
        mandatory("offresRecues", sheet.bidsReceived());
        unusable(Integer.valueOf(0).equals(sheet.bidsReceived()), "offresRecues", PublicationRule.NO_BID);
        mandatory("attributionAvance", sheet.advanceGranted());
        if (Boolean.TRUE.equals(sheet.advanceGranted())) {
            BigDecimal rate = sheet.advanceRate();
            conditional(rate == null, "tauxAvance", PublicationRule.ADVANCE_RATE_MISSING);
            unusable(rate != null && rate.signum() == 0, "tauxAvance", PublicationRule.ADVANCE_RATE_ZERO);
        }
        mandatory("typeGroupementOperateurs", sheet.grouping());
        mandatory("sousTraitanceDeclaree", sheet.subcontractingDeclared());
        mandatory("procedure", sheet.procedure());
    }

    private void execution() {
        mandatory("lieuExecution", sheet.place());
        Place place = sheet.place();
        if (place != null) {
            unusable(
                    !place.kind().fits(place.code()),
                    "lieuExecution.code",
                    PublicationRule.PLACE_UNUSABLE,
                    place.code());
        }
        mandatory("dureeMois", sheet.durationMonths());
        mandatory("dateNotification", sheet.notifiedOn());
        mandatory("typesPrix", sheet.priceKinds());
        mandatory("formePrix", sheet.priceForm());
    }

    private void considerations() {
        mandatory("considerationsSociales", sheet.socialConsiderations());
        alone("considerationsSociales", sheet.socialConsiderations(), SocialConsideration.NONE);
        mandatory("considerationsEnvironnementales", sheet.environmentalConsiderations());
        alone("considerationsEnvironnementales", sheet.environmentalConsiderations(), EnvironmentalConsideration.NONE);
        origin();
    }

    private void origin() {
        BigDecimal european = sheet.europeanOrigin();
        BigDecimal french = sheet.frenchOrigin();
        boolean due = owesItsOrigin();
        conditional(due && european == null, "origineUE", PublicationRule.ORIGIN_MISSING);
        conditional(due && french == null, "origineFrance", PublicationRule.ORIGIN_MISSING);
        unusable(
                european != null && french != null && french.compareTo(european) > 0,
                "origineFrance",
                PublicationRule.ORIGIN_ORDER,
                french,
                european);
    }

    private boolean owesItsOrigin() {
        if (sheet.cpv() == null || !CPV.matcher(sheet.cpv()).matches()) {
            return false;
        }
        int cpv = Integer.parseInt(sheet.cpv());
        for (int[] range : ORIGIN_DUE) {
            if (cpv >= range[0] && cpv <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private void history() {
        for (int i = 0; i < sheet.modifications().size(); i++) {
            Modification modification = sheet.modifications().get(i);
            parties("modifications[%d].titulaires".formatted(i), modification.holders());
        }
        for (int i = 0; i < sheet.subcontracts().size(); i++) {
            Subcontract act = sheet.subcontracts().get(i);
            siret("actesSousTraitance[%d].sousTraitant.id".formatted(i), act.subcontractor());
        }
    }

    private void parties(String field, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            siret("%s[%d].id".formatted(field, i), parties.get(i));
        }
    }

    private void siret(String field, Party party) {
        unusable(
                party.kind() == PartyKind.SIRET && !Siret.isValid(party.identifier()),
                field,
                PublicationRule.SIRET_UNUSABLE,
                party.identifier());
    }

    private <E extends Enum<E> & DecpValue> void alone(String field, Collection<E> values, E none) {
        unusable(values.size() > 1 && values.contains(none), field, PublicationRule.NONE_AND_OTHERS, none.decp());
    }

    private void mandatory(String field, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> values && values.isEmpty()) {
            faults.add(PublicationFault.of(field, MQ, PublicationRule.MANDATORY_MISSING, field));
        }
    }

    private void conditional(boolean missing, String field, PublicationRule rule) {
        if (missing) {
            faults.add(PublicationFault.of(field, CDL, rule));
        }
    }

    private void unusable(boolean wrong, String field, PublicationRule rule, @Nullable Object... arguments) {
        if (wrong) {
            faults.add(PublicationFault.of(field, INX, rule, arguments));
        }
    }
}
