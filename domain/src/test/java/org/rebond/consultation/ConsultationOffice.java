package org.rebond.consultation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rebond.TestTransactions;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.law.Category;
import org.rebond.law.Law;
import org.rebond.law.LawOffice;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.PlaceKind;
import org.rebond.procurement.PriceForm;
import org.rebond.procurement.PriceKind;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.procurement.Technique;
import org.rebond.shared.Money;

/** The consultation feature as the server would wire it, on the test database, on 23 November 2026 at noon. */
public final class ConsultationOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Party ATELIER = new Party(PartyKind.SIRET, "90000079500014", "Atelier des Deux Rives");
    static final Party BOCAGE = new Party(PartyKind.SIRET, "90000089400015", "Bocage Écrans");
    static final Party GATINE = new Party(PartyKind.SIRET, "90000083700014", "Gâtine Services");

    /** Two lots above the European threshold, launched after 22 August 2026, bids due on 5 October at noon. */
    static final LocalDate LAUNCH = LocalDate.of(2026, 9, 1);

    static final LocalDateTime DUE = LocalDateTime.of(2026, 10, 5, 12, 0);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final TestTransactions transactions = new TestTransactions();
    final Caller caller = new Caller();
    private final Tendering tendering;
    private final Awarding awarding;
    private final Selecting selecting;
    private String who = "marches";

    public ConsultationOffice() {
        Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(PARIS).toInstant(), PARIS);
        Consultations consultations = new Consultations_(transactions.entityManager());
        Law law = LawOffice.within(transactions.entityManager());
        Journal journal = new Journal(transactions.entityManager(), caller, clock);
        Procurement procurement = ProcurementOffice.within(transactions.entityManager(), clock);
        selecting = new Selecting(consultations, law, journal, caller, clock);
        tendering = new Tendering(consultations, law, journal, caller, clock);
        awarding = new Awarding(consultations, procurement, law, journal, caller, clock);
    }

    /** Both services and who calls them, in a transaction that is undone at the end. */
    public void rehearse(Rehearsal operation) {
        transactions.rehearsed(() -> {
            operation.on(tendering, awarding, selecting, caller);
            return true;
        });
    }

    /** Something that is done with both services. */
    public interface Rehearsal {
        void on(Tendering tendering, Awarding awarding, Selecting selecting, Caller caller);
    }

    ConsultationOffice as(String name) {
        who = name;
        return this;
    }

    <T extends @Nullable Object> T ask(Function<Tendering, T> operation) {
        return inTransaction(() -> operation.apply(tendering));
    }

    void tell(Consumer<Tendering> operation) {
        ask(service -> {
            operation.accept(service);
            return true;
        });
    }

    <T extends @Nullable Object> T judge(Function<Awarding, T> operation) {
        return inTransaction(() -> operation.apply(awarding));
    }

    <T extends @Nullable Object> T choose(Function<Selecting, T> operation) {
        return inTransaction(() -> operation.apply(selecting));
    }

    void select(Consumer<Selecting> operation) {
        choose(service -> {
            operation.accept(service);
            return true;
        });
    }

    void decide(Consumer<Awarding> operation) {
        judge(service -> {
            operation.accept(service);
            return true;
        });
    }

    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return caller.actingAs(new Identity(who, Set.of(Role.PROCUREMENT)), () -> transactions.fresh(work));
    }

    static AwardCriteria criteria() {
        return new AwardCriteria(List.of(
                Criterion.of("Prix", CriterionNature.PRICE, "40", "10"),
                Criterion.of("Valeur technique", CriterionNature.QUALITY, "35", "10"),
                Criterion.of("Délais", CriterionNature.QUALITY, "15", "10").partOf(1),
                Criterion.of("Méthode", CriterionNature.QUALITY, "20", "20").partOf(1),
                Criterion.of("Environnement", CriterionNature.ENVIRONMENT, "25", "10")));
    }

    static LotRequest lot(String object, String estimate, InsertionRoute... routes) {
        return new LotRequest(object, Money.euros(estimate), Set.of(routes));
    }

    /** An open call for tenders of two lots with hours of insertion. */
    static ConsultationRequest request() {
        return request(
                Procedure.OPEN,
                LAUNCH,
                DUE,
                criteria(),
                List.of(
                        lot("Reconditionnement", "180000", InsertionRoute.EXECUTION_CONDITION),
                        lot("Collecte", "90000", InsertionRoute.EXECUTION_CONDITION)));
    }

    static ConsultationRequest request(
            Procedure procedure,
            LocalDate launchedOn,
            LocalDateTime dueAt,
            AwardCriteria criteria,
            List<LotRequest> lots) {
        return request(procedure, null, launchedOn, null, dueAt, criteria, lots);
    }

    static ConsultationRequest request(
            Procedure procedure,
            @Nullable ProcedureGround ground,
            LocalDate launchedOn,
            @Nullable Selection selection,
            LocalDateTime dueAt,
            AwardCriteria criteria,
            List<LotRequest> lots) {
        return new ConsultationRequest(
                ContractFixture.BUYER,
                "C" + COUNTER.incrementAndGet(),
                "Ordinateurs réformés",
                Category.SUPPLIES_SERVICES,
                procedure,
                ground,
                null,
                launchedOn,
                null,
                selection,
                dueAt,
                30,
                PriceFormula.INVERSE,
                20,
                true,
                null,
                "Tribunal administratif de Poitiers, 15 rue de Blossac, 86000 Poitiers",
                criteria,
                lots);
    }

    /** Launched, with nothing in its register. */
    Consultation.Reference launched() {
        Consultation.Reference reference = ask(service -> service.prepare(request()));
        tell(service -> service.launch(reference));
        return reference;
    }

    /** A bid for a lot, in time but for the minutes said. */
    Receipt receive(Consultation.Reference reference, int lot, Party bidder, int minutesToDeadline) {
        return ask(
                service -> service.receive(reference, new Arrival(lot, bidder, DUE.minusMinutes(minutesToDeadline))));
    }

    /** Opened, with two bids for the first lot: 150 000 and 160 000 €. */
    Consultation.Reference opened() {
        Consultation.Reference reference = launched();
        Bid.Reference atelier = receive(reference, 1, ATELIER, 60).bid();
        Bid.Reference bocage = receive(reference, 1, BOCAGE, 30).bid();
        tell(service -> service.open(reference, DUE.plusHours(2)));
        decide(service -> service.price(atelier, Money.euros("150000")));
        decide(service -> service.price(bocage, Money.euros("160000")));
        return reference;
    }

    void admitAndNote(Bid.Reference bid, String... marks) {
        decide(service -> service.admit(bid));
        int mark = 0;
        for (int position : criteria().noted()) {
            String given = marks[mark++];
            decide(service ->
                    service.note(bid, Map.of(position, new Note(new BigDecimal(given), "Mémoire pages 4 à 9"))));
        }
    }

    /** Opened, analysed and waiting for somebody who decides: the bid of the Bocage is first. */
    Consultation.Reference proposed() {
        Consultation.Reference reference = opened();
        admitAndNote(bid(reference, 1), "6", "12", "5");
        admitAndNote(bid(reference, 2), "9", "18", "8");
        decide(service -> service.propose(reference, 1, LocalDate.of(2026, 10, 20)));
        return reference;
    }

    /** Awarded to the Bocage and announced on 26 October 2026. */
    Consultation.Reference announced() {
        Consultation.Reference reference = proposed();
        as("decideur").decide(service -> service.award(bid(reference, 2), LocalDate.of(2026, 10, 23), "Mieux notée"));
        as("marches").decide(service -> service.announce(reference, 1, LocalDate.of(2026, 10, 26)));
        return reference;
    }

    static Bid.Reference bid(Consultation.Reference reference, int number) {
        return Bid.Reference.of(reference, number);
    }

    static ContractDraft draft(String number, LocalDate signedOn) {
        return new ContractDraft(
                number,
                signedOn,
                signedOn.plusDays(2),
                48,
                "50320000",
                Set.of(Technique.FRAMEWORK),
                Set.of(ExecutionMode.PURCHASE_ORDERS),
                null,
                Set.of(PriceKind.FIRM),
                PriceForm.UNIT,
                new ContractSheet.Place("79", PlaceKind.DEPARTEMENT));
    }

    ConsultationSheet sheet(Consultation.Reference reference) {
        return ask(service -> service.consultation(reference));
    }

    LotAnalysis analysis(Consultation.Reference reference, int lot) {
        return judge(service -> service.analysis(reference, lot));
    }

    ContractSheet contract(Contract.Reference reference) {
        return new ProcurementOffice().ask(procurement -> procurement.contract(reference));
    }
}
