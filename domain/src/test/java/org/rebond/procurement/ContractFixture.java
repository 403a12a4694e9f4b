package org.rebond.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/** Contracts of a fictional council for tests: what a test does not say is complete and may be published. */
public final class ContractFixture {

    /** A fictional council. */
    public static final String BUYER = "22000007900016";

    /** A fictional holder. */
    public static final Party HOLDER = new Party(PartyKind.SIRET, "90000079500014", "Atelier du Réemploi");

    private final String number;
    private String object = "Collecte et reconditionnement d'ordinateurs réformés";
    private String cpv = "50320000";
    private Set<Technique> techniques = Set.of(Technique.FRAMEWORK);
    private Set<ExecutionMode> executionModes = Set.of(ExecutionMode.PURCHASE_ORDERS);
    private @Nullable String frameworkNumber;
    private @Nullable Integer bidsReceived = 2;
    private boolean advanceGranted = true;
    private @Nullable BigDecimal advanceRate = new BigDecimal("0.3");
    private @Nullable Procedure procedure = Procedure.OPEN;
    private ContractSheet.@Nullable Place place = new ContractSheet.Place("79", PlaceKind.DEPARTEMENT);
    private @Nullable Integer durationMonths = 48;
    private @Nullable LocalDate notifiedOn = LocalDate.of(2026, 9, 15);
    private @Nullable LocalDate publishedOn = LocalDate.of(2026, 10, 20);
    private Money amount = Money.euros("420000");
    private @Nullable BigDecimal europeanOrigin;
    private @Nullable BigDecimal frenchOrigin;
    private Set<SocialConsideration> socialConsiderations =
            Set.of(SocialConsideration.CLAUSE, SocialConsideration.RESERVED);
    private Set<EnvironmentalConsideration> environmentalConsiderations = Set.of(EnvironmentalConsideration.CLAUSE);
    private List<Party> holders = List.of(HOLDER);
    private final List<ContractSheet.Modification> modifications = new ArrayList<>();
    private final List<ContractSheet.Subcontract> subcontracts = new ArrayList<>();

    private ContractFixture(String number) {
        this.number = number;
    }

    public static ContractFixture contract(String number) {
        return new ContractFixture(number);
    }

    public static ContractSheet.Modification modification(int number, String amount) {
        return new ContractSheet.Modification(
                number,
                LocalDate.of(2027, 2, number),
                LocalDate.of(2027, 2, number + 14),
                null,
                Money.euros(amount),
                null,
                List.of());
    }

    public ContractFixture about(String said) {
        object = said;
        return this;
    }

    public ContractFixture cpv(String said) {
        cpv = said;
        return this;
    }

    public ContractFixture technique(Technique... said) {
        techniques = Set.of(said);
        return this;
    }

    public ContractFixture executed(ExecutionMode... said) {
        executionModes = Set.of(said);
        return this;
    }

    public ContractFixture under(@Nullable String framework) {
        frameworkNumber = framework;
        return this;
    }

    public ContractFixture bids(@Nullable Integer said) {
        bidsReceived = said;
        return this;
    }

    public ContractFixture advance(boolean granted, @Nullable String rate) {
        advanceGranted = granted;
        advanceRate = rate == null ? null : new BigDecimal(rate);
        return this;
    }

    public ContractFixture by(@Nullable Procedure said) {
        procedure = said;
        return this;
    }

    public ContractFixture at(String code, PlaceKind kind) {
        place = new ContractSheet.Place(code, kind);
        return this;
    }

    public ContractFixture months(@Nullable Integer said) {
        durationMonths = said;
        return this;
    }

    public ContractFixture notified(@Nullable LocalDate day) {
        notifiedOn = day;
        return this;
    }

    public ContractFixture published(@Nullable LocalDate day) {
        publishedOn = day;
        return this;
    }

    public ContractFixture amount(String euros) {
        amount = Money.euros(euros);
        return this;
    }

    public ContractFixture origin(@Nullable String european, @Nullable String french) {
        europeanOrigin = european == null ? null : new BigDecimal(european);
        frenchOrigin = french == null ? null : new BigDecimal(french);
        return this;
    }

    public ContractFixture social(SocialConsideration... said) {
        socialConsiderations = Set.of(said);
        return this;
    }

    public ContractFixture environmental(EnvironmentalConsideration... said) {
        environmentalConsiderations = Set.of(said);
        return this;
    }

    public ContractFixture held(Party... said) {
        holders = List.of(said);
        return this;
    }

    public ContractFixture modified(ContractSheet.Modification... said) {
        modifications.addAll(List.of(said));
        return this;
    }

    public ContractFixture subcontracted(ContractSheet.Subcontract... said) {
        subcontracts.addAll(List.of(said));
        return this;
    }

    public ContractSheet sheet() {
        return new ContractSheet(
                BUYER,
                "Département exemple",
                number,
                Nature.CONTRACT,
                object,
                cpv,
                techniques,
                executionModes,
                frameworkNumber,
                false,
                Ccag.SUPPLIES_AND_SERVICES,
                bidsReceived,
                advanceGranted,
                advanceRate,
                Grouping.NONE,
                !subcontracts.isEmpty(),
                procedure,
                place,
                durationMonths,
                notifiedOn,
                publishedOn,
                amount,
                Set.of(PriceKind.REVISABLE),
                PriceForm.UNIT,
                europeanOrigin,
                frenchOrigin,
                socialConsiderations,
                environmentalConsiderations,
                holders,
                modifications,
                subcontracts);
    }
}
