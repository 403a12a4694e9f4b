package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.procurement.ContractFixture.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.law.LawOffice;
import org.rebond.law.Sourced;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.shared.Money;

class PublicationBacklogTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-15, 40000, 2026-11-15",
        "2025-12-31, 40000, 2026-02-28",
        "2026-09-15, 39999.99,",
        "2020-01-01, 39999.99,",
        "2019-12-31, 25000, 2020-02-29",
        "2018-10-01, 25000, 2018-12-01",
        "2018-10-01, 24999.99,",
        "2018-09-30, 500000,"
    })
    void a_contract_is_due_two_months_after_its_notification_from_the_threshold_of_that_day(
            LocalDate notified, String euros, LocalDate due) {
        assertThat(PublicationBacklog.of(contract("due")
                        .notified(notified)
                        .amount(euros)
                        .published(null)
                        .sheet()))
                .isEqualTo(new PublicationBacklog(1, due));
    }

    @Test
    void nothing_is_due_of_what_is_published() {
        assertThat(PublicationBacklog.of(contract("out").sheet())).isEqualTo(new PublicationBacklog(0, null));
    }

    @Test
    void nothing_is_due_of_what_nobody_knows_to_be_notified() {
        assertThat(PublicationBacklog.of(
                        contract("when").notified(null).published(null).sheet()))
                .isEqualTo(new PublicationBacklog(1, null));
    }

    @Test
    void the_first_deadline_among_the_lines_of_history_counts() {
        ContractSheet sheet = contract("lines")
                .modified(new Modification(1, LocalDate.of(2027, 5, 1), null, null, Money.euros("1"), null, List.of()))
                .subcontracted(new Subcontract(
                        1,
                        ContractFixture.HOLDER,
                        LocalDate.of(2027, 4, 1),
                        null,
                        Money.euros("1"),
                        1,
                        PriceVariation.FIRM,
                        List.of(new SubcontractModification(LocalDate.of(2027, 4, 30), null, null, 2))))
                .sheet();

        assertThat(PublicationBacklog.of(sheet)).isEqualTo(new PublicationBacklog(3, LocalDate.of(2027, 6, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-30", "2018-10-01", "2019-12-31", "2020-01-01", "2026-09-15"})
    void threshold_and_delay_are_those_of_the_law_on_that_day(LocalDate notified) {
        LawOffice office = new LawOffice();
        Optional<Money> threshold =
                office.ask(law -> law.essentialDataThreshold(notified)).map(Sourced::value);

        if (threshold.isEmpty()) {
            assertThat(unpublished(notified, "500000").dueOn()).isNull();
        } else {
            Money least = threshold.orElseThrow();
            int months = office.ask(law -> law.essentialDataDelay(notified)).value();
            assertThat(unpublished(notified, least.amount().toPlainString()).dueOn())
                    .isEqualTo(notified.plusMonths(months));
            assertThat(unpublished(
                                    notified,
                                    least.minus(Money.euros("0.01")).amount().toPlainString())
                            .dueOn())
                    .isNull();
        }
    }

    private static PublicationBacklog unpublished(LocalDate notified, String euros) {
        return PublicationBacklog.of(
                contract("law").notified(notified).amount(euros).published(null).sheet());
    }
}
