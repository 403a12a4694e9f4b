package org.rebond.terms;

import static org.rebond.platform.Permission.ENTER_INVOICES;
import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Advance;
import org.rebond.law.AdvanceTerms;
import org.rebond.law.Buyer;
import org.rebond.law.Law;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** What the procurement desk agrees on the payment of a contract. */
@ApplicationScoped
@Transactional
public class Terms {

    /** Where the text no longer says by when an advance is repaid, what it said until then. */
    private static final BigDecimal CUSTOMARY_REPAYMENT_END = BigDecimal.valueOf(80);

    private final TermsOnFile onFile;
    private final Procurement procurement;
    private final Law law;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Terms(TermsOnFile onFile, Procurement procurement, Law law, Journal journal, Clock clock) {
        this.onFile = onFile;
        this.procurement = procurement;
        this.law = law;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the law gives a contract on which nothing else was agreed; nothing is kept. */
    @Requires(READ_INVOICES)
    public ProposedTerms propose(TermsBasis basis) {
        AdvanceTerms said = law.advance(basis.holder(), basis.launchedOn());
        Advance advance = new Advance(basis.exclTax(), basis.inclTax(), basis.months(), said);
        int guarantee = law.verification(basis.ccag(), basis.launchedOn())
                .guaranteeMonths()
                .value();
        BigDecimal retention = law.retentionRate(Buyer.LOCAL, basis.holder(), basis.launchedOn())
                .value();
        PaymentTerms terms = new PaymentTerms(
                basis,
                new AdvanceClause(
                        false,
                        said.rate().value(),
                        advance.amount(),
                        said.repaymentStart().value(),
                        said.repaymentEnd().value().orElse(CUSTOMARY_REPAYMENT_END)),
                new RetentionClause(guarantee, retention, null),
                PenaltyClause.of(law.penaltyTerms(basis.ccag(), basis.launchedOn())));
        return new ProposedTerms(terms, advance.steps());
    }

    /** Writes down how a contract is paid; again, to change it. Once something was paid, only its guarantee changes. */
    @Requires(ENTER_INVOICES)
    public void agree(Contract.Reference contract, PaymentTerms terms) {
        procurement.contract(contract); // is on file
        requireLawful(terms);
        onFile.lock(contract);
        Optional<Agreement> earlier = onFile.agreement(contract);
        if (earlier.isPresent()) {
            onFile.entityManager().refresh(earlier.get());
            earlier.get().change(terms);
        } else {
            onFile.add(new Agreement(contract, terms));
        }
        journal.record(
                earlier.isPresent() ? "terms.changed" : "terms.agreed",
                contract.value(),
                Map.of(
                        "advance",
                        terms.advance().amount().amount(),
                        "retentionRate",
                        terms.retention().rate(),
                        "ccag",
                        terms.ccag()));
    }

    /**
     * Writes down what a contract agrees otherwise than the law proposes.
     *
     * @throws RuleViolation when it passes a limit of the law, or departs from the general terms without the article of the
     *     contract that says so
     */
    @Requires(ENTER_INVOICES)
    public void derogate(Contract.Reference contract, AgreedFigures figures) {
        PaymentTerms said = toChange(contract);
        agree(contract, said.with(figures, law.advance(said.holder(), said.launchedOn())));
    }

    /** The holder declines the advance (CCP, R2191-5). */
    @Requires(ENTER_INVOICES)
    public void declineAdvance(Contract.Reference contract) {
        agree(contract, toChange(contract).withoutAdvance());
    }

    /** A guarantee on first demand, or a surety, replaces the retention (CCP, R2191-36). */
    @Requires(ENTER_INVOICES)
    public void substitute(Contract.Reference contract, @Nullable String guarantee) {
        PaymentTerms said = toChange(contract);
        RetentionClause clause = said.retention();
        agree(contract, said.with(new RetentionClause(clause.guaranteeMonths(), clause.rate(), guarantee)));
    }

    /** Nobody else changes them until the transaction ends. */
    private PaymentTerms toChange(Contract.Reference contract) {
        onFile.lock(contract);
        Agreement agreement = known(contract);
        onFile.entityManager().refresh(agreement);
        return agreement.terms();
    }

    private void requireLawful(PaymentTerms terms) {
        requireLawfulAdvance(terms);
        requireLawfulDelay(terms);
        BigDecimal most = law.retentionRate(Buyer.LOCAL, terms.holder(), terms.launchedOn())
                .value();
        if (terms.retention().rate().compareTo(most) > 0) {
            throw new RuleViolation(
                    TermsRule.RETENTION_ABOVE_LAW, terms.retention().rate(), most);
        }
        PenaltyClause general = PenaltyClause.of(law.penaltyTerms(terms.ccag(), terms.launchedOn()));
        if (!terms.penalties().equals(general) && terms.derogations() == null) {
            throw new RuleViolation(TermsRule.DEROGATION_MISSING, terms.ccag());
        }
    }

    private void requireLawfulDelay(PaymentTerms terms) {
        Integer days = terms.paymentDays();
        if (days != null) {
            int most = law.paymentDelay(Buyer.LOCAL, terms.launchedOn()).value();
            if (days > most) {
                throw new RuleViolation(TermsRule.PAYMENT_DAYS_ABOVE_LAW, days, most);
            }
        }
    }

    private void requireLawfulAdvance(PaymentTerms terms) {
        AdvanceTerms said = law.advance(terms.holder(), terms.launchedOn());
        AdvanceClause clause = terms.advance();
        Advance least = new Advance(terms.exclTax(), terms.inclTax(), terms.months(), said);
        if (!clause.refused() && least.amount().exceeds(clause.amount())) {
            throw new RuleViolation(
                    TermsRule.ADVANCE_BELOW_LAW,
                    clause.amount().amount(),
                    least.amount().amount());
        }
        said.maximumGuaranteed()
                .value()
                .map(percent ->
                        Money.rounded(terms.inclTax().amount().multiply(percent).divide(Percent.HUNDRED)))
                .filter(most -> clause.amount().exceeds(most))
                .ifPresent(most -> {
                    throw new RuleViolation(
                            TermsRule.ADVANCE_ABOVE_LAW, clause.amount().amount(), most.amount());
                });
        said.repaymentEnd()
                .value()
                .filter(last -> clause.repaymentEnd().compareTo(last) > 0)
                .ifPresent(last -> {
                    throw new RuleViolation(TermsRule.REPAYMENT_TOO_LATE, clause.repaymentEnd(), last);
                });
    }

    /** Everything was admitted: the guarantee period starts. */
    @Requires(ENTER_INVOICES)
    public void startGuarantee(Contract.Reference contract, LocalDate admittedOn) {
        onFile.lock(contract);
        Agreement agreement = known(contract);
        onFile.entityManager().refresh(agreement);
        PaymentTerms terms = agreement.terms();
        LocalDate today = LocalDate.now(clock);
        if (admittedOn.isBefore(terms.launchedOn()) || admittedOn.isAfter(today)) {
            throw new RuleViolation(TermsRule.DATE_IMPOSSIBLE, admittedOn, terms.launchedOn(), today);
        }
        agreement.startGuarantee(
                admittedOn, law.retentionRelease(terms.launchedOn()).value());
        journal.record("terms.guarantee-started", contract.value(), Map.of("on", admittedOn));
    }

    /** How a contract is paid; nothing when nobody wrote it down. */
    @Requires(READ_INVOICES)
    public Optional<AgreedTerms> terms(Contract.Reference contract) {
        return onFile.agreement(contract).map(Agreement::sheet);
    }

    /** The same, for a payment that is settled on them: from here on only the guarantee changes. */
    @Requires(SETTLE)
    public Optional<AgreedTerms> applied(Contract.Reference contract) {
        return onFile.agreement(contract).map(agreement -> {
            onFile.entityManager().refresh(agreement);
            agreement.apply();
            return agreement.sheet();
        });
    }

    private Agreement known(Contract.Reference contract) {
        return onFile.agreement(contract)
                .orElseThrow(() -> new RuleViolation(TermsRule.TERMS_MISSING, contract.value()));
    }
}
