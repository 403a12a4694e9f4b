package org.rebond.reporting;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.ClaimState;
import org.rebond.execution.ClaimTerms;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.SubcontractSums;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.execution.SubcontractorState;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.insertion.ClauseState;
import org.rebond.ordering.Ledger;
import org.rebond.procurement.Ccag;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Place;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.Grouping;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.PlaceKind;
import org.rebond.procurement.PriceForm;
import org.rebond.procurement.PriceKind;
import org.rebond.procurement.PriceVariation;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.SocialConsideration;
import org.rebond.procurement.Technique;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.PaymentKind;
import org.rebond.settlement.PaymentState;
import org.rebond.settlement.SettlementLedger;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.terms.PenaltySheet;
import org.rebond.terms.PenaltyState;

/** Contracts to report on, all of them fictional. */
final class ContractReportFixture {

    static final ZonedDateTime PRODUCED_AT = ZonedDateTime.of(2026, 11, 22, 9, 30, 0, 0, ZoneId.of("Europe/Paris"));

    static final Party WORKSHOP = new Party(PartyKind.SIRET, "73282932000074", "Atelier des Deux Rives");
    static final Party UNNAMED = new Party(PartyKind.OUTSIDE_EU, "CH-550-1055331-4", null);

    private static final DirectlyPaid NONE_DIRECTLY_PAID = new DirectlyPaid(List.of(), List.of());

    private ContractReportFixture() {}

    static byte[] pdf(ContractReport.Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContractReport().write(content, out);
        return out.toByteArray();
    }

    static ContractReport.Content rich(Locale locale) {
        return new ContractReport.Content(
                contract(modifications(), List.of(subcontract())),
                directlyPaid(),
                execution(),
                List.of(clause("2009-014-A", 18)),
                PRODUCED_AT,
                "Camille Le Goff",
                true,
                locale);
    }

    /** What the DECP of 2019 leave out, left out. */
    static ContractReport.Content bare() {
        ContractSheet contract = new ContractSheet(
                "22790001300011",
                null,
                "2019-07",
                Nature.CONTRACT,
                "Fourniture de claviers",
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Money.euros("0.00"),
                Set.of(),
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
        return new ContractReport.Content(
                contract, NONE_DIRECTLY_PAID, null, List.of(), PRODUCED_AT, "Camille Le Goff", false, Locale.FRANCE);
    }

    /** @param changes how many modifications */
    static ContractReport.Content many(int changes, int clauses, int months) {
        List<Modification> modifications = IntStream.rangeClosed(1, changes)
                .mapToObj(i -> new Modification(
                        i,
                        LocalDate.of(2010, 1, 4).plusDays(9L * i),
                        null,
                        "Avenant n° " + i + " : ajustement des quantités de la période " + (i * 7 % 61)
                                + ", prix nouveaux " + Integer.toHexString(i * 7919),
                        Money.euros((420_000 + 137L * i) + ".00").plus(new Money(BigDecimal.valueOf(i % 100, 2))),
                        i % 5 == 0 ? 24 + i % 12 : null,
                        List.of()))
                .toList();
        return new ContractReport.Content(
                contract(modifications, List.of(subcontract())),
                NONE_DIRECTLY_PAID,
                null,
                IntStream.rangeClosed(1, clauses)
                        .mapToObj(i -> clause("2009-014-" + i, months))
                        .toList(),
                PRODUCED_AT,
                "Camille Le Goff",
                true,
                Locale.FRANCE);
    }

    /** One of two subcontractors is accepted: it was paid late once, and waits for an answer to what it asked since. */
    static DirectlyPaid directlyPaid() {
        return new DirectlyPaid(
                List.of(
                        subcontractor(1, "Messagerie du Marais", SubcontractorState.ACCEPTED, "3588"),
                        subcontractor(2, "Transports refusés", SubcontractorState.REFUSED, "0")),
                List.of(
                        claim(1, "MM-7", ClaimState.PAID, "3588", LocalDate.of(2010, 6, 1)),
                        claim(2, "MM-9", ClaimState.AWAITED, "1196", null)));
    }

    private static SubcontractorSheet subcontractor(int rank, String name, SubcontractorState state, String paid) {
        return new SubcontractorSheet(
                "22790001300011-2009-014-S" + rank,
                "22790001300011-2009-014",
                rank,
                "35600000000048",
                name,
                "Niort",
                "Transport",
                "À trente jours",
                PriceVariation.FIRM,
                true,
                LocalDate.of(2009, 9, 14),
                null,
                state,
                LocalDate.of(2009, 10, 1),
                false,
                null,
                rank,
                new SubcontractSums(Money.euros("38000"), Money.euros("45448"), 12),
                Money.euros(paid),
                List.of(),
                List.of());
    }

    private static PaymentClaimSheet claim(
            int rank, String invoice, ClaimState state, String amount, @Nullable LocalDate paidOn) {
        LocalDate received = LocalDate.of(2010, 4, 1);
        return new PaymentClaimSheet(
                "22790001300011-2009-014-S1-D" + rank,
                "22790001300011-2009-014-S1",
                "Messagerie du Marais",
                new ClaimTerms(invoice, Money.euros(amount), Money.euros("98"), received, received, null, received),
                LocalDate.of(2010, 4, 16),
                null,
                state,
                Money.euros(amount),
                Money.euros("98"),
                LocalDate.of(2010, 5, 21),
                null,
                null,
                paidOn,
                null);
    }

    static ContractExecution execution() {
        return new ContractExecution(
                new Ledger(
                        Money.euros("451234.56"),
                        Money.euros("100000"),
                        3,
                        LocalDate.of(2013, 2, 28),
                        List.of(
                                new Ledger.Line(
                                        "LOT",
                                        "Unité centrale, écran, clavier et souris",
                                        2500,
                                        Money.euros("210000"),
                                        2400,
                                        Money.euros("201600"),
                                        2380,
                                        Money.euros("199420")),
                                new Ledger.Line(
                                        "NET",
                                        "Effacement certifié d’un disque",
                                        900,
                                        Money.euros("2880"),
                                        0,
                                        Money.ZERO,
                                        0,
                                        Money.ZERO))),
                new SettlementLedger(
                        List.of(new SettlementLedger.Line(
                                "LOT", 2000, Money.euros("168000"), 1000, Money.euros("84000"))),
                        Money.euros("15000"),
                        Money.euros("10000")),
                List.of(
                        invoice(
                                "F-2010-3",
                                null,
                                "2010-09-06",
                                InvoiceState.RECEIVED,
                                "50190.00",
                                "2010-10-06",
                                -3L,
                                null),
                        invoice(
                                "A-2010-1",
                                "F-2010-2",
                                "2010-07-01",
                                InvoiceState.RECEIVED,
                                "-502.32",
                                null,
                                null,
                                null),
                        invoice(
                                "F-2010-2",
                                null,
                                "2010-06-02",
                                InvoiceState.SETTLED,
                                "50190.00",
                                "2010-07-07",
                                1L,
                                null),
                        invoice(
                                "F-2010-1",
                                null,
                                "2010-01-04",
                                InvoiceState.PAID,
                                "100464.00",
                                "2010-02-08",
                                null,
                                LocalDate.of(2010, 3, 1))),
                List.of(
                        penalty(1, PenaltyState.DECIDED, "336.00", "300.00"),
                        penalty(2, PenaltyState.WAIVED, "84.00", "0")),
                List.of(new SidePaymentSheet(
                        "22790001300011-2009-014-I1",
                        "22790001300011-2009-014",
                        PaymentKind.LATE_INTEREST,
                        WORKSHOP,
                        "F-2010-1",
                        null,
                        Money.euros("462.41"),
                        List.of(),
                        PaymentState.SETTLED,
                        "rebond",
                        LocalDate.of(2010, 3, 2),
                        LocalDate.of(2010, 4, 15),
                        "finances",
                        LocalDate.of(2010, 3, 8),
                        null,
                        null)));
    }

    private static PenaltySheet penalty(int rank, PenaltyState state, String amount, String taken) {
        return new PenaltySheet(
                "22790001300011-2009-014-P" + rank,
                "22790001300011-2009-014",
                WORKSHOP,
                "22790001300011-2009-014-B" + rank,
                null,
                state,
                Money.euros("28000"),
                12,
                Money.euros(amount),
                List.of(),
                "marches",
                LocalDate.of(2010, 4, 1),
                LocalDate.of(2010, 4, 16),
                null,
                null,
                null,
                null,
                null,
                Money.euros(taken));
    }

    private static InvoiceRow invoice(
            String number,
            @Nullable String credits,
            String receivedOn,
            InvoiceState state,
            String total,
            @Nullable String dueOn,
            @Nullable Long daysLeft,
            @Nullable LocalDate paidOn) {
        Money amount = Money.euros(total);
        return new InvoiceRow(
                number,
                "22790001300011-2009-014",
                number,
                "Atelier des Deux Rives",
                credits,
                LocalDate.parse(receivedOn),
                state,
                amount,
                amount,
                dueOn == null ? null : LocalDate.parse(dueOn),
                daysLeft,
                paidOn);
    }

    private static List<Modification> modifications() {
        return List.of(
                new Modification(
                        1,
                        LocalDate.of(2010, 3, 12),
                        LocalDate.of(2010, 3, 30),
                        "Ajout de 300 unités centrales à reconditionner, à la suite d’un don de l’académie",
                        Money.euros("462000.00"),
                        null,
                        List.of()),
                new Modification(2, LocalDate.of(2011, 1, 5), null, null, null, 42, List.of()),
                new Modification(
                        3,
                        LocalDate.of(2011, 9, 1),
                        null,
                        "Transfert à un nouveau titulaire et baisse des quantités",
                        Money.euros("451234.56"),
                        null,
                        List.of(WORKSHOP, UNNAMED)));
    }

    private static Subcontract subcontract() {
        return new Subcontract(
                1,
                new Party(PartyKind.SIRET, "35600000000048", "Messagerie du Marais"),
                LocalDate.of(2009, 10, 1),
                null,
                Money.euros("38000.00"),
                12,
                PriceVariation.REVISABLE,
                List.of(
                        new SubcontractModification(LocalDate.of(2010, 4, 2), null, Money.euros("41500.50"), null),
                        new SubcontractModification(LocalDate.of(2010, 9, 30), null, null, 18)));
    }

    private static ContractSheet contract(List<Modification> modifications, List<Subcontract> subcontracts) {
        return new ContractSheet(
                "22790001300011",
                "Département fictif des Deux-Rives",
                "2009-014",
                Nature.CONTRACT,
                "Reconditionnement d’unités centrales, effacement certifié des données et livraison aux foyers",
                "50320000-4",
                Set.of(Technique.FRAMEWORK),
                Set.of(ExecutionMode.PURCHASE_ORDERS),
                null,
                true,
                Ccag.INFORMATION_TECHNOLOGY,
                4,
                true,
                new BigDecimal("0.05"),
                Grouping.SOLIDARY,
                true,
                Procedure.OPEN,
                new Place("79", PlaceKind.DEPARTEMENT),
                36,
                LocalDate.of(2009, 9, 1),
                LocalDate.of(2009, 9, 20),
                Money.euros("420000.00"),
                Set.of(PriceKind.REVISABLE),
                PriceForm.UNIT,
                new BigDecimal("0.625"),
                null,
                Set.of(SocialConsideration.CLAUSE),
                Set.of(EnvironmentalConsideration.CRITERION),
                List.of(WORKSHOP),
                modifications,
                subcontracts);
    }

    static ClauseSheet clause(String reference, int months) {
        List<MonthOfHours> done = IntStream.range(0, months)
                .mapToObj(i -> new MonthOfHours(
                        YearMonth.of(2009, 10).plusMonths(i),
                        new Hours(BigDecimal.valueOf(1_600 + 173L * i * i % 1_111, 2)
                                .movePointRight(1)
                                .setScale(0, java.math.RoundingMode.DOWN)
                                .setScale(2)),
                        i < months - 3 ? Hours.ZERO : Hours.of("35.25"),
                        3 + i % 4,
                        i < months - 3))
                .toList();
        Hours validated = done.stream().map(MonthOfHours::validated).reduce(Hours.ZERO, Hours::plus);
        Hours pending = done.stream().map(MonthOfHours::pending).reduce(Hours.ZERO, Hours::plus);
        Hours due = Hours.of("12000");
        Money penalty = Money.euros("62.50");
        return new ClauseSheet(
                reference,
                "22790001300011_2009-014",
                "Reconditionnement d’unités centrales",
                ClauseState.RUNNING,
                new Period(LocalDate.of(2009, 10, 1), LocalDate.of(2012, 8, 31)),
                due,
                validated,
                pending,
                validated.missingTo(due),
                penalty,
                penalty.times(validated.missingTo(due).value()),
                23,
                done);
    }
}
