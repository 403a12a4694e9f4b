package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.execution.AmendmentsTest.refused;
import static org.rebond.execution.ExecutionOffice.NOTIFIED;
import static org.rebond.execution.ExecutionOffice.TODAY;
import static org.rebond.execution.ExecutionOffice.fixture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.TestDatabase;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.PriceVariation;
import org.rebond.shared.IdentifierRule;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class SubcontractingTest {

    static final String SIRET = "90000087800018";
    static final LocalDate RECEIVED = NOTIFIED.plusDays(10);
    static final LocalDate LAST = RECEIVED.plusDays(21);

    final ExecutionOffice office = new ExecutionOffice();
    final ExecutionOffice inTime = new ExecutionOffice(LAST);

    @Test
    void an_accepted_subcontractor_becomes_an_act_of_the_contract() {
        Subcontractor.Reference subcontractor = declared("30000", "36000");
        assertThat(contract(subcontractor).subcontracts()).isEmpty();
        assertThat(waiting()).contains(subcontractor.value());

        inTime.tell(desk -> desk.subcontracting.accept(subcontractor, LAST));

        assertThat(sheet(subcontractor)).satisfies(sheet -> {
            assertThat(sheet.state()).isEqualTo(SubcontractorState.ACCEPTED);
            assertThat(sheet.decidedOn()).isEqualTo(LAST);
            assertThat(sheet.tacit()).isFalse();
            assertThat(sheet.left()).isEqualTo(Money.euros("36000"));
        });
        assertThat(contract(subcontractor).subcontracts()).singleElement().satisfies(act -> {
            assertThat(act.number()).isEqualTo(sheet(subcontractor).actNumber());
            assertThat(act.subcontractor().identifier()).isEqualTo(SIRET);
            assertThat(act.amount()).isEqualTo(Money.euros("30000"));
            assertThat(act.notifiedOn()).isEqualTo(LAST);
            assertThat(act.durationMonths()).isEqualTo(12);
        });
        assertThat(waiting()).doesNotContain(subcontractor.value());
        refused(
                ExecutionRule.SUBCONTRACTOR_NOT_SO,
                () -> inTime.tell(desk -> desk.subcontracting.refuse(subcontractor, LAST, "Trop tard")));
    }

    @Test
    void silence_for_twenty_one_days_accepts_as_of_the_last_of_them_once() {
        Subcontractor.Reference subcontractor = declared("30000", "36000");
        inTime.tell(desk -> desk.subcontracting.acceptBySilence());
        assertThat(sheet(subcontractor).state()).isEqualTo(SubcontractorState.DECLARED);

        ExecutionOffice dayAfter = new ExecutionOffice(LAST.plusDays(1));
        refused(
                ExecutionRule.TACITLY_ACCEPTED,
                () -> dayAfter.tell(desk -> desk.subcontracting.refuse(subcontractor, LAST.plusDays(1), "Non")));
        dayAfter.tell(desk -> desk.subcontracting.acceptBySilence());
        dayAfter.tell(desk -> desk.subcontracting.acceptBySilence());

        assertThat(sheet(subcontractor)).satisfies(sheet -> {
            assertThat(sheet.tacit()).isTrue();
            assertThat(sheet.decidedOn()).isEqualTo(LAST);
        });
        assertThat(contract(subcontractor).subcontracts()).hasSize(1);
    }

    @Test
    void a_refusal_has_a_reason_and_leaves_the_contract_as_it_is() {
        Subcontractor.Reference subcontractor = declared("30000", "36000");
        refused(
                ExecutionRule.TEXT_INVALID,
                () -> inTime.tell(desk -> desk.subcontracting.refuse(subcontractor, LAST, " ")));
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> inTime.tell(desk -> desk.subcontracting.accept(subcontractor, RECEIVED.minusDays(1))));

        inTime.tell(desk -> desk.subcontracting.refuse(subcontractor, LAST, "Capacités non prouvées"));

        assertThat(sheet(subcontractor).refusalReason()).isEqualTo("Capacités non prouvées");
        assertThat(contract(subcontractor).subcontracts()).isEmpty();
        refused(
                ExecutionRule.SUBCONTRACTOR_NOT_SO,
                () -> office.tell(desk -> desk.direct.claim(subcontractor, claim("F1", "1"))));
    }

    @Test
    void what_came_with_the_bid_was_accepted_by_the_notification() {
        Contract.Reference contract = office.contract("420000");
        Subcontractor.Reference subcontractor = office.ask(desk ->
                desk.subcontracting.declare(contract, declaration("30000", "36000", true, NOTIFIED.minusMonths(2))));

        assertThat(sheet(subcontractor).state()).isEqualTo(SubcontractorState.ACCEPTED);
        assertThat(sheet(subcontractor).decidedOn()).isEqualTo(NOTIFIED);
        assertThat(contract(subcontractor).subcontracts()).hasSize(1);
    }

    @Test
    void the_declaration_of_an_act_that_came_with_the_contract_adds_no_second_act() {
        Contract.Reference contract = office.described(
                fixture()
                        .subcontracted(new ContractSheet.Subcontract(
                                1,
                                new Party(PartyKind.SIRET, SIRET, "Transports"),
                                RECEIVED,
                                null,
                                Money.euros("30000"),
                                12,
                                PriceVariation.FIRM,
                                List.of())),
                PurchaseKind.SERVICES,
                NOTIFIED.minusMonths(4));
        SubcontractDeclaration said = declaration("30000", "36000", false, RECEIVED);

        refused(
                ExecutionRule.ACT_DIFFERS,
                () -> office.tell(desk ->
                        desk.subcontracting.adopt(contract, 1, declaration("30000.01", "36000", false, RECEIVED))));
        refused(ExecutionRule.ACT_UNKNOWN, () -> office.tell(desk -> desk.subcontracting.adopt(contract, 2, said)));
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.tell(desk -> desk.subcontracting.adopt(
                        contract, 1, declaration("30000", "36000", false, RECEIVED.plusDays(1)))));
        Subcontractor.Reference adopted = office.ask(desk -> desk.subcontracting.adopt(contract, 1, said));

        assertThat(sheet(adopted).actNumber()).isEqualTo(1);
        assertThat(sheet(adopted).decidedOn()).isEqualTo(RECEIVED);
        assertThat(contract(adopted).subcontracts()).hasSize(1);
        refused(ExecutionRule.ACT_ADOPTED, () -> office.tell(desk -> desk.subcontracting.adopt(contract, 1, said)));
    }

    @Test
    void a_declaration_that_could_not_be_is_refused() {
        Contract.Reference supply = office.described(fixture(), PurchaseKind.SUPPLIES, NOTIFIED.minusMonths(4));
        Contract.Reference fitting =
                office.described(fixture(), PurchaseKind.SUPPLIES_AND_FITTING, NOTIFIED.minusMonths(4));
        Contract.Reference contract = office.contract("420000");

        refused(ExecutionRule.PURE_SUPPLY, () -> declare(supply, "30000", "36000"));
        declare(fitting, "30000", "36000");
        refused(ExecutionRule.WHOLE_SUBCONTRACTED, () -> declare(contract, "420000", "504000"));
        declare(contract, "400000", "480000");
        refused(ExecutionRule.WHOLE_SUBCONTRACTED, () -> declare(contract, "20000", "24000")); // with what waits
        declare(contract, "19999.99", "24000");
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.tell(
                        desk -> desk.subcontracting.declare(fitting, declaration("1", "1", false, TODAY.plusDays(1)))));
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.tell(desk ->
                        desk.subcontracting.declare(fitting, declaration("1", "1", true, NOTIFIED.plusDays(1)))));
        refused(
                ExecutionRule.SUBCONTRACTOR_IS_HOLDER,
                () -> office.tell(desk -> desk.subcontracting.declare(
                        fitting,
                        new SubcontractDeclaration(
                                ContractFixture.HOLDER.identifier(),
                                "Soi-même",
                                "Niort",
                                "Tout",
                                "30 jours",
                                PriceVariation.FIRM,
                                sums("1", "1", 1),
                                true,
                                true,
                                true,
                                false,
                                RECEIVED))));
        refused(IdentifierRule.WRONG_KEY, () -> piece("90000087800019", true, true, true));
        refused(ExecutionRule.SUBCONTRACT_SUMS_INVALID, () -> sums("0.99", "1", 1));
        refused(ExecutionRule.SUBCONTRACT_SUMS_INVALID, () -> sums("1.01", "1", 1));
        refused(ExecutionRule.SUBCONTRACT_MONTHS_INVALID, () -> sums("1", "1", 0));
        refused(ExecutionRule.SUBCONTRACT_MONTHS_INVALID, () -> sums("1", "1", 241));
        refused(
                ExecutionRule.SUBCONTRACTOR_UNKNOWN,
                () -> office.tell(desk ->
                        desk.subcontracting.accept(new Subcontractor.Reference(contract.value() + "-S99"), TODAY)));
    }

    @ParameterizedTest
    @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
    void every_piece_of_the_declaration_is_there(boolean capacities, boolean notExcluded, boolean unassigned) {
        refused(ExecutionRule.DECLARATION_INCOMPLETE, () -> piece(SIRET, capacities, notExcluded, unassigned));
    }

    private static SubcontractDeclaration piece(
            String siret, boolean capacities, boolean notExcluded, boolean unassigned) {
        return new SubcontractDeclaration(
                siret,
                "Transports",
                "Niort",
                "Transport",
                "30 jours",
                PriceVariation.FIRM,
                sums("1", "1", 1),
                capacities,
                notExcluded,
                unassigned,
                false,
                RECEIVED);
    }

    // direct payment

    @Test
    void payments_reach_the_maximum_to_the_cent_and_never_go_beyond() {
        Subcontractor.Reference subcontractor = accepted("30000", "36000");
        pay(subcontractor, "F1", "35000");

        refused(ExecutionRule.BEYOND_ACCEPTED, () -> pay(subcontractor, "F3", "1000.01"));
        refused(ExecutionRule.CLAIM_TWICE, () -> pay(subcontractor, "F1", "1"));
        refused(ExecutionRule.PAYMENT_NOT_POSITIVE, () -> claim("F4", "0"));
        pay(subcontractor, "F2", "1000");

        assertThat(sheet(subcontractor).left()).isEqualTo(Money.ZERO);
        assertThat(sheet(subcontractor).payments())
                .extracting(DirectPayment::invoice)
                .containsExactly("F1", "F2");
    }

    @ParameterizedTest
    @CsvSource({"500, 599.99, false", "500, 600, true"})
    void the_buyer_pays_itself_from_six_hundred_euros_with_tax(String amount, String maximum, boolean direct) {
        Subcontractor.Reference subcontractor = accepted(amount, maximum);
        if (direct) {
            pay(subcontractor, "F1", "1");
        } else {
            refused(ExecutionRule.BELOW_DIRECT_PAYMENT, () -> pay(subcontractor, "F1", "1"));
        }
    }

    @Test
    void a_special_act_changes_the_maximum_but_not_below_what_was_paid() {
        Subcontractor.Reference subcontractor = accepted("30000", "36000");
        pay(subcontractor, "F1", "24000");

        refused(ExecutionRule.BELOW_PAID, () -> change(subcontractor, "19000", "23999.99"));
        change(subcontractor, "20000", "24000");
        refused(ExecutionRule.BEYOND_ACCEPTED, () -> pay(subcontractor, "F2", "0.01"));
        change(subcontractor, "40000", "48000");
        pay(subcontractor, "F3", "24000");

        assertThat(sheet(subcontractor).acts()).hasSize(2);
        ContractSheet.Subcontract act = contract(subcontractor).subcontracts().getFirst();
        assertThat(act.amount()).isEqualTo(Money.euros("30000"));
        assertThat(act.modifications()).hasSize(2);
        assertThat(act.currentAmount()).isEqualTo(Money.euros("40000"));
        refused(ExecutionRule.WHOLE_SUBCONTRACTED, () -> change(subcontractor, "420000", "504000"));
    }

    @Test
    void twenty_payments_at_once_on_a_maximum_that_fits_five_give_exactly_five() throws Exception {
        Subcontractor.Reference subcontractor = accepted("1000", "1000");
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            PaymentClaim.Reference claim = agreed(subcontractor, "F" + i, "200");
            clicks.add(() -> {
                try {
                    new ExecutionOffice().settle(direct -> {
                        direct.settle(claim, TODAY);
                        direct.pay(claim, TODAY);
                    });
                    return true;
                } catch (RuleViolation refusal) {
                    assertThat(refusal.rule()).isEqualTo(ExecutionRule.BEYOND_ACCEPTED);
                    return false;
                }
            });
        }

        int paid = 0;
        try (var agents = Executors.newFixedThreadPool(10)) {
            for (Future<Boolean> click : agents.invokeAll(clicks)) {
                paid += outcome(click) ? 1 : 0;
            }
        }

        assertThat(paid).isEqualTo(5);
        assertThat(sheet(subcontractor).left()).isEqualTo(Money.ZERO);
    }

    private static boolean outcome(Future<Boolean> click) throws InterruptedException {
        try {
            return click.get();
        } catch (ExecutionException e) {
            throw new AssertionError("A payment failed otherwise than by a refusal", e.getCause());
        }
    }

    @Test
    void the_database_keeps_payments_and_their_maximum() {
        Subcontractor.Reference subcontractor = accepted("30000", "36000");
        pay(subcontractor, "F1", "24000");
        String id = "(select id from subcontractor where reference = '" + subcontractor.value() + "')";

        assertRejected("update direct_payment set amount = 1 where subcontractor_id = " + id, "append-only");
        assertRejected("delete from direct_payment where subcontractor_id = " + id, "append-only");
        assertRejected("update subcontractor set paid = 36000.01 where id = " + id, "subcontractor_maximum");
    }

    private static void assertRejected(String sql, String reason) {
        assertThatThrownBy(() -> TestDatabase.entityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .inTransaction(session ->
                                session.createNativeMutationQuery(sql).executeUpdate()))
                .rootCause()
                .hasMessageContaining(reason);
    }

    private Subcontractor.Reference declared(String amount, String maximum) {
        return declare(office.contract("420000"), amount, maximum);
    }

    private Subcontractor.Reference declare(Contract.Reference contract, String amount, String maximum) {
        return office.ask(desk -> desk.subcontracting.declare(contract, declaration(amount, maximum, false, RECEIVED)));
    }

    Subcontractor.Reference accepted(String amount, String maximum) {
        Subcontractor.Reference subcontractor = declared(amount, maximum);
        inTime.tell(desk -> desk.subcontracting.accept(subcontractor, LAST));
        return subcontractor;
    }

    private void pay(Subcontractor.Reference subcontractor, String invoice, String amount) {
        PaymentClaim.Reference claim = agreed(subcontractor, invoice, amount);
        office.settle(direct -> {
            direct.settle(claim, TODAY);
            direct.pay(claim, TODAY);
        });
    }

    /** Asked for and agreed to today. */
    private PaymentClaim.Reference agreed(Subcontractor.Reference subcontractor, String invoice, String amount) {
        PaymentClaim.Reference claim = office.ask(desk -> desk.direct.claim(subcontractor, claim(invoice, amount)));
        office.tell(desk -> desk.direct.answer(claim, new HolderAnswer(TODAY, TODAY, Money.euros(amount), null)));
        return claim;
    }

    private static ClaimTerms claim(String invoice, String amount) {
        return new ClaimTerms(invoice, Money.euros(amount), Money.ZERO, TODAY, TODAY, null, TODAY);
    }

    private void change(Subcontractor.Reference subcontractor, String amount, String maximum) {
        office.tell(desk -> desk.subcontracting.change(
                subcontractor, new SpecialAct(TODAY, sums(amount, maximum, 12), "Tournées en plus")));
    }

    private static SubcontractDeclaration declaration(
            String amount, String maximum, boolean withBid, LocalDate receivedOn) {
        return new SubcontractDeclaration(
                SIRET,
                "Transports du Logis",
                "1 rue du Port, Niort",
                "Transport",
                "30 jours, par virement",
                PriceVariation.FIRM,
                sums(amount, maximum, 12),
                true,
                true,
                true,
                withBid,
                receivedOn);
    }

    private static SubcontractSums sums(String amount, String maximum, int months) {
        return new SubcontractSums(Money.euros(amount), Money.euros(maximum), months);
    }

    private SubcontractorSheet sheet(Subcontractor.Reference subcontractor) {
        return office.ask(desk -> desk.subcontracting.subcontractors(subcontractor.contract())).stream()
                .filter(sheet -> sheet.reference().equals(subcontractor.value()))
                .findFirst()
                .orElseThrow();
    }

    private ContractSheet contract(Subcontractor.Reference subcontractor) {
        return office.ask(desk -> desk.procurement.contract(subcontractor.contract()));
    }

    private List<String> waiting() {
        return office.ask(desk -> desk.subcontracting.waiting()).stream()
                .map(SubcontractorSheet::reference)
                .toList();
    }
}
