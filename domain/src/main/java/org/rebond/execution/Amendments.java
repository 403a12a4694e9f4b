package org.rebond.execution;

import static org.rebond.platform.Permission.MANAGE_EXECUTION;
import static org.rebond.platform.Permission.READ_EXECUTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What the procurement desk does with the amendments of a contract: each under its legal case, held against the limits of
 * the law before it becomes a modification of the contract.
 */
@ApplicationScoped
@Transactional
public class Amendments {

    private final ExecutionFiles files;
    private final Procurement procurement;
    private final Ordering ordering;
    private final AmendmentReckoner reckoner;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Amendments(
            ExecutionFiles files,
            PriceFormulas formulas,
            Procurement procurement,
            Ordering ordering,
            Law law,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.procurement = procurement;
        this.ordering = ordering;
        this.journal = journal;
        this.clock = clock;
        reckoner = new AmendmentReckoner(files, formulas, law);
    }

    /** What an amendment would make of the contract; refuses only what could never be one. */
    @Requires(READ_EXECUTION)
    public AmendmentPreview preview(Contract.Reference contract, AmendmentRequest request) {
        return preview(procurement.contract(contract), request);
    }

    /**
     * Registers an amendment: it becomes a modification of the contract, and the maximum of a framework follows.
     *
     * @param number the next one, by whoever read the contract: refused when somebody else took it since
     * @throws RuleViolation when it passes a limit of its case
     */
    @Requires(MANAGE_EXECUTION)
    public void amend(Contract.Reference contract, int number, AmendmentRequest request) {
        files.lock(contract);
        requireRunning(contract);
        ContractSheet said = procurement.contract(contract);
        AmendmentPreview preview = preview(said, request);
        preview.refusals().stream().findFirst().ifPresent(Amendments::refuse);
        procurement.amend(contract, modification(said, number, request));
        requireAboveOrdered(contract, preview.amountAfter());
        files.add(new Amendment(
                contract,
                number,
                request,
                AmendmentReckoner.opinionDue(preview.after(), request),
                preview.noticeDue()));
        journal.record(
                "amendment.registered",
                Amendment.reference(contract, number),
                Map.of("case", request.legalCase(), "delta", request.delta().amount()));
    }

    /**
     * Puts its legal case to a modification that came with the contract: it happened, so no limit refuses it. Its amount,
     * its duration and its object stay as they are.
     */
    @Requires(MANAGE_EXECUTION)
    public void qualify(Contract.Reference contract, int number, Qualification said) {
        files.lock(contract);
        ContractSheet sheet = procurement.contract(contract);
        ExecutionTerms terms = known(contract);
        ModificationFacts facts = ModificationFacts.of(sheet).stream()
                .filter(modification -> modification.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ExecutionRule.AMENDMENT_UNKNOWN, number, contract.value()));
        if (files.amendment(Amendment.reference(contract, number)).isPresent()) {
            throw new RuleViolation(ExecutionRule.CASE_GIVEN, number);
        }
        AmendmentRequest request = said.of(facts);
        reckoner.requireCase(terms, request.legalCase());
        List<Gauge> gauges =
                reckoner.gauges(sheet, terms, request.signedOn(), number).all();
        files.add(new Amendment(
                contract,
                number,
                request,
                AmendmentReckoner.opinionDue(gauges, request),
                AmendmentReckoner.noticeDue(sheet, request)));
        journal.record(
                "amendment.qualified", Amendment.reference(contract, number), Map.of("case", request.legalCase()));
    }

    /** Records when the tender committee gave its opinion on an amendment that was registered without. */
    @Requires(MANAGE_EXECUTION)
    public void recordOpinion(Contract.Reference contract, int number, LocalDate on) {
        toChange(contract, number).recordOpinion(on, LocalDate.now(clock));
        journal.record("amendment.opinion", Amendment.reference(contract, number), Map.of("on", on));
    }

    /** Records when the notice of modification was published. */
    @Requires(MANAGE_EXECUTION)
    public void recordNotice(Contract.Reference contract, int number, LocalDate on) {
        toChange(contract, number).recordNotice(on, LocalDate.now(clock));
        journal.record("amendment.notice", Amendment.reference(contract, number), Map.of("on", on));
    }

    /** The contracts with an amendment on which the tender committee has still to give its opinion. */
    @Requires(READ_EXECUTION)
    public List<String> withoutOpinion() {
        return files.withoutOpinion();
    }

    /** The contracts with an amendment whose notice has still to be published. */
    @Requires(READ_EXECUTION)
    public List<String> withoutNotice() {
        return files.withoutNotice();
    }

    private AmendmentPreview preview(ContractSheet contract, AmendmentRequest request) {
        ExecutionTerms terms = known(new Contract.Reference(contract.reference()));
        reckoner.requireCase(terms, request.legalCase());
        requireDays(contract, request);
        Money amount = contract.currentAmount().plus(request.delta());
        if (amount.compareTo(Money.euros("1")) < 0) {
            throw new RuleViolation(ExecutionRule.AMOUNT_BELOW_ONE_EURO, amount.amount());
        }
        Integer months = months(contract, request);
        AmendmentGauges before = reckoner.gauges(contract, terms, request.signedOn(), Integer.MAX_VALUE);
        List<Gauge> after = before.with(new AmendmentGauges.Change(request.legalCase(), request.delta()))
                .all();
        LocalDate notifiedOn = contract.notifiedOn();
        return new AmendmentPreview(
                contract.nextModification(),
                before.all(),
                after,
                contract.currentAmount(),
                amount,
                contract.endsOn(),
                notifiedOn == null || months == null
                        ? null
                        : notifiedOn.plusMonths(months).minusDays(1),
                after.stream()
                        .filter(gauge -> gauge.kind().refuses(request.legalCase()) && gauge.beyond(request.delta()))
                        .toList(),
                AmendmentReckoner.opinionDue(after, request) && request.opinionOn() == null,
                AmendmentReckoner.noticeDue(contract, request));
    }

    private static void refuse(Gauge gauge) {
        throw new RuleViolation(
                gauge.kind().refusal(),
                gauge.value().amount(),
                gauge.percent(),
                Money.rounded(gauge.exactLimit()).amount());
    }

    private void requireDays(ContractSheet contract, AmendmentRequest request) {
        LocalDate today = LocalDate.now(clock);
        if (request.notifiedOn().isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, request.notifiedOn(), today);
        }
        LocalDate notifiedOn = contract.notifiedOn();
        if (notifiedOn == null || request.signedOn().isBefore(notifiedOn)) {
            throw new RuleViolation(
                    ExecutionRule.DATE_IMPOSSIBLE, request.signedOn(), RuleViolation.known(notifiedOn), today);
        }
    }

    private static @Nullable Integer months(ContractSheet contract, AmendmentRequest request) {
        Integer current = contract.currentDurationMonths();
        if (request.deltaMonths() == 0) {
            return current;
        }
        if (current == null || current + request.deltaMonths() < 1) {
            throw new RuleViolation(
                    ExecutionRule.DURATION_INVALID, request.deltaMonths(), current == null ? 0 : current);
        }
        return current + request.deltaMonths();
    }

    private static ContractSheet.Modification modification(
            ContractSheet contract, int number, AmendmentRequest request) {
        return new ContractSheet.Modification(
                number,
                request.notifiedOn(),
                null,
                request.object(),
                request.delta().equals(Money.ZERO)
                        ? null
                        : contract.currentAmount().plus(request.delta()),
                request.deltaMonths() == 0 ? null : months(contract, request),
                request.holders());
    }

    private void requireAboveOrdered(Contract.Reference contract, Money amount) {
        if (ordering.terms(contract).isPresent()) {
            Money ordered = ordering.ledger(contract).ordered();
            if (ordered.exceeds(amount)) {
                throw new RuleViolation(ExecutionRule.BELOW_ORDERED, amount.amount(), ordered.amount());
            }
        }
    }

    private Amendment toChange(Contract.Reference contract, int number) {
        files.lock(contract);
        return files.amendment(Amendment.reference(contract, number))
                .orElseThrow(() -> new RuleViolation(ExecutionRule.AMENDMENT_UNKNOWN, number, contract.value()));
    }

    private void requireRunning(Contract.Reference contract) {
        files.termination(contract).ifPresent(termination -> {
            throw new RuleViolation(
                    ExecutionRule.TERMINATED,
                    contract.value(),
                    termination.terms().effectiveOn());
        });
    }

    private ExecutionTerms known(Contract.Reference contract) {
        return files.file(contract)
                .map(ExecutionFile::terms)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.FILE_UNKNOWN, contract.value()));
    }
}
