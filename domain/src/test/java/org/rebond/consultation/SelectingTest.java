package org.rebond.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.consultation.ConsultationOffice.ATELIER;
import static org.rebond.consultation.ConsultationOffice.BOCAGE;
import static org.rebond.consultation.ConsultationOffice.GATINE;
import static org.rebond.consultation.ConsultationOffice.TODAY;
import static org.rebond.consultation.ConsultationOffice.criteria;
import static org.rebond.consultation.ConsultationOffice.lot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.law.LawRule;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class SelectingTest {

    /** Applications until 28 September, bids from 29 October on when the invitations leave on 3 October. */
    private static final LocalDate NOTICE = LocalDate.of(2026, 8, 24);

    private static final LocalDateTime APPLICATIONS_DUE = LocalDateTime.of(2026, 9, 28, 12, 0);
    private static final LocalDate INVITED = LocalDate.of(2026, 10, 2);
    private static final LocalDateTime BIDS_DUE = LocalDateTime.of(2026, 10, 28, 12, 0);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 10);

    final ConsultationOffice office = new ConsultationOffice();

    // the notice

    @Test
    void a_restricted_call_waits_for_applications_then_for_bids() {
        Consultation.Reference reference = prepared(Procedure.RESTRICTED, null, null, false);
        assertThat(office.sheet(reference).request().selection())
                .isEqualTo(new Selection(APPLICATIONS_DUE, null, false));

        office.tell(service -> service.launch(reference));
        assertThat(office.sheet(reference).state()).isEqualTo(ConsultationState.APPLYING);
        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.TO_SELECT);
        assertThat(office.sheet(reference).calendar().applicationsDueOn()).isEqualTo(APPLICATIONS_DUE.toLocalDate());
        refused(
                ConsultationRule.WRONG_STATE,
                () -> office.ask(service -> service.receive(reference, new Arrival(1, ATELIER, BIDS_DUE))));
        refused(ConsultationRule.WRONG_STATE, () -> office.tell(service -> service.open(reference, BIDS_DUE)));
    }

    @ParameterizedTest
    @CsvSource({"RESTRICTED, 5, 4", "NEGOTIATED, 3, 2", "COMPETITIVE_DIALOGUE, 3, 2"})
    void a_buyer_who_limits_the_candidates_invites_a_minimum(Procedure procedure, int enough, int tooFew) {
        ProcedureGround ground = procedure == Procedure.RESTRICTED ? null : ProcedureGround.CIRCUMSTANCES;

        refused(ConsultationRule.MAXIMUM_TOO_LOW, () -> prepared(procedure, ground, tooFew, false));
        assertThat(office.sheet(prepared(procedure, ground, enough, false)).state())
                .isEqualTo(ConsultationState.PREPARED);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24, 2026-09-23", "2026-09-26, 2026-09-24"})
    void the_days_of_both_phases_are_checked_before_the_launch(LocalDate applications, LocalDate tooEarly) {
        LocalDate notice = applications.equals(LocalDate.of(2026, 9, 24)) ? NOTICE : LocalDate.of(2026, 8, 26);
        ConsultationRequest right = request(notice, applications.atTime(12, 0), applications.plusDays(30));

        assertThat(office.ask(service -> service.prepare(right)).value()).isNotBlank();
        refused(
                LawRule.APPLICATIONS_DUE_TOO_EARLY,
                () -> office.ask(service ->
                        service.prepare(request(notice, tooEarly.atTime(23, 59), applications.plusDays(30)))));
        refused(
                LawRule.BIDS_DUE_TOO_EARLY,
                () -> office.ask(service ->
                        service.prepare(request(notice, applications.atTime(12, 0), applications.plusDays(25)))));
    }

    @Test
    void a_deadline_for_applications_that_is_put_off_puts_off_what_was_foreseen_for_the_bids() {
        LocalDateTime due = TODAY.plusDays(31).atTime(12, 0); // 24 December
        ConsultationRequest said = ConsultationOffice.request(
                Procedure.RESTRICTED,
                null,
                TODAY,
                new Selection(due, null, false),
                TODAY.plusDays(60).atTime(16, 0), // 22 January
                criteria(),
                List.of(lot("Lot", "300000", InsertionRoute.EXECUTION_CONDITION)));
        Consultation.Reference reference = office.ask(service -> service.prepare(said));
        office.tell(service -> service.launch(reference));

        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.APPLYING);
        office.tell(service -> service.ask(reference, TODAY, "Quels locaux ?"));
        office.tell(service -> service.postpone(reference, due.plusHours(2), "Question tardive"));
        assertThat(office.sheet(reference).request().bidsDueAt()).isEqualTo(said.bidsDueAt());
        office.tell(service -> service.postpone(reference, due.plusDays(7), "Question tardive")); // 31 December
        assertThat(office.sheet(reference).request().bidsDueAt()) // 25 full days from 31 December end on 25 January
                .isEqualTo(LocalDateTime.of(2027, 1, 26, 16, 0));
    }

    // the register and the choice

    @Test
    void the_register_of_applications_keeps_late_replaced_and_forgotten_ones() {
        Consultation.Reference reference = launched(Procedure.RESTRICTED, null, null);

        assertThat(apply(reference, ATELIER, 60).state()).isEqualTo(CandidacyState.RECEIVED);
        assertThat(apply(reference, ATELIER, 0).state()).isEqualTo(CandidacyState.RECEIVED);
        assertThat(apply(reference, BOCAGE, -1).state()).isEqualTo(CandidacyState.LATE);
        refused(ConsultationRule.ARRIVAL_ORDER, () -> apply(reference, GATINE, 30));
        office.choose(service -> service.receive(
                reference, new Arrival(1, GATINE, APPLICATIONS_DUE.minusMinutes(30), "Resté à l’accueil")));
        assertThat(candidacies(reference))
                .extracting(CandidacyRow::number, CandidacyRow::state, CandidacyRow::entryReason)
                .containsExactly(
                        tuple(1, CandidacyState.REPLACED, null),
                        tuple(2, CandidacyState.RECEIVED, null),
                        tuple(3, CandidacyState.LATE, null),
                        tuple(4, CandidacyState.RECEIVED, "Resté à l’accueil"));
        refused(ConsultationRule.BID_LATE, () -> examine(reference, 3, CandidacyState.SELECTED, null));
        refused(ConsultationRule.OUTCOME_INVALID, () -> examine(reference, 1, CandidacyState.SELECTED, null));
        refused(ConsultationRule.OUTCOME_INVALID, () -> examine(reference, 2, CandidacyState.LATE, "Non"));
        refused(ConsultationRule.TEXT_INVALID, () -> examine(reference, 2, CandidacyState.REJECTED, " "));
        refused(ConsultationRule.CANDIDACY_UNKNOWN, () -> examine(reference, 9, CandidacyState.SELECTED, null));
    }

    @Test
    void applications_are_examined_and_candidates_invited_after_the_deadline_only() {
        ConsultationRequest said = ConsultationOffice.request(
                Procedure.RESTRICTED,
                null,
                TODAY.minusDays(40),
                new Selection(TODAY.plusDays(3).atTime(12, 0), null, false),
                TODAY.plusDays(60).atTime(12, 0),
                criteria(),
                List.of(lot("Lot", "300000", InsertionRoute.EXECUTION_CONDITION)));
        Consultation.Reference reference = office.ask(service -> service.prepare(said));
        office.tell(service -> service.launch(reference));
        office.choose(service -> service.receive(reference, new Arrival(1, ATELIER, TODAY.atTime(9, 0))));

        refused(ConsultationRule.CANDIDACIES_AWAITED, () -> examine(reference, 1, CandidacyState.SELECTED, null));
        refused(
                ConsultationRule.CANDIDACIES_AWAITED,
                () -> office.select(service ->
                        service.invite(reference, TODAY, TODAY.plusDays(60).atTime(12, 0))));
    }

    @Test
    void nobody_able_is_left_out_while_a_place_is_free_and_no_more_are_invited_than_announced() {
        Consultation.Reference reference = launched(Procedure.NEGOTIATED, ProcedureGround.FAILED_CALL, 3);
        for (int i = 1; i <= 5; i++) {
            apply(reference, new Party(PartyKind.OUTSIDE_EU, "X" + i, "Candidat " + i), 60 - i);
        }
        ThrowingCallable invite = () -> invite(reference, BIDS_DUE);

        refused(ConsultationRule.CANDIDACY_UNEXAMINED, invite);
        examine(reference, 1, CandidacyState.REJECTED, "Chiffre d’affaires insuffisant");
        examine(reference, 2, CandidacyState.SELECTED, null);
        examine(reference, 3, CandidacyState.SELECTED, null);
        examine(reference, 4, CandidacyState.LEFT_OUT, "Références moins proches");
        examine(reference, 5, CandidacyState.LEFT_OUT, "Références moins proches");
        refused(ConsultationRule.PLACES_LEFT, invite);
        examine(reference, 4, CandidacyState.SELECTED, "Troisième");
        examine(reference, 5, CandidacyState.SELECTED, "Quatrième");
        refused(ConsultationRule.TOO_MANY_SELECTED, invite);
        examine(reference, 5, CandidacyState.LEFT_OUT, "Références moins proches");
        invite(reference, BIDS_DUE);
        assertThat(office.sheet(reference).invitedOn()).isEqualTo(INVITED);
        refused(ConsultationRule.WRONG_STATE, () -> examine(reference, 5, CandidacyState.SELECTED, null));
        refused(ConsultationRule.WRONG_STATE, () -> apply(reference, GATINE, 10));
    }

    @Test
    void without_a_limit_every_candidate_who_is_able_is_invited() {
        Consultation.Reference reference = launched(Procedure.RESTRICTED, null, null);
        apply(reference, ATELIER, 60);
        apply(reference, BOCAGE, 50);
        examine(reference, 1, CandidacyState.SELECTED, null);
        examine(reference, 2, CandidacyState.LEFT_OUT, "Moins bien");

        refused(ConsultationRule.PLACES_LEFT, () -> invite(reference, BIDS_DUE));
    }

    @Test
    void those_invited_have_their_minimum_time_to_bid() {
        Consultation.Reference reference = launched(Procedure.RESTRICTED, null, null);
        apply(reference, ATELIER, 60);
        examine(reference, 1, CandidacyState.SELECTED, null);

        // 25 full days from 2 October end on 27 October
        refused(LawRule.BIDS_DUE_TOO_EARLY, () -> invite(reference, BIDS_DUE.minusDays(1)));
        refused(
                LawRule.INVITED_TOO_EARLY,
                () -> office.select(service ->
                        service.invite(reference, APPLICATIONS_DUE.toLocalDate().minusDays(1), BIDS_DUE)));
        refused(
                ConsultationRule.DATE_IMPOSSIBLE,
                () -> office.select(service -> service.invite(
                        reference, TODAY.plusDays(1), TODAY.plusDays(60).atTime(12, 0))));
        invite(reference, BIDS_DUE);
        assertThat(office.sheet(reference).state()).isEqualTo(ConsultationState.LAUNCHED);
        assertThat(office.sheet(reference).calendar().invitedOn()).isEqualTo(INVITED);
    }

    @Test
    void a_lot_without_an_application_to_keep_is_unsuccessful() {
        Consultation.Reference reference = launched(Procedure.RESTRICTED, null, null);
        apply(reference, ATELIER, 60);
        ThrowingCallable drop = () -> office.as("decideur")
                .decide(service -> service.drop(reference, 1, LotState.UNSUCCESSFUL, LATER, "Aucune candidature"));

        refused(ConsultationRule.CANDIDATES_LEFT, drop);
        office.as("marches");
        examine(reference, 1, CandidacyState.REJECTED, "Attestations absentes");
        refused(ConsultationRule.NO_CANDIDATE, () -> invite(reference, BIDS_DUE));
        office.as("decideur")
                .decide(service -> service.drop(reference, 1, LotState.UNSUCCESSFUL, LATER, "Aucune candidature"));
        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.OVER);
        EndLetter letter = (EndLetter) office.choose(service -> service.letter(candidacy(reference, 1)));
        assertThat(letter.end()).isEqualTo(LotState.UNSUCCESSFUL);
        assertThat(letter.head().addressee()).isEqualTo(ATELIER);
        refused(
                ConsultationRule.NO_CANDIDATE,
                () -> office.as("marches").select(service -> service.invite(reference, INVITED, BIDS_DUE)));
    }

    @Test
    void applications_are_a_deadline_until_every_lot_is_over() {
        Consultation.Reference reference = launched(Procedure.RESTRICTED, null, null);
        assertThat(deadlines(reference)).containsExactly("APPLICATIONS");

        office.as("decideur")
                .decide(service -> service.drop(reference, 1, LotState.ABANDONED, LATER, "Le besoin a disparu"));
        assertThat(deadlines(reference)).isEmpty();
    }

    @Test
    void bids_are_a_deadline_once_candidates_are_invited() {
        Consultation.Reference reference = invited(Procedure.RESTRICTED, null);

        assertThat(deadlines(reference)).containsExactly("BIDS");
    }

    // the bids

    @Test
    void only_candidates_who_were_selected_bid_and_the_others_read_why() {
        Consultation.Reference reference = invited(Procedure.RESTRICTED, null);

        refused(ConsultationRule.NOT_INVITED, () -> bid(reference, GATINE, BIDS_DUE.minusHours(1)));
        assertThat(bid(reference, ATELIER, BIDS_DUE.minusHours(1)).state()).isEqualTo(BidState.RECEIVED);
        refused(
                ConsultationRule.MOMENT_IMPOSSIBLE,
                () -> bid(reference, BOCAGE, INVITED.minusDays(1).atTime(12, 0)));
        CandidateLetter letter = (CandidateLetter) office.choose(service -> service.letter(candidacy(reference, 3)));
        assertThat(letter.state()).isEqualTo(CandidacyState.REJECTED);
        assertThat(letter.reason()).isEqualTo("Chiffre d’affaires insuffisant");
        assertThat(letter.sentOn()).isEqualTo(INVITED);
        assertThat(letter.head().addressee()).isEqualTo(GATINE);
        refused(ConsultationRule.NO_LETTER, () -> office.choose(service -> service.letter(candidacy(reference, 1))));
        assertThat(candidacies(reference)).extracting(CandidacyRow::letter).containsExactly(false, false, true);
    }

    @Test
    void the_database_itself_refuses_a_bid_of_somebody_who_was_not_invited() {
        Consultation.Reference reference = invited(Procedure.RESTRICTED, null);
        bid(reference, ATELIER, BIDS_DUE.minusHours(1));

        assertThatThrownBy(() -> office.transactions.fresh(() -> office.transactions
                        .entityManager()
                        .createNativeQuery(
                                "insert into bid (id, version, reference, consultation_reference, number, lot,"
                                        + " bidder_kind, bidder_identifier, bidder_name, received_at, entered_at, entered_by,"
                                        + " state, low_price, final_bid) select nextval('bid_seq'), 0,"
                                        + " consultation_reference || '-O9', consultation_reference, 9, 1, 'SIRET', 'other',"
                                        + " 'Autre', received_at, entered_at, 'x', 'RECEIVED', 'NONE', false from bid"
                                        + " where consultation_reference = '" + reference.value() + "'")
                        .executeUpdate()))
                .rootCause()
                .hasMessageContaining("was not invited");
    }

    @Test
    void a_restricted_call_goes_to_its_contract_after_the_standstill() {
        Consultation.Reference reference = opened(Procedure.RESTRICTED, null);
        judge(reference, 1, "280000", "6", "12", "5");
        judge(reference, 2, "290000", "9", "18", "8");
        refused(
                ConsultationRule.NOT_NEGOTIATED,
                () -> office.tell(service -> service.callFinalBids(
                        reference, LATER, LATER.plusDays(5).atTime(12, 0))));
        office.decide(service -> service.propose(reference, 1, LocalDate.of(2026, 11, 3)));
        office.as("decideur")
                .decide(service ->
                        service.award(ConsultationOffice.bid(reference, 2), LocalDate.of(2026, 11, 4), "Mieux notée"));
        office.as("marches").decide(service -> service.announce(reference, 1, LocalDate.of(2026, 11, 5)));

        assertThat(office.sheet(reference).lots().getFirst().signableFrom()).isEqualTo("2026-11-16");
        Contract.Reference contract = office.judge(service -> service.conclude(
                reference,
                1,
                ConsultationOffice.draft("R" + reference.value().substring(15), LocalDate.of(2026, 11, 16))));
        assertThat(office.contract(contract).procedure()).isEqualTo(Procedure.RESTRICTED);
    }

    @Test
    void initial_bids_are_negotiated_and_final_ones_take_their_place() {
        Consultation.Reference reference = opened(Procedure.NEGOTIATED, ProcedureGround.CIRCUMSTANCES);
        judge(reference, 1, "280000", "6", "12", "5");
        office.decide(service -> service.price(ConsultationOffice.bid(reference, 2), Money.euros("290000")));
        office.decide(service ->
                service.exclude(ConsultationOffice.bid(reference, 2), Exclusion.INAPPROPRIATE, "Autre objet"));

        refused(
                ConsultationRule.NEGOTIATION_MISSING,
                () -> office.decide(service -> service.propose(reference, 1, LATER)));
        refused(
                ConsultationRule.NOT_LATER,
                () -> office.tell(service -> service.callFinalBids(reference, LATER, LATER.atStartOfDay())));
        LocalDateTime due = LATER.plusDays(7).atTime(12, 0);
        office.tell(service -> service.callFinalBids(reference, LATER, due));
        ConsultationSheet sheet = office.sheet(reference);
        assertThat(sheet.state()).isEqualTo(ConsultationState.LAUNCHED);
        assertThat(sheet.finalCalledOn()).isEqualTo(LATER);
        assertThat(sheet.openedAt()).isNull();
        refused(ConsultationRule.NOT_INVITED, () -> bid(reference, BOCAGE, due.minusHours(2)));
        bid(reference, ATELIER, due.minusHours(1));
        assertThat(office.analysis(reference, 1).bids())
                .extracting(LotAnalysis.BidSheet::number, LotAnalysis.BidSheet::state, LotAnalysis.BidSheet::price)
                .containsExactly(
                        tuple(1, BidState.NEGOTIATED, Money.euros("280000")),
                        tuple(2, BidState.EXCLUDED, Money.euros("290000")),
                        tuple(3, BidState.RECEIVED, null));
        bid(reference, ATELIER, due);
        assertThat(office.analysis(reference, 1).bids())
                .extracting(LotAnalysis.BidSheet::state)
                .containsExactly(BidState.NEGOTIATED, BidState.EXCLUDED, BidState.REPLACED, BidState.RECEIVED);
        office.tell(service -> service.open(reference, due.plusHours(1)));
        refused(
                ConsultationRule.FINAL_CALLED_ALREADY,
                () -> office.tell(service -> service.callFinalBids(
                        reference, TODAY, TODAY.plusDays(9).atTime(12, 0))));
        judge(reference, 4, "270000", "7", "12", "5");
        office.decide(service -> service.propose(reference, 1, due.toLocalDate()));
        assertThat(office.analysis(reference, 1).ranking().ranked())
                .extracting(Ranking.Ranked::bid)
                .containsExactly(reference.value() + "-O4");
    }

    @Test
    void a_notice_that_says_so_allows_an_award_on_the_initial_bids() {
        refused(
                ConsultationRule.NOT_NEGOTIATED,
                () -> prepared(Procedure.COMPETITIVE_DIALOGUE, ProcedureGround.CIRCUMSTANCES, null, true));
        Consultation.Reference reference = prepared(Procedure.NEGOTIATED, ProcedureGround.CIRCUMSTANCES, null, true);
        office.tell(service -> service.launch(reference));
        apply(reference, ATELIER, 60);
        examine(reference, 1, CandidacyState.SELECTED, null);
        invite(reference, BIDS_DUE);
        bid(reference, ATELIER, BIDS_DUE);
        office.tell(service -> service.open(reference, BIDS_DUE.plusMinutes(1)));
        judge(reference, 1, "280000", "6", "12", "5");

        office.decide(service -> service.propose(reference, 1, LATER));
        assertThat(office.sheet(reference).lots().getFirst().state()).isEqualTo(LotState.PROPOSED);
    }

    @Test
    void after_a_dialogue_the_buyer_sets_the_time_for_the_bids() {
        Consultation.Reference reference =
                launched(Procedure.COMPETITIVE_DIALOGUE, ProcedureGround.INNOVATIVE_SOLUTION, null);
        apply(reference, ATELIER, 60);
        examine(reference, 1, CandidacyState.SELECTED, null);

        refused(LawRule.BIDS_DUE_TOO_EARLY, () -> invite(reference, INVITED.atTime(23, 0)));
        invite(reference, INVITED.plusDays(1).atTime(12, 0));
        assertThat(office.sheet(reference).state()).isEqualTo(ConsultationState.LAUNCHED);
    }

    // without competition

    @Test
    void an_offer_that_nobody_competes_with_comes_on_the_same_day_and_owes_no_standstill() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        ConsultationRequest said = ConsultationOffice.request(
                Procedure.WITHOUT_COMPETITION,
                ProcedureGround.BELOW_EXEMPTION,
                day,
                null,
                day.atTime(18, 0),
                new AwardCriteria(List.of(Criterion.of("Prix", CriterionNature.PRICE, "100", "10"))),
                List.of(lot("Claviers", "59999.99")));
        Consultation.Reference reference = office.ask(service -> service.prepare(said));
        office.tell(service -> service.launch(reference));
        Bid.Reference alone = bid(reference, GATINE, day.atTime(15, 0)).bid();
        office.tell(service -> service.open(reference, day.atTime(18, 1)));
        office.decide(service -> service.price(alone, Money.euros("58000")));
        office.decide(service -> service.admit(alone));
        office.decide(service -> service.propose(reference, 1, day));
        office.as("decideur").decide(service -> service.award(alone, day, "Offre pertinente, prix du marché"));
        office.as("marches").decide(service -> service.announce(reference, 1, day));
        Contract.Reference contract = office.judge(service -> service.conclude(
                reference, 1, ConsultationOffice.draft("G" + reference.value().substring(15), day)));

        assertThat(office.contract(contract).procedure()).isEqualTo(Procedure.WITHOUT_COMPETITION);
    }

    private List<String> deadlines(Consultation.Reference reference) {
        return office.transactions.fresh(() -> office
                .transactions
                .entityManager()
                .createNativeQuery("select kind from deadline where reference = :reference", String.class)
                .setParameter("reference", reference.value())
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList());
    }

    private ConsultationRequest request(LocalDate notice, LocalDateTime applications, LocalDate bids) {
        return ConsultationOffice.request(
                Procedure.RESTRICTED,
                null,
                notice,
                new Selection(applications, null, false),
                bids.atTime(12, 0),
                criteria(),
                List.of(lot("Lot", "300000", InsertionRoute.EXECUTION_CONDITION)));
    }

    private Consultation.Reference prepared(
            Procedure procedure, @Nullable ProcedureGround ground, @Nullable Integer maximum, boolean initialAward) {
        ConsultationRequest said = ConsultationOffice.request(
                procedure,
                ground,
                NOTICE,
                new Selection(APPLICATIONS_DUE, maximum, initialAward),
                BIDS_DUE,
                criteria(),
                List.of(lot("Lot", "300000", InsertionRoute.EXECUTION_CONDITION)));
        return office.ask(service -> service.prepare(said));
    }

    private Consultation.Reference launched(
            Procedure procedure, @Nullable ProcedureGround ground, @Nullable Integer maximum) {
        Consultation.Reference reference = prepared(procedure, ground, maximum, false);
        office.tell(service -> service.launch(reference));
        return reference;
    }

    /** The Atelier and the Bocage are invited, the Gâtine is not. */
    private Consultation.Reference invited(Procedure procedure, @Nullable ProcedureGround ground) {
        Consultation.Reference reference = launched(procedure, ground, null);
        apply(reference, ATELIER, 60);
        apply(reference, BOCAGE, 50);
        apply(reference, GATINE, 40);
        examine(reference, 1, CandidacyState.SELECTED, null);
        examine(reference, 2, CandidacyState.SELECTED, null);
        examine(reference, 3, CandidacyState.REJECTED, "Chiffre d’affaires insuffisant");
        invite(reference, BIDS_DUE);
        return reference;
    }

    private Consultation.Reference opened(Procedure procedure, @Nullable ProcedureGround ground) {
        Consultation.Reference reference = invited(procedure, ground);
        bid(reference, ATELIER, BIDS_DUE.minusHours(2));
        bid(reference, BOCAGE, BIDS_DUE.minusHours(1));
        office.tell(service -> service.open(reference, BIDS_DUE.plusHours(2)));
        return reference;
    }

    private CandidacyRow apply(Consultation.Reference reference, Party candidate, int minutesToDeadline) {
        return office.choose(service -> service.receive(
                reference, new Arrival(1, candidate, APPLICATIONS_DUE.minusMinutes(minutesToDeadline))));
    }

    private void examine(
            Consultation.Reference reference, int number, CandidacyState outcome, @Nullable String reason) {
        office.select(service -> service.examine(candidacy(reference, number), outcome, reason));
    }

    private void invite(Consultation.Reference reference, LocalDateTime bidsDueAt) {
        office.select(service -> service.invite(reference, INVITED, bidsDueAt));
    }

    private Receipt bid(Consultation.Reference reference, Party bidder, LocalDateTime at) {
        return office.ask(service -> service.receive(reference, new Arrival(1, bidder, at)));
    }

    private void judge(Consultation.Reference reference, int number, String price, String... marks) {
        Bid.Reference bid = ConsultationOffice.bid(reference, number);
        office.decide(service -> service.price(bid, Money.euros(price)));
        office.admitAndNote(bid, marks);
    }

    private List<CandidacyRow> candidacies(Consultation.Reference reference) {
        return office.choose(service -> service.candidacies(reference));
    }

    private static Candidacy.Reference candidacy(Consultation.Reference reference, int number) {
        return Candidacy.Reference.of(reference, number);
    }

    private static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
