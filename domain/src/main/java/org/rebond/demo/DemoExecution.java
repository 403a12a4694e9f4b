package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.rebond.execution.AmendmentCase;
import org.rebond.execution.Amendments;
import org.rebond.execution.ClaimTerms;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionTerms;
import org.rebond.execution.FormulaTerms;
import org.rebond.execution.HolderAnswer;
import org.rebond.execution.IndexEntry;
import org.rebond.execution.PaymentClaim;
import org.rebond.execution.PriceRevisions;
import org.rebond.execution.PriceTerm;
import org.rebond.execution.PurchaseKind;
import org.rebond.execution.Qualification;
import org.rebond.execution.RenewalPlan;
import org.rebond.execution.SubcontractDeclaration;
import org.rebond.execution.SubcontractSums;
import org.rebond.execution.Subcontracting;
import org.rebond.execution.Subcontractor;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PriceVariation;
import org.rebond.settlement.PaymentDesk;
import org.rebond.shared.Money;

/**
 * How the fictional contract of 2009 was carried out under the law of its time, and how its twin of today is: amendments,
 * subcontractors, revised prices, a renewal to decide. What would lie after today's date is left out.
 */
@ApplicationScoped
class DemoExecution {

    private static final String CARRIER = "90000087800018";
    private static final String LABOUR = "ICHTREV-TS";
    private static final String TRANSPORT = "TRANSPORT-TR";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));

    private final Execution execution;
    private final Amendments amendments;
    private final Subcontracting subcontracting;
    private final DirectPayments direct;
    private final PriceRevisions revisions;
    private final PaymentDesk desk;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DemoExecution(
            Execution execution,
            Amendments amendments,
            Subcontracting subcontracting,
            DirectPayments direct,
            PriceRevisions revisions,
            PaymentDesk desk,
            Caller caller,
            Clock clock) {
        this.execution = execution;
        this.amendments = amendments;
        this.subcontracting = subcontracting;
        this.direct = direct;
        this.revisions = revisions;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    void load(String council) {
        operationOf2009(new Contract.Reference(council + "-2009-014"));
        operationOfToday(new Contract.Reference(council + "-2026-003"));
    }

    private void operationOf2009(Contract.Reference contract) {
        execution.describe(contract, new ExecutionTerms(day("2009-03-16"), PurchaseKind.SERVICES, true));
        amendments.qualify(
                contract,
                1,
                new Qualification(
                        AmendmentCase.BALANCED,
                        "Avenant n° 1",
                        day("2010-06-07"),
                        "L’effacement certifié des disques complète le reconditionnement sans bouleverser son économie",
                        null));
        amendments.qualify(
                contract,
                2,
                new Qualification(
                        AmendmentCase.BALANCED,
                        "Avenant n° 2",
                        day("2011-09-26"),
                        "Quatre mois de plus pour équiper la rentrée 2012",
                        day("2011-09-13")));
        Subcontractor.Reference carrier = subcontracting.adopt(
                contract, 1, carrier("41500.50", "49634.60", 24, PriceVariation.REVISABLE, day("2009-12-28")));
        pay(carrier, "TL-2010-31", "2010-12-20", "17940");
        pay(carrier, "TL-2011-18", "2011-10-12", "17940");
    }

    private void operationOfToday(Contract.Reference contract) {
        execution.describe(contract, new ExecutionTerms(day("2025-11-17"), PurchaseKind.SERVICES, true));
        Subcontractor.Reference carrier = subcontracting.adopt(
                contract, 1, carrier("18000", "21600", 12, PriceVariation.FIRM, day("2026-04-07")));
        execution.planRenewal(
                contract, new RenewalPlan(RenewalPlan.RenewalForm.TACIT, day("2027-03-16"), 12, day("2026-12-16")));
        LocalDate today = LocalDate.now(clock);
        if (!today.isBefore(day("2026-11-02"))) {
            pay(carrier, "TL-2026-44", "2026-07-28", "8640");
            settle(carrier, "TL-2026-58", today.minusDays(5), "4320");
            direct.claim(
                    carrier,
                    new ClaimTerms(
                            "TL-2026-71",
                            Money.euros("4320"),
                            Money.euros("720"),
                            today.minusDays(9),
                            today.minusDays(10),
                            null,
                            today.minusDays(8)));
            prices(contract);
            subcontracting.declare(
                    contract,
                    new SubcontractDeclaration(
                            "90000095100013",
                            "Papeterie du Lambon (fictif)",
                            "4 rue du Moulin, 79000 Exemple",
                            "Cartons et calages de la livraison, mise en place dans les foyers",
                            "30 jours, par virement",
                            PriceVariation.FIRM,
                            new SubcontractSums(Money.euros("4200"), Money.euros("5040"), 12),
                            true,
                            true,
                            true,
                            false,
                            today.minusDays(12)));
        }
    }

    /** Values that are made up, as the contract is. */
    private void prices(Contract.Reference contract) {
        revisions.adopt(
                contract,
                new FormulaTerms(
                        new BigDecimal("0.15"),
                        List.of(
                                new PriceTerm(LABOUR, new BigDecimal("0.55")),
                                new PriceTerm(TRANSPORT, new BigDecimal("0.30"))),
                        YearMonth.of(2025, 11),
                        4,
                        FormulaTerms.Rounding.NEAREST,
                        new BigDecimal("4"),
                        new BigDecimal("8")));
        index(LABOUR, YearMonth.of(2025, 11), "134.2");
        index(LABOUR, YearMonth.of(2026, 8), "137.1");
        index(TRANSPORT, YearMonth.of(2025, 11), "118.5");
        index(TRANSPORT, YearMonth.of(2026, 8), "119.4");
        revisions.revise(contract, YearMonth.of(2026, 8), day("2026-11-16"));
    }

    private void index(String code, YearMonth month, String value) {
        revisions.enter(new IndexEntry(code, month, new BigDecimal(value), "Valeur fictive de la démonstration"));
    }

    private static SubcontractDeclaration carrier(
            String amount, String maximum, int months, PriceVariation variation, LocalDate receivedOn) {
        return new SubcontractDeclaration(
                CARRIER,
                "Transports du Logis (fictif)",
                "12 route de Parthenay, 79000 Exemple",
                "Collecte des unités et livraison dans les foyers",
                "30 jours, par virement",
                variation,
                new SubcontractSums(Money.euros(amount), Money.euros(maximum), months),
                true,
                true,
                true,
                false,
                receivedOn);
    }

    private void pay(Subcontractor.Reference subcontractor, String invoice, String paidOn, String amount) {
        PaymentClaim.Reference claim =
                settle(subcontractor, invoice, day(paidOn).minusDays(7), amount);
        asFinance(() -> desk.pay(claim.value(), day(paidOn)));
    }

    /** The holder agreed twelve days after it signed for the request, the day after the buyer received it. */
    private PaymentClaim.Reference settle(
            Subcontractor.Reference subcontractor, String invoice, LocalDate settledOn, String amount) {
        LocalDate received = settledOn.minusDays(18);
        Money asked = Money.euros(amount);
        PaymentClaim.Reference claim = direct.claim(
                subcontractor,
                new ClaimTerms(
                        invoice,
                        asked,
                        taxOf(asked, received),
                        received,
                        received.plusDays(1),
                        null,
                        received.plusDays(1)));
        LocalDate agreed = received.plusDays(13);
        direct.answer(claim, new HolderAnswer(agreed, agreed, asked, null));
        asFinance(() -> direct.settle(claim, settledOn));
        return claim;
    }

    private void asFinance(Runnable work) {
        caller.actingAs(FINANCE, () -> {
            work.run();
            return true;
        });
    }

    /** The rate of services: 19.6 % until 2013, 20 % since (CGI, art. 278). */
    private static Money taxOf(Money inclTax, LocalDate on) {
        BigDecimal rate = on.getYear() < 2014 ? new BigDecimal("19.6") : new BigDecimal("20");
        return Money.rounded(inclTax.amount().multiply(rate).divide(rate.add(HUNDRED), MathContext.DECIMAL128));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
