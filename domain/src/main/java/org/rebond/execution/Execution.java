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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.shared.RuleViolation;

/** What the procurement desk does with a contract in execution: who holds it together, renewals, its end before its time. */
@ApplicationScoped
@Transactional
public class Execution {

    private final ExecutionFiles files;
    private final Procurement procurement;
    private final Ordering ordering;
    private final AmendmentReckoner reckoner;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Execution(
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

    /** Says, or says better, under which law a contract is carried out. */
    @Requires(MANAGE_EXECUTION)
    public void describe(Contract.Reference contract, ExecutionTerms terms) {
        files.lock(contract);
        LocalDate notifiedOn = procurement.contract(contract).notifiedOn();
        if (notifiedOn != null && terms.launchedOn().isAfter(notifiedOn)) {
            throw new RuleViolation(ExecutionRule.LAUNCHED_AFTER_NOTIFICATION, terms.launchedOn(), notifiedOn);
        }
        files.file(contract)
                .ifPresentOrElse(file -> describe(file, terms), () -> files.add(new ExecutionFile(contract, terms)));
        journal.record(
                "execution.described",
                contract.value(),
                Map.of("launchedOn", terms.launchedOn(), "kind", terms.kind(), "byCommittee", terms.byCommittee()));
    }

    private void describe(ExecutionFile file, ExecutionTerms terms) {
        if (file.terms().renewalsIncluded() != terms.renewalsIncluded()
                && !files.renewals(file.contract()).isEmpty()) {
            throw new RuleViolation(
                    ExecutionRule.RENEWALS_PLANNED, file.contract().value());
        }
        file.describe(terms);
    }

    /** Under which law a contract is carried out; nothing when nobody said. */
    @Requires(READ_EXECUTION)
    public Optional<ExecutionTerms> terms(Contract.Reference contract) {
        return files.file(contract).map(ExecutionFile::terms);
    }

    /** The further periods that a contract foresees, the first one first; none when nobody described the contract. */
    @Requires(READ_EXECUTION)
    public List<RenewalSheet> renewals(Contract.Reference contract) {
        LocalDate today = LocalDate.now(clock);
        return files.renewals(contract).stream()
                .map(renewal -> renewal.sheet(today))
                .toList();
    }

    /** How the holders of a contract stand together now; nothing when nobody said, as for a single holder. */
    @Requires(READ_EXECUTION)
    public Optional<ConsortiumTerms> consortium(Contract.Reference contract) {
        return files.consortia(contract).stream()
                .reduce((earlier, later) -> later)
                .map(Consortium::terms);
    }

    /** @throws RuleViolation {@link ExecutionRule#FILE_UNKNOWN} when nobody described the contract */
    @Requires(READ_EXECUTION)
    public ExecutionSheet sheet(Contract.Reference contract) {
        ContractSheet said = procurement.contract(contract);
        ExecutionTerms terms = known(contract);
        LocalDate today = LocalDate.now(clock);
        return new ExecutionSheet(
                said,
                terms,
                reckoner.sinceCases(terms),
                reckoner.gauges(said, terms, lastSigned(said, today), Integer.MAX_VALUE)
                        .all(),
                reckoner.history(said),
                files.consortia(contract).stream().map(Consortium::terms).toList(),
                renewals(contract),
                files.termination(contract).map(Termination::terms).orElse(null),
                end(said));
    }

    /**
     * Records how the holders stand together, in place of what was recorded before.
     *
     * @throws RuleViolation {@link ExecutionRule#SHARES_NOT_WHOLE} when the shares do not come to the whole to the cent
     */
    @Requires(MANAGE_EXECUTION)
    public void group(Contract.Reference contract, ConsortiumTerms terms) {
        files.lock(contract);
        known(contract);
        requireRunning(contract);
        ContractSheet said = procurement.contract(contract);
        terms.requireWhole(said.currentAmount());
        if (said.currentHolders().stream().map(Party::identifier).noneMatch(terms.agent()::equals)) {
            throw new RuleViolation(ExecutionRule.AGENT_NOT_HOLDER, terms.agent());
        }
        requireNotFuture(terms.since());
        int rank = files.consortia(contract).size() + 1;
        files.add(new Consortium(contract, rank, terms));
        journal.record(
                "consortium.recorded",
                contract.value(),
                Map.of("members", terms.members().size(), "liability", terms.liability()));
    }

    /** Records a further period that the contract foresees. */
    @Requires(MANAGE_EXECUTION)
    public void planRenewal(Contract.Reference contract, RenewalPlan plan) {
        files.lock(contract);
        known(contract);
        requireRunning(contract);
        ContractSheet said = procurement.contract(contract);
        List<Renewal> before = files.renewals(contract);
        Renewal renewal = new Renewal(contract, before.size() + 1, plan);
        if (known(contract).renewalsIncluded()) {
            requireWithin(said, before, renewal);
        } else {
            requireFollowing(said, before, renewal);
        }
        files.add(renewal);
        files.entityManager().flush();
        limitOrders(contract);
        journal.record(
                "renewal.planned",
                renewal.reference(),
                Map.of("form", plan.form(), "startsOn", plan.startsOn(), "noticeBy", plan.noticeBy()));
    }

    private static void requireWithin(ContractSheet said, List<Renewal> before, Renewal renewal) {
        LocalDate earliest =
                before.isEmpty() ? said.notifiedOn() : before.getLast().endsOn();
        if (earliest == null
                || !renewal.startsOn().isAfter(earliest)
                || said.endsOn() != null && renewal.endsOn().isAfter(said.endsOn())) {
            throw new RuleViolation(
                    ExecutionRule.RENEWAL_OUTSIDE_CONTRACT,
                    renewal.startsOn(),
                    renewal.endsOn(),
                    RuleViolation.known(earliest),
                    RuleViolation.known(said.endsOn()));
        }
    }

    private static void requireFollowing(ContractSheet said, List<Renewal> before, Renewal renewal) {
        LocalDate end = before.isEmpty() ? said.endsOn() : before.getLast().endsOn();
        if (end == null || !renewal.startsOn().equals(end.plusDays(1))) {
            throw new RuleViolation(ExecutionRule.RENEWAL_NOT_FOLLOWING, renewal.startsOn(), RuleViolation.known(end));
        }
    }

    /** Decides, by the day of its notice, whether a contract goes on for the period of that rank. */
    @Requires(MANAGE_EXECUTION)
    public void decideRenewal(Contract.Reference contract, int rank, boolean renewed, LocalDate on, String reason) {
        files.lock(contract);
        requireRunning(contract);
        Renewal renewal = files.renewal(contract.value() + "-R" + rank)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.RENEWAL_UNKNOWN, rank, contract.value()));
        renewal.decide(renewed, on, reason, LocalDate.now(clock));
        files.entityManager().flush();
        limitOrders(contract);
        journal.record("renewal.decided", renewal.reference(), Map.of("renewed", renewed, "on", on));
    }

    /** Ends a contract before its time: from its effect on, nothing is ordered any more. */
    @Requires(MANAGE_EXECUTION)
    public void terminate(Contract.Reference contract, TerminationTerms terms) {
        files.lock(contract);
        known(contract);
        requireRunning(contract);
        requireNotFuture(terms.decidedOn());
        LocalDate notifiedOn = procurement.contract(contract).notifiedOn();
        if (notifiedOn == null || terms.decidedOn().isBefore(notifiedOn)) {
            throw new RuleViolation(
                    ExecutionRule.DATE_IMPOSSIBLE,
                    terms.decidedOn(),
                    RuleViolation.known(notifiedOn),
                    LocalDate.now(clock));
        }
        files.add(new Termination(contract, terms));
        files.entityManager().flush();
        limitOrders(contract);
        journal.record(
                "contract.terminated",
                contract.value(),
                Map.of(
                        "case", terms.legalCase(),
                        "effectiveOn", terms.effectiveOn(),
                        "indemnity", terms.indemnity().amount()));
    }

    /** The law of the last amendment holds for the gauges; without one, that of today. */
    private static LocalDate lastSigned(ContractSheet contract, LocalDate today) {
        return contract.modifications().isEmpty()
                ? today
                : contract.modifications().getLast().notifiedOn();
    }

    /** The contracts with a renewal whose notice ends within so many days and that nobody decided on, the nearest first. */
    @Requires(READ_EXECUTION)
    public List<String> renewalsDue(int days) {
        LocalDate today = LocalDate.now(clock);
        return files.renewalsDue(today, today.plusDays(days));
    }

    /** The contracts with a file that end more than so many days from today, and within so many, the nearest first. */
    @Requires(READ_EXECUTION)
    public List<String> ending(int after, int within) {
        LocalDate today = LocalDate.now(clock);
        return files.ending(today.plusDays(after), today.plusDays(within));
    }

    private void limitOrders(Contract.Reference contract) {
        ContractSheet said = procurement.contract(contract);
        LocalDate end = end(said);
        ordering.limit(contract, Objects.equals(end, said.endsOn()) ? null : end);
    }

    /** The last day as things stand: renewals and a termination counted; null when the contract states none. */
    private @Nullable LocalDate end(ContractSheet said) {
        Contract.Reference contract = new Contract.Reference(said.reference());
        List<Renewal> renewals = files.renewals(contract);
        boolean included = files.file(contract)
                .map(file -> file.terms().renewalsIncluded())
                .orElse(true);
        LocalDate end = included ? within(said.endsOn(), renewals) : beyond(said.endsOn(), renewals);
        return files.termination(contract)
                .map(termination -> termination.terms().effectiveOn().minusDays(1))
                .map(last -> earlier(end, last))
                .orElse(end);
    }

    private static @Nullable LocalDate within(@Nullable LocalDate published, List<Renewal> renewals) {
        return renewals.stream()
                .filter(Renewal::stops)
                .findFirst()
                .map(stop -> earlier(published, stop.startsOn().minusDays(1)))
                .orElse(published);
    }

    private static @Nullable LocalDate beyond(@Nullable LocalDate published, List<Renewal> renewals) {
        return renewals.stream()
                .takeWhile(renewal -> !renewal.stops())
                .map(Renewal::endsOn)
                .reduce((one, next) -> next)
                .filter(last -> published != null && last.isAfter(published))
                .orElse(published);
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private void requireRunning(Contract.Reference contract) {
        files.termination(contract).ifPresent(termination -> {
            throw new RuleViolation(
                    ExecutionRule.TERMINATED,
                    contract.value(),
                    termination.terms().effectiveOn());
        });
    }

    private void requireNotFuture(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, day, today);
        }
    }

    private ExecutionTerms known(Contract.Reference contract) {
        return files.file(contract)
                .map(ExecutionFile::terms)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.FILE_UNKNOWN, contract.value()));
    }
}
