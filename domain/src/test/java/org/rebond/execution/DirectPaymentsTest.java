package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.execution.AmendmentsTest.refused;
import static org.rebond.execution.ExecutionOffice.NOTIFIED;
import static org.rebond.execution.ExecutionOffice.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.TestDatabase;
import org.rebond.agenda.AgendaOffice;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PriceVariation;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** A subcontractor asks to be paid: the holder's fifteen days, then the buyer's thirty (CCP, R2193-11 to R2193-15). */
class DirectPaymentsTest {

    static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 16);

    final ExecutionOffice office = new ExecutionOffice();
    final Subcontractor.Reference subcontractor = accepted();

    @Test
    void silence_agrees_once_fifteen_days_have_passed_and_the_delay_to_pay_runs_from_their_end() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);

        ExecutionOffice last = new ExecutionOffice(LAST);
        assertThat(sheet(last, claim).state()).isEqualTo(ClaimState.AWAITED);
        assertThat(sheet(last, claim).answerBy()).isEqualTo(LAST);
        assertThat(payable(last)).isZero();
        refused(ExecutionRule.HOLDER_STILL_ANSWERS, () -> last.settle(direct -> direct.settle(claim, LAST)));

        ExecutionOffice after = new ExecutionOffice(LAST.plusDays(1));
        assertThat(sheet(after, claim).state()).isEqualTo(ClaimState.SILENT);
        assertThat(sheet(after, claim).dueOn()).isEqualTo(LAST.plusDays(30));
        assertThat(payable(after)).isEqualTo(1);
        refused(
                ExecutionRule.HOLDER_SILENT,
                () -> after.tell(desk ->
                        desk.direct.answer(claim, answer(LAST.plusDays(1), LAST.plusDays(1), "0", "Pas livré"))));
        refused(ExecutionRule.HOLDER_STILL_ANSWERS, () -> after.settle(direct -> direct.settle(claim, LAST)));
        after.settle(direct -> direct.settle(claim, LAST.plusDays(1)));

        assertThat(sheet(after, claim).state()).isEqualTo(ClaimState.SETTLED);
        assertThat(sheet(after, claim).settledBy()).isEqualTo("finances");
        assertThat(payable(after)).isZero();
        refused(ExecutionRule.CLAIM_NOT_SO, () -> after.settle(direct -> direct.settle(claim, LAST.plusDays(1))));
    }

    @Test
    void an_answer_given_on_the_last_day_counts_though_it_arrives_later_and_the_delay_runs_from_its_arrival() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        LocalDate arrived = LAST.plusDays(3);

        new ExecutionOffice(arrived).tell(desk -> desk.direct.answer(claim, answer(LAST, arrived, "600", null)));

        assertThat(sheet(office, claim)).satisfies(sheet -> {
            assertThat(sheet.state()).isEqualTo(ClaimState.AGREED);
            assertThat(sheet.payable()).isEqualTo(Money.euros("600"));
            assertThat(sheet.dueOn()).isEqualTo(LocalDate.of(2026, 11, 18));
        });
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.settle(direct -> direct.settle(claim, arrived.minusDays(1))));
        office.settle(direct -> direct.settle(claim, arrived));
    }

    @Test
    void no_delay_runs_before_the_buyer_has_the_request_itself() {
        LocalDate received = LAST.plusDays(10);
        PaymentClaim.Reference claim = office.ask(desk -> desk.direct.claim(
                subcontractor, new ClaimTerms("F1", Money.euros("600"), Money.ZERO, received, SIGNED, null, received)));

        assertThat(sheet(office, claim).dueOn()).isEqualTo(received.plusDays(30));
    }

    @Test
    void the_holder_agrees_to_a_part_with_its_reason_and_that_part_is_paid() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        refused(ExecutionRule.TEXT_INVALID, () -> answer(claim, "599.99", " "));
        refused(ExecutionRule.AGREED_INVALID, () -> answer(claim, "600.01", "Trop"));
        refused(ExecutionRule.AGREED_INVALID, () -> answer(claim, "-0.01", "Trop"));
        answer(claim, "450", "Une tournée manque");
        refused(ExecutionRule.CLAIM_NOT_SO, () -> answer(claim, "600", null));

        office.settle(direct -> direct.settle(claim, TODAY));

        office.settle(direct -> direct.pay(claim, TODAY));
        assertThat(subcontractorSheet().paid()).isEqualTo(Money.euros("450"));
        assertThat(sheet(office, claim).answer())
                .isEqualTo(answer(SIGNED.plusDays(5), SIGNED.plusDays(6), "450", "Une tournée manque"));
    }

    @Test
    void what_the_holder_refused_is_not_paid_and_may_be_asked_for_anew() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        refused(ExecutionRule.CLAIM_TWICE, () -> claim("F1", "600", SIGNED));
        answer(claim, "0", "Rien n’a été livré");

        assertThat(sheet(office, claim).state()).isEqualTo(ClaimState.REFUSED);
        assertThat(sheet(office, claim).dueOn()).isNull();
        refused(ExecutionRule.CLAIM_NOT_SO, () -> office.settle(direct -> direct.settle(claim, TODAY)));
        assertThat(claim("F1", "600", SIGNED).value()).endsWith("-D2");
    }

    @Test
    void a_request_that_the_post_gave_back_waits_for_nobody() {
        LocalDate notice = LocalDate.of(2026, 10, 20);
        PaymentClaim.Reference claim = office.ask(desk -> desk.direct.claim(
                subcontractor, new ClaimTerms("F1", Money.euros("600"), Money.ZERO, SIGNED, null, notice, notice)));

        assertThat(sheet(office, claim).state()).isEqualTo(ClaimState.UNCLAIMED);
        assertThat(sheet(office, claim).dueOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        refused(ExecutionRule.CLAIM_NOT_SO, () -> answer(claim, "0", "Non"));
        office.settle(direct -> direct.settle(claim, notice));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 2026-10-01", ","})
    void the_request_has_one_proof_that_it_reached_the_holder(
            @Nullable LocalDate signedOn, @Nullable LocalDate unclaimedOn) {
        refused(
                ExecutionRule.RECEIPT_NOT_ONE,
                () -> new ClaimTerms("F1", Money.euros("600"), Money.ZERO, SIGNED, signedOn, unclaimedOn, SIGNED));
    }

    @Test
    void dates_follow_each_other() {
        refused(
                ExecutionRule.TOLD_BEFORE_RECEIVED,
                () -> new ClaimTerms("F1", Money.euros("600"), Money.ZERO, SIGNED, SIGNED, null, SIGNED.minusDays(1)));
        refused(ExecutionRule.DATE_IMPOSSIBLE, () -> claim("F1", "600", TODAY.plusDays(1)));
        refused(ExecutionRule.DATE_IMPOSSIBLE, () -> claim("F1", "600", NOTIFIED.minusDays(1)));
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        refused(
                ExecutionRule.ANSWER_DATES_IMPOSSIBLE,
                () -> office.tell(desk -> desk.direct.answer(claim, answer(SIGNED.minusDays(1), SIGNED, "600", null))));
        refused(
                ExecutionRule.ANSWER_DATES_IMPOSSIBLE,
                () -> office.tell(desk -> desk.direct.answer(claim, answer(LAST, LAST.minusDays(1), "600", null))));
        refused(
                ExecutionRule.CLAIM_UNKNOWN,
                () -> office.settle(
                        direct -> direct.settle(new PaymentClaim.Reference(subcontractor.value() + "-D9"), TODAY)));
    }

    @Test
    void the_agenda_tells_the_officer_when_the_holder_answers_and_the_finance_officer_when_to_pay() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        String unless = "DIRECT_PAYMENT 2026-11-15";
        assertThat(due(Role.PROCUREMENT, LAST, claim)).containsExactly("HOLDER_ANSWER 2026-10-16");
        assertThat(due(Role.PROCUREMENT, LAST.plusDays(1), claim)).isEmpty(); // silence has agreed
        assertThat(due(Role.FINANCE, LAST, claim)).containsExactly(unless);

        answer(claim, "600", null);
        assertThat(due(Role.PROCUREMENT, LAST, claim)).isEmpty();
        assertThat(due(Role.FINANCE, TODAY, claim)).containsExactly("DIRECT_PAYMENT 2026-11-06");
        office.settle(direct -> direct.settle(claim, TODAY));
        assertThat(due(Role.FINANCE, TODAY, claim)).containsExactly("DIRECT_PAYMENT 2026-11-06");
        office.settle(direct -> direct.pay(claim, TODAY));
        assertThat(due(Role.FINANCE, TODAY, claim)).isEmpty();

        PaymentClaim.Reference refused = claim("F2", "600", SIGNED);
        answer(refused, "0", "Pas livré");
        assertThat(due(Role.FINANCE, TODAY, refused)).isEmpty();
    }

    private static List<String> due(Role role, LocalDate today, PaymentClaim.Reference claim) {
        return AgendaOffice.due(role, today, claim.value());
    }

    @Test
    void a_delay_costs_interest_from_the_day_after_and_the_flat_indemnity() {
        // due on 15 November 2025: 10 000 × 10.15 % × 15 ÷ 365 = 41.71 €, and 40 €
        ExecutionOffice then = new ExecutionOffice(LocalDate.of(2025, 11, 30));
        Subcontractor.Reference carrier = acceptedIn2025();
        LocalDate signed = LocalDate.of(2025, 10, 1);
        PaymentClaim.Reference claim = then.ask(desk -> desk.direct.claim(
                carrier, new ClaimTerms("F1", Money.euros("10000"), Money.ZERO, signed, signed, null, signed)));
        then.settle(direct -> direct.settle(claim, LocalDate.of(2025, 11, 30)));

        assertThat(sheet(then, claim).dueOn()).isEqualTo(LocalDate.of(2025, 11, 15));
        assertThat(sheet(then, claim).interest()).isEqualTo(Money.euros("81.71"));
    }

    @Test
    void the_same_claim_is_settled_once_by_ten_people_at_once() throws Exception {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> {
                try {
                    new ExecutionOffice().settle(direct -> direct.settle(claim, TODAY));
                    return true;
                } catch (RuleViolation refusal) {
                    assertThat(refusal.rule()).isEqualTo(ExecutionRule.CLAIM_NOT_SO);
                    return false;
                }
            });
        }
        int settled = 0;
        try (var agents = Executors.newFixedThreadPool(5)) {
            for (Future<Boolean> click : agents.invokeAll(clicks)) {
                settled += outcome(click) ? 1 : 0;
            }
        }

        assertThat(settled).isEqualTo(1);
        office.settle(direct -> direct.pay(claim, TODAY));
        refused(ExecutionRule.CLAIM_NOT_SO, () -> office.settle(direct -> direct.pay(claim, TODAY)));
        refused(ExecutionRule.CLAIM_TWICE, () -> claim("F1", "600", SIGNED));
        assertThat(subcontractorSheet().payments()).hasSize(1);
    }

    /** As the acts of subcontracting do: taken the other way round, two of them would wait for each other. */
    @Test
    void a_settlement_waits_for_the_contract_before_it_takes_the_subcontractor() throws Exception {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);
        try (var agent = Executors.newSingleThreadExecutor()) {
            Future<?> settled = TestDatabase.commit(database -> {
                new ExecutionFiles_(database).lock(subcontractor.contract());
                Future<?> waiting = agent.submit(() -> office.settle(direct -> direct.settle(claim, TODAY)));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(database.createNativeQuery(
                                        "select 1 from subcontractor where reference = :reference for update nowait",
                                        Integer.class)
                                .setParameter("reference", subcontractor.value())
                                .getResultList())
                        .hasSize(1);
                return waiting;
            });
            settled.get();
        }
        assertThat(sheet(office, claim).state()).isEqualTo(ClaimState.SETTLED);
    }

    @Test
    void nobody_settles_what_they_put_on_file_and_nothing_is_paid_before_it_is_settled() {
        PaymentClaim.Reference claim = claim("F1", "600", SIGNED);

        refused(ExecutionRule.CLAIM_SAME_PERSON, () -> office.tell(desk -> desk.direct.settle(claim, TODAY)));
        refused(ExecutionRule.CLAIM_NOT_SO, () -> office.settle(direct -> direct.pay(claim, TODAY)));
        assertThatThrownBy(() -> TestDatabase.entityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .inTransaction(session -> session.createNativeMutationQuery(
                                        "update payment_claim set settled_by = claimed_by, settled_on = received_on"
                                                + " where reference = :reference")
                                .setParameter("reference", claim.value())
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("payment_claim_two_persons");
        office.settle(direct -> direct.settle(claim, TODAY));
        refused(ExecutionRule.DATE_IMPOSSIBLE, () -> office.settle(direct -> direct.pay(claim, TODAY.minusDays(1))));
        refused(ExecutionRule.CLAIM_NOT_SO, () -> answer(claim, "0", "Trop tard"));
    }

    @Test
    void the_tax_follows_the_part_to_which_the_holder_agrees_to_the_cent() {
        // 720 × 2 000 ÷ 4 320 = 333.333…
        PaymentClaim.Reference claim = claim("F1", "4320", "720", SIGNED);
        answer(claim, "2000", "Une tournée manque");

        assertThat(sheet(office, claim).payable()).isEqualTo(Money.euros("2000"));
        assertThat(sheet(office, claim).payableTax()).isEqualTo(Money.euros("333.33"));
        assertThat(sheet(office, claim).terms().tax()).isEqualTo(Money.euros("720"));
        refused(ExecutionRule.CLAIM_TAX_INVALID, () -> claim("F2", "600", "600", SIGNED));
        refused(ExecutionRule.CLAIM_TAX_INVALID, () -> claim("F2", "600", "-0.01", SIGNED));
        assertThat(sheet(office, claim("F2", "600", "599.99", SIGNED)).payableTax())
                .isEqualTo(Money.euros("599.99"));
    }

    @Test
    void what_is_settled_of_two_claims_stays_within_what_was_accepted() {
        PaymentClaim.Reference first = claim("F1", "30000", SIGNED);
        PaymentClaim.Reference second = claim("F2", "6000.01", SIGNED);
        office.settle(direct -> direct.settle(first, TODAY));

        refused(ExecutionRule.BEYOND_ACCEPTED, () -> office.settle(direct -> direct.settle(second, TODAY)));
    }

    private static boolean outcome(Future<Boolean> click) throws InterruptedException {
        try {
            return click.get();
        } catch (ExecutionException e) {
            throw new AssertionError("A payment failed otherwise than by a refusal", e.getCause());
        }
    }

    @Test
    void the_database_asks_for_an_invoice_once() {
        claim("F1", "600", SIGNED);

        assertThatThrownBy(() -> TestDatabase.entityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .inTransaction(session -> session.createNativeMutationQuery(
                                        "insert into payment_claim (id, version, reference, subcontractor_reference,"
                                                + " contract_reference, rank, invoice, amount, received_on, signed_on,"
                                                + " told_on, answer_by, delay_days, due_on, tax, payable_tax, claimed_by) select -1, 0,"
                                                + " subcontractor_reference || '-D7', subcontractor_reference,"
                                                + " contract_reference, 7, invoice, amount, received_on, signed_on,"
                                                + " told_on, answer_by, delay_days, due_on, tax, payable_tax, claimed_by from payment_claim"
                                                + " where subcontractor_reference = :subcontractor")
                                .setParameter("subcontractor", subcontractor.value())
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("payment_claim_once");
    }

    private PaymentClaim.Reference claim(String invoice, String amount, LocalDate signedOn) {
        return claim(invoice, amount, "0", signedOn);
    }

    private PaymentClaim.Reference claim(String invoice, String amount, String tax, LocalDate signedOn) {
        return office.ask(desk -> desk.direct.claim(
                subcontractor,
                new ClaimTerms(invoice, Money.euros(amount), Money.euros(tax), signedOn, signedOn, null, signedOn)));
    }

    private void answer(PaymentClaim.Reference claim, String agreed, @Nullable String reason) {
        office.tell(desk -> desk.direct.answer(claim, answer(SIGNED.plusDays(5), SIGNED.plusDays(6), agreed, reason)));
    }

    private static HolderAnswer answer(LocalDate givenOn, LocalDate arrivedOn, String agreed, @Nullable String reason) {
        return new HolderAnswer(givenOn, arrivedOn, Money.euros(agreed), reason);
    }

    private static PaymentClaimSheet sheet(ExecutionOffice office, PaymentClaim.Reference claim) {
        return office.ask(desk -> desk.direct.claims(claim.subcontractor().contract())).stream()
                .filter(sheet -> sheet.reference().equals(claim.value()))
                .findFirst()
                .orElseThrow();
    }

    private long payable(ExecutionOffice office) {
        return office.ask(desk -> desk.direct.payable()).stream()
                .filter(subcontractor.contract().value()::equals)
                .count();
    }

    private SubcontractorSheet subcontractorSheet() {
        return office.ask(desk -> desk.subcontracting.subcontractors(subcontractor.contract()))
                .getFirst();
    }

    private Subcontractor.Reference accepted() {
        return accepted(office, office.contract("420000"), NOTIFIED);
    }

    private static Subcontractor.Reference acceptedIn2025() {
        ExecutionOffice office = new ExecutionOffice(LocalDate.of(2025, 9, 30));
        LocalDate notified = LocalDate.of(2025, 9, 15);
        return accepted(
                office,
                office.described(
                        ExecutionOffice.fixture().amount("420000").notified(notified),
                        PurchaseKind.SERVICES,
                        notified.minusMonths(4)),
                notified);
    }

    private static Subcontractor.Reference accepted(ExecutionOffice office, Contract.Reference contract, LocalDate on) {
        Subcontractor.Reference reference = office.ask(desk -> desk.subcontracting.declare(
                contract,
                new SubcontractDeclaration(
                        SubcontractingTest.SIRET,
                        "Transports du Logis",
                        "Niort",
                        "Transport",
                        "30 jours",
                        PriceVariation.FIRM,
                        new SubcontractSums(Money.euros("30000"), Money.euros("36000"), 12),
                        true,
                        true,
                        true,
                        false,
                        on)));
        office.tell(desk -> desk.subcontracting.accept(reference, on));
        return reference;
    }
}
