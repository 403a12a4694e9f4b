package org.rebond.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.consultation.ConsultationOffice.ATELIER;
import static org.rebond.consultation.ConsultationOffice.BOCAGE;
import static org.rebond.consultation.ConsultationOffice.DUE;
import static org.rebond.consultation.ConsultationOffice.GATINE;
import static org.rebond.consultation.ConsultationOffice.LAUNCH;
import static org.rebond.consultation.ConsultationOffice.TODAY;
import static org.rebond.consultation.ConsultationOffice.bid;
import static org.rebond.consultation.ConsultationOffice.draft;
import static org.rebond.consultation.ConsultationOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.SecondWriter;
import org.rebond.agenda.AgendaOffice;
import org.rebond.consultation.LotAnalysis.BidSheet;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.procurement.SocialConsideration;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class ConsultationTest {

    private static final LocalDate AWARDED = LocalDate.of(2026, 10, 23);
    private static final LocalDate LETTERS = LocalDate.of(2026, 10, 26);

    final ConsultationOffice office = new ConsultationOffice();

    // from the need to the launch

    @Test
    void the_agenda_knows_when_bids_are_due_and_from_when_the_contract_may_be_signed() {
        LocalDate due = ConsultationOffice.DUE.toLocalDate();
        Consultation.Reference launched = office.launched();
        assertThat(AgendaOffice.due(Role.PROCUREMENT, due, launched.value())).containsExactly("BIDS " + due);
        assertThat(AgendaOffice.due(Role.FINANCE, due, launched.value())).isEmpty();

        Consultation.Reference announced = office.announced();
        // eleven days from the letters of 26 October
        assertThat(AgendaOffice.due(Role.PROCUREMENT, due, announced.value())).containsExactly("SIGNATURE 2026-11-06");
    }

    @Test
    void of_two_who_prepare_the_same_number_at_once_the_second_is_told() {
        ConsultationRequest said = request();

        refused(
                ConsultationRule.CONSULTATION_EXISTS,
                () -> SecondWriter.after(
                        meanwhile -> office.tell(service -> {
                            service.prepare(said);
                            meanwhile.run();
                        }),
                        () -> office.ask(service -> service.prepare(said))));
    }

    @Test
    void a_consultation_may_be_rewritten_until_its_launch() {
        ConsultationRequest said = request();
        Consultation.Reference reference = office.ask(service -> service.prepare(said));

        refused(ConsultationRule.CONSULTATION_EXISTS, () -> office.ask(service -> service.prepare(said)));
        refused(ConsultationRule.NUMBER_KEPT, () -> office.tell(service -> service.revise(reference, request())));
        ConsultationRequest shorter = one(said);
        office.tell(service -> service.revise(reference, shorter));
        ConsultationSheet sheet = office.sheet(reference);
        assertThat(sheet.lots()).hasSize(1);
        assertThat(sheet.request()).isEqualTo(shorter);
        assertThat(sheet.calendar().lastInformationOn())
                .isEqualTo(DUE.toLocalDate().minusDays(6));

        office.tell(service -> service.launch(reference));
        refused(ConsultationRule.WRONG_STATE, () -> office.tell(service -> service.revise(reference, said)));
        refused(ConsultationRule.WRONG_STATE, () -> office.tell(service -> service.launch(reference)));
    }

    @Test
    void a_consultation_is_not_launched_before_the_day_of_its_notice() {
        ConsultationRequest said = request(
                Procedure.OPEN,
                TODAY.plusDays(1),
                TODAY.plusDays(50).atTime(12, 0),
                ConsultationOffice.criteria(),
                request().lots());
        Consultation.Reference reference = office.ask(service -> service.prepare(said));

        refused(ConsultationRule.LAUNCH_AHEAD, () -> office.tell(service -> service.launch(reference)));
        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.PREPARED);
    }

    @Test
    void what_is_not_written_right_is_refused_by_name() {
        ConsultationRequest said = request();
        refused(ConsultationRule.BUYER_INVALID, () -> renamed(said, "22000007900017", said.number()));
        refused(ConsultationRule.NUMBER_INVALID, () -> renamed(said, said.buyerSiret(), "C 4"));
        refused(ConsultationRule.TEXT_INVALID, () -> ConsultationOffice.lot(" ", "10"));
        refused(
                ConsultationRule.CONSULTATION_UNKNOWN,
                () -> office.sheet(new Consultation.Reference(ContractFixture.BUYER + "-NONE")));
        refused(
                ConsultationRule.BID_UNKNOWN,
                () -> office.judge(service -> service.letter(new Bid.Reference(ContractFixture.BUYER + "-NONE-O1"))));
        refused(
                ConsultationRule.LOTS_COUNT,
                () -> request(
                        said.procedure(),
                        LAUNCH,
                        DUE,
                        said.criteria(),
                        Collections.nCopies(101, said.lots().getFirst())));
        refused(ConsultationRule.GAP_INVALID, () -> gap(said, 91));
    }

    // questions

    @Test
    void answers_reach_everybody_six_days_before_the_deadline_at_the_latest() {
        Consultation.Reference reference = office.launched();
        office.tell(service -> service.ask(reference, LAUNCH.plusDays(2), "Quel volume annuel ?"));
        office.tell(service -> service.ask(reference, LAUNCH.plusDays(3), "Quels locaux ?"));
        LocalDate last = LocalDate.of(2026, 9, 29);

        refused(
                ConsultationRule.ANSWER_TOO_LATE,
                () -> office.tell(service -> service.answer(reference, 1, last.plusDays(1), "2 000 unités")));
        office.tell(service -> service.answer(reference, 1, last, "2 000 unités"));
        refused(
                ConsultationRule.ANSWERED_ALREADY,
                () -> office.tell(service -> service.answer(reference, 1, last, "3 000 unités")));
        refused(
                ConsultationRule.QUESTION_UNKNOWN,
                () -> office.tell(service -> service.answer(reference, 3, last, "Aucune")));
        refused(
                ConsultationRule.DATE_IMPOSSIBLE,
                () -> office.ask(service -> service.ask(reference, LAUNCH.minusDays(1), "Trop tôt")));
        assertThat(office.sheet(reference).questions())
                .extracting(Question::question, Question::answer)
                .containsExactly(tuple("Quel volume annuel ?", "2 000 unités"), tuple("Quels locaux ?", null));
    }

    @Test
    void a_deadline_that_has_passed_is_not_put_off() {
        Consultation.Reference reference = office.launched();

        refused(
                ConsultationRule.DEADLINE_PASSED,
                () -> office.tell(service -> service.postpone(reference, DUE.plusDays(10), "Question tardive")));
    }

    @Test
    void a_deadline_to_come_is_put_off_and_never_brought_forward() {
        ConsultationRequest said = request(
                Procedure.OPEN,
                TODAY,
                TODAY.plusDays(40).atTime(12, 0),
                ConsultationOffice.criteria(),
                request().lots());
        Consultation.Reference reference = office.ask(service -> service.prepare(said));
        office.tell(service -> service.launch(reference));

        refused(
                ConsultationRule.NOT_LATER,
                () -> office.tell(service -> service.postpone(reference, said.bidsDueAt(), "Rien")));
        office.tell(service -> service.postpone(reference, said.bidsDueAt().plusMinutes(1), "Réponse tardive"));
        assertThat(office.sheet(reference).request().bidsDueAt())
                .isEqualTo(said.bidsDueAt().plusMinutes(1));
        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.RUNNING);
        refused(
                ConsultationRule.OPENED_TOO_EARLY,
                () -> office.tell(service -> service.open(reference, said.bidsDueAt())));
    }

    // the register

    @ParameterizedTest
    @CsvSource({"0,RECEIVED", "-1,LATE"})
    void a_bid_is_late_after_the_deadline_to_the_minute(int minutes, BidState state) {
        Receipt receipt = office.receive(office.launched(), 1, ATELIER, minutes);

        assertThat(receipt.state()).isEqualTo(state);
        assertThat(receipt.late()).isEqualTo(state == BidState.LATE);
    }

    @Test
    void the_last_bid_in_time_of_a_bidder_for_a_lot_counts() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 90);
        office.receive(reference, 2, ATELIER, 80);
        office.receive(reference, 1, BOCAGE, 70);
        office.receive(reference, 1, new Party(PartyKind.SIRET, "900 000 795 00014", "Atelier (nouvel envoi)"), 60);
        office.receive(reference, 1, ATELIER, -5);

        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::number, BidSheet::state)
                .containsExactly(
                        tuple(1, BidState.REPLACED),
                        tuple(3, BidState.RECEIVED),
                        tuple(4, BidState.RECEIVED),
                        tuple(5, BidState.LATE));
        assertThat(office.analysis(reference, 2).bids())
                .extracting(BidSheet::number, BidSheet::state)
                .containsExactly(tuple(2, BidState.RECEIVED));
    }

    @Test
    void the_register_follows_the_order_of_arrival() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);

        refused(ConsultationRule.ARRIVAL_ORDER, () -> office.receive(reference, 1, BOCAGE, 31));
        refused(ConsultationRule.LOT_UNKNOWN, () -> office.receive(reference, 3, BOCAGE, 10));
        refused(
                ConsultationRule.BIDDER_INVALID,
                () -> office.receive(reference, 1, new Party(PartyKind.SIRET, "90000089400016", "Erreur"), 10));
        refused(
                ConsultationRule.MOMENT_IMPOSSIBLE,
                () -> office.ask(service -> service.receive(
                        reference, new Arrival(1, BOCAGE, TODAY.plusDays(1).atStartOfDay()))));
    }

    @Test
    void a_forgotten_bid_is_entered_with_its_reason_and_keeps_its_own_moment() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);

        refused(ConsultationRule.ARRIVAL_ORDER, () -> forgotten(reference, BOCAGE, 31, "  "));
        Receipt receipt = forgotten(reference, BOCAGE, 31, "Pli resté à l’accueil");
        assertThat(receipt.number()).isEqualTo(2);
        assertThat(office.receive(reference, 1, GATINE, 30).state()).isEqualTo(BidState.RECEIVED);
        BidSheet sheet = office.judge(service -> service.bid(receipt.bid()));
        assertThat(sheet.receivedAt())
                .isEqualTo(DUE.minusMinutes(31).atZone(ConsultationOffice.PARIS).toInstant());
        assertThat(sheet.enteredAt())
                .isEqualTo(TODAY.atTime(12, 0).atZone(ConsultationOffice.PARIS).toInstant());
        assertThat(sheet.enteredBy()).isEqualTo("marches");
        assertThat(sheet.entryReason()).isEqualTo("Pli resté à l’accueil");
        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::number, BidSheet::entryReason)
                .containsExactly(tuple(1, null), tuple(2, "Pli resté à l’accueil"), tuple(3, null));
    }

    @Test
    void a_forgotten_bid_does_not_take_the_place_of_a_later_one() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);
        forgotten(reference, ATELIER, 31, "Oublié à l’accueil");

        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::number, BidSheet::state)
                .containsExactly(tuple(1, BidState.RECEIVED), tuple(2, BidState.REPLACED));
    }

    @Test
    void a_bid_forgotten_at_the_opening_is_entered_with_its_reason_and_voids_what_it_replaces() {
        Consultation.Reference reference = office.opened();
        office.admitAndNote(bid(reference, 1), "6", "12", "5");

        refused(ConsultationRule.OPENED_ALREADY, () -> office.receive(reference, 1, GATINE, 10));
        assertThat(forgotten(reference, GATINE, 10, "Pli trouvé au courrier").state())
                .isEqualTo(BidState.RECEIVED);
        forgotten(reference, ATELIER, 0, "Second envoi trouvé au courrier");
        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::number, BidSheet::state, BidSheet::price)
                .containsExactly(
                        tuple(1, BidState.REPLACED, null),
                        tuple(2, BidState.RECEIVED, Money.euros("160000")),
                        tuple(3, BidState.RECEIVED, null),
                        tuple(4, BidState.RECEIVED, null));
        assertThat(office.sheet(reference).bids()).isEqualTo(3);
        assertThat(forgotten(reference, BOCAGE, -1, "Trop tard de toute façon").late())
                .isTrue();
    }

    @Test
    void the_database_itself_keeps_the_register_as_it_was_entered() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);
        String which = " where consultation_reference = '" + reference.value() + "'";

        for (String attempt : List.of(
                "update bid set received_at = received_at - interval '1 hour'" + which,
                "update bid set entry_reason = 'Autre'" + which,
                "delete from bid" + which)) {
            assertThatThrownBy(() -> sql(attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageContaining("The register keeps bid");
        }
        assertThatThrownBy(() -> sql("insert into bid (id, version, reference, consultation_reference, number, lot,"
                        + " bidder_kind, bidder_identifier, bidder_name, received_at, entered_at, entered_by, state,"
                        + " low_price, final_bid) select nextval('bid_seq'), 0, consultation_reference || '-O9',"
                        + " consultation_reference, 9, 1, 'SIRET', 'other', 'Autre', received_at - interval '1 minute',"
                        + " entered_at, 'x', 'RECEIVED', 'NONE', false from bid" + which))
                .rootCause()
                .hasMessageContaining("nothing says why");
    }

    @Test
    void sealed_bids_have_no_price_and_are_not_analysed() {
        Consultation.Reference reference = office.launched();
        Bid.Reference bid = office.receive(reference, 1, ATELIER, 30).bid();

        refused(ConsultationRule.WRONG_STATE, () -> office.decide(service -> service.price(bid, Money.euros("10"))));
        office.tell(service -> service.open(reference, DUE.plusMinutes(1)));
        ConsultationSheet sheet = office.sheet(reference);
        assertThat(sheet.openedBy()).isEqualTo("marches");
        assertThat(sheet.bids()).isEqualTo(1);
        refused(ConsultationRule.OPENED_ALREADY, () -> office.receive(reference, 1, BOCAGE, 5));
        refused(ConsultationRule.PRICE_MISSING, () -> office.decide(service -> service.admit(bid)));
        refused(ConsultationRule.PRICE_INVALID, () -> office.decide(service -> service.price(bid, Money.ZERO)));
        Bid.Reference late = office.receive(reference, 1, BOCAGE, -300).bid();
        refused(ConsultationRule.BID_LATE, () -> office.decide(service -> service.price(late, Money.euros("10"))));
        refused(ConsultationRule.BID_LATE, () -> office.decide(service -> service.admit(late)));
    }

    @Test
    void two_people_at_the_register_give_every_bid_its_own_number() throws Exception {
        Consultation.Reference reference = office.launched();
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Party bidder = new Party(PartyKind.OUTSIDE_EU, "X" + i, "Candidat " + i);
            clicks.add(() ->
                    new ConsultationOffice().receive(reference, 1, bidder, 30).number());
        }

        List<Integer> numbers = new ArrayList<>();
        try (var agents = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> click : agents.invokeAll(clicks)) {
                numbers.add(click.get());
            }
        }

        assertThat(numbers).doesNotHaveDuplicates().hasSize(20);
        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(1, 20));
    }

    @Test
    void the_database_itself_refuses_a_late_bid_as_received() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);

        assertThatThrownBy(() -> sql("insert into bid (id, version, reference, consultation_reference, number, lot,"
                        + " bidder_kind, bidder_identifier, bidder_name, received_at, entered_at, entered_by, state,"
                        + " low_price, final_bid)"
                        + " select nextval('bid_seq'), 0, consultation_reference || '-O9', consultation_reference, 9, 1,"
                        + " 'SIRET', 'other', 'Autre', received_at + interval '1 day', entered_at, 'x', 'RECEIVED', 'NONE', false"
                        + " from bid where consultation_reference = '" + reference.value() + "'"))
                .rootCause()
                .hasMessageContaining("the deadline was");
    }

    // the analysis

    @Test
    void the_analysis_is_done_when_every_bid_is_examined_and_noted() {
        Consultation.Reference reference = office.opened();
        LocalDate day = LocalDate.of(2026, 10, 20);
        ThrowingCallable propose = () -> office.decide(service -> service.propose(reference, 1, day));

        refused(ConsultationRule.BID_UNEXAMINED, propose);
        office.admitAndNote(bid(reference, 1), "6", "12", "5");
        office.decide(service -> service.admit(bid(reference, 2)));
        refused(ConsultationRule.NOTE_MISSING, propose);
        assertThat(office.analysis(reference, 1).ranking().ranked()).hasSize(1);
        refused(
                ConsultationRule.MARK_INVALID,
                () -> office.decide(service ->
                        service.note(bid(reference, 2), Map.of(2, new Note(new BigDecimal("10.01"), "Trop")))));
        refused(
                ConsultationRule.CRITERION_UNKNOWN,
                () -> office.decide(service ->
                        service.note(bid(reference, 2), Map.of(0, new Note(BigDecimal.ONE, "Prix")))));
        refused(
                ConsultationRule.TEXT_INVALID,
                () -> office.decide(service ->
                        service.note(bid(reference, 2), Map.of(2, new Note(BigDecimal.ONE, " ")))));
        office.decide(service -> service.note(bid(reference, 2), Map.of(2, new Note(new BigDecimal("10"), "Vu"))));
        office.decide(service -> service.note(bid(reference, 2), Map.of(2, new Note(new BigDecimal("9"), "Revu"))));
        office.decide(service -> service.note(bid(reference, 2), Map.of(3, new Note(new BigDecimal("18"), "Vu"))));
        office.decide(service -> service.note(bid(reference, 2), Map.of(4, new Note(new BigDecimal("8"), "Vu"))));
        office.decide(service -> service.propose(reference, 1, day));
        assertThat(office.analysis(reference, 1).ranking().ranked())
                .extracting(Ranking.Ranked::bid, Ranking.Ranked::total)
                .containsExactly(
                        tuple(reference.value() + "-O2", new BigDecimal("89.00")),
                        tuple(reference.value() + "-O1", new BigDecimal("73.50")));
        refused(
                ConsultationRule.LOT_STATE,
                () -> office.decide(service ->
                        service.note(bid(reference, 2), Map.of(2, new Note(BigDecimal.ONE, "Trop tard")))));
    }

    @Test
    void a_bid_is_put_in_order_or_excluded_with_a_reason() {
        Consultation.Reference reference = office.opened();
        Bid.Reference bid = bid(reference, 1);

        refused(
                ConsultationRule.REGULARISE_IN_PAST,
                () -> office.decide(service -> service.regularise(bid, LAUNCH, "Attestation fiscale")));
        office.decide(service -> service.regularise(bid, LocalDate.of(2026, 10, 12), "Attestation fiscale"));
        refused(
                ConsultationRule.BID_STATE,
                () -> office.decide(service -> service.regularise(bid, LocalDate.of(2026, 10, 13), "Encore")));
        office.decide(service -> service.admit(bid));
        refused(
                ConsultationRule.TEXT_INVALID,
                () -> office.decide(service -> service.exclude(bid, Exclusion.IRREGULAR, "")));
        office.decide(service -> service.exclude(bid, Exclusion.IRREGULAR, "Variante interdite"));
        assertThat(office.analysis(reference, 1).bids().getFirst().exclusion()).isEqualTo(Exclusion.IRREGULAR);
        refused(ConsultationRule.BID_STATE, () -> office.decide(service -> service.admit(bid)));
    }

    @Test
    void a_price_that_seems_too_low_is_explained_before_the_award() {
        Consultation.Reference reference = office.opened();
        Bid.Reference low = bid(reference, 1);
        office.decide(service -> service.price(low, Money.euros("127999.99"))); // 80 % of 160 000 is 128 000
        office.admitAndNote(low, "6", "12", "5");
        office.admitAndNote(bid(reference, 2), "9", "18", "8");
        LocalDate day = LocalDate.of(2026, 10, 20);

        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::suspected)
                .containsExactly(true, false);
        refused(
                ConsultationRule.LOW_PRICE_UNEXPLAINED,
                () -> office.decide(service -> service.propose(reference, 1, day)));
        refused(
                ConsultationRule.LOW_PRICE_STATE,
                () -> office.decide(service -> service.judgeExplanation(low, true, "Stock", "Crédible")));
        office.decide(service -> service.askExplanation(low));
        refused(
                ConsultationRule.PRICE_JUDGED,
                () -> office.decide(service -> service.price(low, Money.euros("150000"))));
        refused(
                ConsultationRule.LOW_PRICE_UNEXPLAINED,
                () -> office.decide(service -> service.propose(reference, 1, day)));
        office.decide(service -> service.judgeExplanation(low, false, "Aucune", "Sous-évaluation des heures"));

        BidSheet sheet = office.analysis(reference, 1).bids().getFirst();
        assertThat(sheet.state()).isEqualTo(BidState.EXCLUDED);
        assertThat(sheet.exclusion()).isEqualTo(Exclusion.ABNORMALLY_LOW);
        office.decide(service -> service.propose(reference, 1, day));
    }

    // the decision

    @Test
    void whoever_took_part_in_the_analysis_does_not_decide() {
        Consultation.Reference reference = office.proposed();

        refused(
                ConsultationRule.SAME_PERSON,
                () -> office.decide(service -> service.award(bid(reference, 2), AWARDED, "Mieux notée")));
        refused(
                ConsultationRule.SAME_PERSON,
                () -> office.decide(service -> service.sendBack(reference, 1, "À revoir")));
        refused(
                ConsultationRule.SAME_PERSON,
                () -> office.decide(service -> service.drop(reference, 1, LotState.ABANDONED, AWARDED, "Budget")));
        refused(
                ConsultationRule.NOT_FIRST,
                () -> office.as("decideur").decide(service -> service.award(bid(reference, 1), AWARDED, "Local")));
        office.decide(service -> service.sendBack(reference, 1, "Notes à préciser"));
        assertThat(office.sheet(reference).lots().getFirst().state()).isEqualTo(LotState.PENDING);
        refused(
                ConsultationRule.LOT_STATE,
                () -> office.decide(service -> service.award(bid(reference, 2), AWARDED, "Mieux notée")));
    }

    @Test
    void the_database_itself_keeps_analysis_and_decision_apart() {
        Consultation.Reference reference = office.announced();

        assertThatThrownBy(() -> sql("update consultation_lot set decided_by = 'marches' where winner like '"
                        + reference.value() + "%'"))
                .rootCause()
                .hasMessageContaining("cannot decide on them");
    }

    @Test
    void no_bidder_is_named_before_the_award() {
        Consultation.Reference reference = office.proposed();

        assertThat(office.sheet(reference).lots().getFirst().winner()).isNull();
        office.as("decideur").decide(service -> service.award(bid(reference, 2), AWARDED, "Mieux notée"));
        ConsultationSheet.Lot lot = office.sheet(reference).lots().getFirst();
        assertThat(lot.winner()).isEqualTo(BOCAGE);
        assertThat(lot.price()).isEqualTo(Money.euros("160000"));
        assertThat(lot.decidedBy()).isEqualTo("decideur");
    }

    @Test
    void a_lot_without_a_bid_to_keep_is_unsuccessful_and_any_may_be_abandoned() {
        Consultation.Reference reference = office.opened();
        office.as("decideur");

        refused(
                ConsultationRule.BIDS_LEFT,
                () -> office.decide(service -> service.drop(reference, 1, LotState.UNSUCCESSFUL, AWARDED, "Rien")));
        refused(
                ConsultationRule.END_INVALID,
                () -> office.decide(service -> service.drop(reference, 1, LotState.NOTIFIED, AWARDED, "Rien")));
        office.decide(service -> service.drop(reference, 2, LotState.UNSUCCESSFUL, AWARDED, "Aucun pli"));
        office.decide(service -> service.drop(reference, 1, LotState.ABANDONED, AWARDED, "Besoin disparu"));
        refused(
                ConsultationRule.LOT_STATE,
                () -> office.decide(service -> service.drop(reference, 1, LotState.ABANDONED, AWARDED, "Encore")));
        assertThat(office.sheet(reference).stages()).containsExactly(ConsultationStage.OVER);
    }

    @Test
    void a_lot_of_which_all_bids_are_excluded_has_nothing_to_rank() {
        Consultation.Reference reference = office.opened();
        office.decide(service -> service.exclude(bid(reference, 1), Exclusion.INAPPROPRIATE, "Autre objet"));
        office.decide(service -> service.exclude(bid(reference, 2), Exclusion.UNACCEPTABLE, "Crédits dépassés"));

        refused(
                ConsultationRule.NOTHING_TO_RANK,
                () -> office.decide(service -> service.propose(reference, 1, AWARDED)));
    }

    // letters, standstill, contract

    @Test
    void no_contract_is_signed_before_the_standstill_is_over() {
        Consultation.Reference reference = office.announced();
        assertThat(office.sheet(reference).lots().getFirst().signableFrom()).isEqualTo(LETTERS.plusDays(11));
        assertThat(office.sheet(reference).stages())
                .containsExactly(ConsultationStage.TO_ANALYSE, ConsultationStage.TO_NOTIFY);
        String number = "T" + reference.value().substring(15);

        refused(
                ConsultationRule.STANDSTILL,
                () -> office.judge(service -> service.conclude(reference, 1, draft(number, LETTERS.plusDays(10)))));
        Contract.Reference contract =
                office.judge(service -> service.conclude(reference, 1, draft(number, LETTERS.plusDays(11))));

        ContractSheet sheet = office.contract(contract);
        assertThat(sheet.holders()).containsExactly(BOCAGE);
        assertThat(sheet.initialAmount()).isEqualTo(Money.euros("160000"));
        assertThat(sheet.bidsReceived()).isEqualTo(2);
        assertThat(sheet.socialConsiderations()).containsExactly(SocialConsideration.CLAUSE);
        assertThat(sheet.environmentalConsiderations())
                .containsExactlyInAnyOrder(EnvironmentalConsideration.CLAUSE, EnvironmentalConsideration.CRITERION);
        assertThat(office.sheet(reference).lots().getFirst().contract()).isEqualTo(contract.value());
        Optional<String> behind = office.ask(service -> service.behind(contract));
        assertThat(behind).contains(reference.value());
        refused(
                ConsultationRule.LOT_STATE,
                () -> office.judge(service -> service.conclude(reference, 1, draft(number, LETTERS.plusDays(11)))));
    }

    @Test
    void a_contract_that_is_already_on_file_is_the_same_award_or_refused() {
        Consultation.Reference reference = office.announced();
        String number = "F" + reference.value().substring(15);
        new ProcurementOffice()
                .ask(desk -> desk.register(
                        ContractFixture.contract(number).amount("160000").sheet()));

        refused(
                ConsultationRule.CONTRACT_DIFFERS,
                () -> office.judge(service -> service.conclude(reference, 1, draft(number, LETTERS.plusDays(11)))));
    }

    @Test
    void a_bidder_alone_is_owed_no_standstill() {
        Consultation.Reference reference = office.launched();
        Bid.Reference alone = office.receive(reference, 1, GATINE, 30).bid();
        office.tell(service -> service.open(reference, DUE.plusHours(1)));
        office.decide(service -> service.price(alone, Money.euros("170000")));
        office.admitAndNote(alone, "5", "10", "5");
        office.decide(service -> service.propose(reference, 1, AWARDED));
        office.as("decideur").decide(service -> service.award(alone, AWARDED, "Seule offre, conforme"));
        office.as("marches").decide(service -> service.announce(reference, 1, LETTERS));

        assertThat(office.sheet(reference).lots().getFirst().signableFrom()).isEqualTo(LETTERS);
        refused(ConsultationRule.NO_LETTER, () -> office.judge(service -> service.letter(alone)));
    }

    @Test
    void a_rejected_bidder_reads_reasons_scores_and_remedies() {
        Consultation.Reference reference = office.proposed();
        refused(ConsultationRule.NO_LETTER, () -> office.judge(service -> service.letter(bid(reference, 1))));
        office.as("decideur").decide(service -> service.award(bid(reference, 2), AWARDED, "Mieux notée"));
        office.as("marches").decide(service -> service.announce(reference, 1, LETTERS));

        RejectionLetter letter = (RejectionLetter) office.judge(service -> service.letter(bid(reference, 1)));
        assertThat(letter.head().addressee()).isEqualTo(ATELIER);
        assertThat(letter.winner()).isEqualTo(BOCAGE);
        assertThat(letter.total()).isEqualByComparingTo("73.50");
        assertThat(letter.winnerTotal()).isEqualByComparingTo("89");
        assertThat(letter.rank()).isEqualTo(2);
        assertThat(letter.standstillDays()).isEqualTo(11);
        assertThat(letter.signableFrom()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(letter.scores())
                .extracting(
                        RejectionLetter.Score::criterion,
                        score -> score.points().toPlainString())
                .containsExactly(
                        tuple("Prix", "40.00"),
                        tuple("Délais", "9.00"),
                        tuple("Méthode", "12.00"),
                        tuple("Environnement", "12.50"));
        assertThat(letter.head().court()).contains("Poitiers");
        refused(ConsultationRule.NO_LETTER, () -> office.judge(service -> service.letter(bid(reference, 2))));
    }

    @Test
    void everybody_who_sent_a_bid_reads_why_a_lot_ended_without_a_contract() {
        Consultation.Reference reference = office.opened();
        office.receive(reference, 1, GATINE, -1);
        office.decide(service -> service.exclude(bid(reference, 1), Exclusion.IRREGULAR, "Variante interdite"));
        refused(ConsultationRule.NO_LETTER, () -> office.judge(service -> service.letter(bid(reference, 1))));
        office.as("decideur")
                .decide(service -> service.drop(reference, 1, LotState.ABANDONED, AWARDED, "Le besoin a disparu"));

        EndLetter excluded = (EndLetter) office.judge(service -> service.letter(bid(reference, 1)));
        assertThat(excluded.head().addressee()).isEqualTo(ATELIER);
        assertThat(excluded.end()).isEqualTo(LotState.ABANDONED);
        assertThat(excluded.reason()).isEqualTo("Le besoin a disparu");
        assertThat(excluded.exclusion()).isEqualTo(Exclusion.IRREGULAR);
        assertThat(excluded.exclusionReason()).isEqualTo("Variante interdite");
        assertThat(excluded.sentOn()).isEqualTo(AWARDED);
        EndLetter kept = (EndLetter) office.judge(service -> service.letter(bid(reference, 2)));
        assertThat(kept.exclusion()).isNull();
        assertThat(kept.late()).isFalse();
        EndLetter late = (EndLetter) office.judge(service -> service.letter(bid(reference, 3)));
        assertThat(late.late()).isTrue();
        assertThat(office.analysis(reference, 1).bids())
                .extracting(BidSheet::letter)
                .containsExactly(true, true, true);
    }

    @Test
    void a_bid_that_was_replaced_has_no_letter_of_a_lot_without_a_contract() {
        Consultation.Reference reference = office.launched();
        office.receive(reference, 1, ATELIER, 30);
        office.receive(reference, 1, ATELIER, 20);
        office.as("decideur")
                .decide(service -> service.drop(reference, 1, LotState.ABANDONED, AWARDED, "Le besoin a disparu"));

        refused(ConsultationRule.NO_LETTER, () -> office.judge(service -> service.letter(bid(reference, 1))));
        Letter letter = office.judge(service -> service.letter(bid(reference, 2)));
        assertThat(letter).isInstanceOf(EndLetter.class);
    }

    // the list

    @Test
    void a_list_says_what_each_consultation_waits_for() {
        Consultation.Reference prepared = office.ask(service -> service.prepare(request()));
        Consultation.Reference toOpen = office.launched();
        Consultation.Reference toAnalyse = office.opened();

        assertThat(stage(prepared)).isEqualTo(ConsultationStage.PREPARED);
        assertThat(stage(toOpen)).isEqualTo(ConsultationStage.TO_OPEN);
        assertThat(stage(toAnalyse)).isEqualTo(ConsultationStage.TO_ANALYSE);
        assertThat(office.sheet(toAnalyse).stages()).containsExactly(ConsultationStage.TO_ANALYSE);
        Consultation.Reference proposed = office.proposed();
        assertThat(office.sheet(proposed).stages())
                .containsExactly(ConsultationStage.TO_ANALYSE, ConsultationStage.TO_AWARD);
        assertThat(waitingFor(ConsultationStage.TO_AWARD)).contains(proposed.value());
        assertThat(waitingFor(ConsultationStage.TO_ANNOUNCE)).doesNotContain(proposed.value());
        office.as("decideur")
                .decide(service -> service.drop(proposed, 2, LotState.ABANDONED, AWARDED, "Besoin disparu"));
        assertThat(stage(proposed)).isEqualTo(ConsultationStage.TO_AWARD);
        office.decide(service -> service.award(bid(proposed, 2), AWARDED, "Mieux notée"));
        assertThat(stage(proposed)).isEqualTo(ConsultationStage.TO_ANNOUNCE);
        office.as("marches").decide(service -> service.announce(proposed, 1, TODAY.minusDays(10)));
        assertThat(stage(proposed)).isEqualTo(ConsultationStage.STANDSTILL);
        Consultation.Reference waiting = office.announced();
        office.as("decideur").decide(service -> service.drop(waiting, 2, LotState.ABANDONED, AWARDED, "Budget"));
        assertThat(stage(waiting)).isEqualTo(ConsultationStage.TO_NOTIFY);
    }

    private ConsultationStage stage(Consultation.Reference reference) {
        String number = reference.value().substring(15);
        List<ConsultationRow> rows = new ArrayList<>();
        office.tell(
                service -> service.eachConsultation(new ConsultationFilter(number, null), "number", false, rows::add));
        ConsultationRow row = rows.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(office.ask(service -> service.consultations(
                                new ConsultationFilter(number, row.stages().getFirst()), Paging.first()))
                        .items())
                .contains(row);
        return row.stages().getFirst();
    }

    private List<String> waitingFor(ConsultationStage stage) {
        List<String> references = new ArrayList<>();
        office.tell(service -> service.eachConsultation(
                ConsultationFilter.at(stage), null, false, row -> references.add(row.reference())));
        return references;
    }

    private void sql(String statement) {
        office.transactions.fresh(() ->
                office.transactions.entityManager().createNativeQuery(statement).executeUpdate());
    }

    private static ConsultationRequest one(ConsultationRequest said) {
        return copy(
                said,
                said.buyerSiret(),
                said.number(),
                said.abnormalGap(),
                said.lots().subList(0, 1),
                "Un seul lot");
    }

    private static ConsultationRequest renamed(ConsultationRequest said, String buyer, String number) {
        return copy(said, buyer, number, said.abnormalGap(), said.lots(), null);
    }

    private static ConsultationRequest gap(ConsultationRequest said, int gap) {
        return copy(said, said.buyerSiret(), said.number(), gap, said.lots(), null);
    }

    private static ConsultationRequest copy(
            ConsultationRequest said,
            String buyer,
            String number,
            int gap,
            List<ConsultationRequest.LotRequest> lots,
            @Nullable String deviation) {
        return new ConsultationRequest(
                buyer,
                number,
                said.object(),
                said.category(),
                said.procedure(),
                said.ground(),
                deviation,
                said.launchedOn(),
                said.timeCase(),
                said.selection(),
                said.bidsDueAt(),
                said.analysisDays(),
                said.priceFormula(),
                gap,
                said.environmentalCondition(),
                said.socialException(),
                said.court(),
                said.criteria(),
                lots);
    }

    private Receipt forgotten(Consultation.Reference reference, Party bidder, int minutesToDeadline, String reason) {
        return office.ask(service ->
                service.receive(reference, new Arrival(1, bidder, DUE.minusMinutes(minutesToDeadline), reason)));
    }

    private static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
