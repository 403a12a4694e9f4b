package org.rebond.execution;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Buyer;
import org.rebond.law.Category;
import org.rebond.law.Law;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procedure;
import org.rebond.shared.RuleViolation;

/** Holds the amendments on file of a contract against what the law says. */
final class AmendmentReckoner {

    private static final Set<Procedure> FORMAL =
            EnumSet.of(Procedure.OPEN, Procedure.RESTRICTED, Procedure.NEGOTIATED, Procedure.COMPETITIVE_DIALOGUE);

    private final ExecutionFiles files;
    private final PriceFormulas formulas;
    private final Law law;

    AmendmentReckoner(ExecutionFiles files, PriceFormulas formulas, Law law) {
        this.files = files;
        this.formulas = formulas;
        this.law = law;
    }

    /** Whether the amendments of the contract are bound to the cases of the law of 2016. */
    boolean sinceCases(ExecutionTerms terms) {
        return law.amendmentCases(terms.launchedOn()).isPresent();
    }

    /** @throws RuleViolation {@link ExecutionRule#CASE_OF_OTHER_LAW} when the contract's law knows no such case */
    void requireCase(ExecutionTerms terms, AmendmentCase legalCase) {
        if (legalCase.sinceCases() != sinceCases(terms)) {
            throw new RuleViolation(ExecutionRule.CASE_OF_OTHER_LAW, legalCase, terms.launchedOn());
        }
    }

    /** The gauges as the law stood on a day, with the amendments up to that number. */
    AmendmentGauges gauges(ContractSheet contract, ExecutionTerms terms, LocalDate signedOn, int last) {
        Map<Integer, Amendment> qualified = qualified(reference(contract));
        return new AmendmentGauges(
                contract.initialAmount(),
                formulas.coefficient(reference(contract), signedOn),
                limits(terms, signedOn),
                ModificationFacts.of(contract).stream()
                        .filter(facts -> facts.number() <= last)
                        .map(facts -> change(qualified.get(facts.number()), facts))
                        .toList());
    }

    /** What happened to the contract, each with its legal side where somebody gave it. */
    List<AmendmentSheet> history(ContractSheet contract) {
        Map<Integer, Amendment> qualified = qualified(reference(contract));
        return ModificationFacts.of(contract).stream()
                .map(facts -> {
                    Amendment amendment = qualified.get(facts.number());
                    return amendment == null ? AmendmentSheet.unqualified(facts) : amendment.sheet(facts);
                })
                .toList();
    }

    /** Whether the tender committee gives its opinion on an increase that leaves the gauges so. */
    static boolean opinionDue(List<Gauge> after, AmendmentRequest request) {
        return request.delta().amount().signum() > 0
                && after.stream().anyMatch(gauge -> gauge.kind() == GaugeKind.COMMITTEE && gauge.beyond());
    }

    /** Whether a notice of modification is published (CCP, R2194-10). */
    static boolean noticeDue(ContractSheet contract, AmendmentRequest request) {
        return request.legalCase().needsNotice()
                && contract.procedure() != null
                && FORMAL.contains(contract.procedure());
    }

    private AmendmentLimits limits(ExecutionTerms terms, LocalDate signedOn) {
        Category category = terms.kind().category();
        return new AmendmentLimits(
                sinceCases(terms)
                        ? Optional.of(new AmendmentLimits.Cases(
                                law.smallAmendmentShare(category, signedOn),
                                law.formalThreshold(Buyer.LOCAL, category, terms.launchedOn()),
                                law.additionalWorkShare(signedOn),
                                law.unforeseenShare(signedOn)))
                        : Optional.empty(),
                terms.byCommittee() ? Optional.of(law.committeeShare(signedOn)) : Optional.empty());
    }

    private Map<Integer, Amendment> qualified(Contract.Reference contract) {
        return files.amendments(contract).stream().collect(Collectors.toMap(Amendment::number, Function.identity()));
    }

    private static AmendmentGauges.Change change(@Nullable Amendment amendment, ModificationFacts facts) {
        return new AmendmentGauges.Change(amendment == null ? null : amendment.legalCase(), facts.delta());
    }

    private static Contract.Reference reference(ContractSheet contract) {
        return new Contract.Reference(contract.reference());
    }
}
