package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** The figures on file, by the day that the law names. */
class LawTest {

    final LawOffice office = new LawOffice();

    @ParameterizedTest
    @CsvSource({
        "2008-12-20, 206000, 206000",
        "2008-12-21, 206000, 5150000",
        "2010-01-01, 193000, 4845000",
        "2012-01-01, 200000, 5000000",
        "2014-01-01, 207000, 5186000",
        "2016-01-01, 209000, 5225000",
        "2018-01-01, 221000, 5548000",
        "2020-01-01, 214000, 5350000",
        "2022-01-01, 215000, 5382000",
        "2024-01-01, 221000, 5538000",
        "2027-12-31, 216000, 5404000"
    })
    void formal_procedures_start_at_the_threshold_of_the_day(LocalDate on, String supplies, String works) {
        assertThat(office.ask(law -> law.formalThreshold(Buyer.LOCAL, Category.SUPPLIES_SERVICES, on))
                        .value())
                .isEqualTo(Money.euros(supplies));
        assertThat(office.ask(law -> law.formalThreshold(Buyer.LOCAL, Category.WORKS, on))
                        .value())
                .isEqualTo(Money.euros(works));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-12-20, 4000, 4000",
        "2008-12-21, 20000, 20000",
        "2010-04-30, 20000, 20000",
        "2010-05-01, 4000, 4000",
        "2011-12-12, 15000, 15000",
        "2015-10-01, 25000, 25000",
        "2020-01-01, 40000, 40000",
        "2020-07-24, 40000, 70000",
        "2020-12-08, 40000, 100000",
        "2026-03-31, 40000, 100000",
        "2026-04-01, 60000, 100000"
    })
    void the_exemption_is_that_of_the_day(LocalDate on, String supplies, String works) {
        assertThat(office.ask(law -> law.exemption(Category.SUPPLIES_SERVICES, on))
                        .value())
                .isEqualTo(Money.euros(supplies));
        assertThat(office.ask(law -> law.exemption(Category.WORKS, on)).value()).isEqualTo(Money.euros(works));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-04-30, 45",
        "2008-12-31, 45",
        "2009-01-01, 40",
        "2010-01-01, 35",
        "2010-06-30, 35",
        "2010-07-01, 30",
        "2013-05-01, 30",
        "2026-11-22, 30"
    })
    void the_payment_delay_is_that_of_the_day_on_which_the_invoice_came(LocalDate on, int days) {
        assertThat(office.ask(law -> law.paymentDelay(Buyer.LOCAL, on)).value()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2009-11-30, 10, 10", "2009-12-01, 11, 16", "2019-04-01, 11, 16"})
    void the_standstill_is_longer_when_the_letters_do_not_go_by_electronic_means(
            LocalDate on, int electronic, int other) {
        assertThat(office.ask(law -> law.standstill(Channel.ELECTRONIC, on)).value())
                .isEqualTo(electronic);
        assertThat(office.ask(law -> law.standstill(Channel.OTHER, on)).value()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "2009-01-01, 9.50", "2009-07-01, 8.00", "2011-12-31, 8.25", "2013-04-30, 7.75", "2013-05-01, 8.75",
        "2013-07-01, 8.50", "2014-01-01, 8.25", "2014-07-01, 8.15", "2016-06-30, 8.05", "2018-03-03, 8.00",
        "2023-06-30, 10.50", "2023-07-01, 12.00", "2024-03-10, 12.50", "2024-12-31, 12.25", "2025-01-01, 11.15",
        "2025-07-01, 10.15", "2026-06-30, 10.15"
    })
    void late_interest_is_at_the_rate_of_the_half_year_in_which_it_starts(LocalDate startsOn, BigDecimal percent) {
        assertThat(office.ask(law -> law.lateInterestRate(startsOn)).percent()).isEqualByComparingTo(percent);
    }

    @Test
    void a_half_year_without_a_rate_on_file_is_refused_not_guessed() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.ask(law -> law.lateInterestRate(LocalDate.of(2026, 7, 1))))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(LawRule.NOT_ON_FILE);
                    assertThat(refusal.sentence(Locale.FRANCE))
                            .contains("Taux de la BCE au premier jour du semestre", "01/07/2026");
                });
    }

    @Test
    void a_threshold_after_the_last_one_on_file_is_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        office.ask(law -> law.formalThreshold(Buyer.LOCAL, Category.WORKS, LocalDate.of(2028, 1, 1))))
                .satisfies(refusal -> assertThat(refusal.sentence(Locale.UK))
                        .contains("Formal procedure threshold – local authority, works", "01/01/2028"));
    }

    @Test
    void a_figure_comes_with_its_source_and_its_mark() {
        var sure = office.ask(law -> law.exemption(Category.SUPPLIES_SERVICES, LocalDate.of(2026, 4, 1)));
        var unsure = office.ask(law -> law.exemption(Category.WORKS, LocalDate.of(2020, 8, 1)));

        assertThat(sure.source()).isEqualTo("CCP, R2122-8 ; décret 2025-1386, art. 1er");
        assertThat(sure.validFrom()).isEqualTo("2026-04-01");
        assertThat(sure.toVerify()).isFalse();
        assertThat(unsure.toVerify()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 5", "2019-01-01, 10"})
    void a_small_enterprise_is_advanced_what_any_is_before_the_text_that_speaks_of_it(LocalDate on, String percent) {
        assertThat(office.ask(law -> law.advance(Holder.SME, on)).rate().value())
                .isEqualByComparingTo(percent);
    }

    @Test
    void advances_follow_the_day_of_the_launch() {
        var old = office.ask(law -> law.advance(Holder.ANY, LocalDate.of(2009, 1, 15)));
        var now = office.ask(law -> law.advance(Holder.SME, LocalDate.of(2026, 1, 15)));

        assertThat(old.threshold().value()).isEqualTo(Money.euros("50000"));
        assertThat(old.months().value()).isEqualTo(2);
        assertThat(old.rate().value()).isEqualByComparingTo("5");
        assertThat(old.maximum().value())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("30"));
        assertThat(old.maximumGuaranteed().value())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("60"));
        assertThat(old.repaymentStart().value()).isEqualByComparingTo("65");
        assertThat(old.repaymentEnd().value())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("80"));
        assertThat(now.rate().value()).isEqualByComparingTo("10");
        assertThat(now.maximum().value()).isEmpty();
        assertThat(now.repaymentEnd().value()).isEmpty();
        assertThat(now.repaymentEnd().toVerify()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL, ANY, 2009-01-15, 5",
        "LOCAL, ANY, 2026-01-15, 5",
        "LOCAL, SME, 2024-12-31, 3",
        "LOCAL, SME, 2024-12-30, 5",
        "LOCAL, SME, 2009-01-15, 5",
        "STATE, SME, 2019-01-01, 3"
    })
    void the_retention_depends_on_who_buys_and_who_holds(Buyer buyer, Holder holder, LocalDate on, String percent) {
        assertThat(office.ask(law -> law.retentionRate(buyer, holder, on)).value())
                .isEqualByComparingTo(percent);
    }

    @Test
    void amendments_have_their_gauges() {
        LocalDate on = LocalDate.of(2026, 5, 1);

        assertThat(office.ask(law -> law.smallAmendmentShare(Category.SUPPLIES_SERVICES, on))
                        .value())
                .isEqualByComparingTo("10");
        assertThat(office.ask(law -> law.smallAmendmentShare(Category.WORKS, on))
                        .value())
                .isEqualByComparingTo("15");
        assertThat(office.ask(law -> law.additionalWorkShare(on)).value()).isEqualByComparingTo("50");
        assertThat(office.ask(law -> law.unforeseenShare(on)).value()).isEqualByComparingTo("50");
        assertThat(office.ask(law -> law.committeeShare(on)).value()).isEqualByComparingTo("5");
    }

    @Test
    void the_rest_of_the_contract_has_its_figures_too() {
        LocalDate on = LocalDate.of(2026, 5, 1);

        assertThat(office.ask(law -> law.frameworkMonths(on)).value()).isEqualTo(48);
        assertThat(office.ask(law -> law.subcontractorSilence(on)).value()).isEqualTo(21);
        assertThat(office.ask(law -> law.directPaymentThreshold(on)).value()).isEqualTo(Money.euros("600"));
        assertThat(office.ask(law -> law.accountingDelay(Buyer.LOCAL, on)).value())
                .isEqualTo(10);
        assertThat(office.ask(law -> law.interestPaymentDelay(on)).orElseThrow().value())
                .isEqualTo(45);
        assertThat(office.ask(law -> law.retentionRelease(on)).value()).isEqualTo(1);
        VerificationTerms verification = office.ask(law -> law.verification(CcagVersion.FCS2021, on));
        assertThat(verification)
                .extracting(
                        terms -> terms.days().value(),
                        terms -> terms.representationDays().value(),
                        terms -> terms.answerDays().value(),
                        terms -> terms.decisionDays().value(),
                        terms -> terms.guaranteeMonths().value(),
                        terms -> terms.claimMonths().value())
                .containsExactly(15, 15, 10, 15, 12, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, BIDS, ORDINARY, 2010-01-01, 52",
        "OPEN, BIDS, ELECTRONIC_NOTICE, 2010-01-01, 45",
        "OPEN, BIDS, ONLINE_DOCUMENTS, 2010-01-01, 47",
        "OPEN, BIDS, ELECTRONIC_NOTICE_AND_DOCUMENTS, 2016-03-31, 40",
        "OPEN, BIDS, PRIOR_INFORMATION, 2009-09-05, 22",
        "RESTRICTED, APPLICATIONS, ORDINARY, 2010-01-01, 37",
        "RESTRICTED, BIDS, ORDINARY, 2010-01-01, 40",
        "OPEN, BIDS, ORDINARY, 2016-04-01, 35",
        "OPEN, BIDS, ELECTRONIC_BIDS, 2026-01-01, 30",
        "OPEN, BIDS, URGENCY, 2026-01-01, 15",
        "RESTRICTED, APPLICATIONS, ORDINARY, 2026-01-01, 30",
        "RESTRICTED, BIDS, ELECTRONIC_BIDS, 2026-01-01, 25",
        "RESTRICTED, BIDS, URGENCY, 2026-01-01, 10",
        "NEGOTIATED, BIDS, ORDINARY, 2026-01-01, 30"
    })
    void minimum_times_depend_on_the_procedure_and_on_what_shortens_them(
            FormalProcedure procedure, TenderPhase phase, TimeCase timeCase, LocalDate on, int days) {
        assertThat(office.ask(law -> law.minimumTime(procedure, phase, timeCase, on))
                        .value())
                .isEqualTo(days);
    }
}
