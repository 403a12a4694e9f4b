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
import org.rebond.law.Law;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** What the procurement desk and the finance officer do with the subcontractors of a contract. */
@ApplicationScoped
@Transactional
public class Subcontracting {

    private final Subcontractors subcontractors;
    private final ExecutionFiles files;
    private final Procurement procurement;
    private final Law law;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Subcontracting(
            Subcontractors subcontractors,
            ExecutionFiles files,
            Procurement procurement,
            Law law,
            Journal journal,
            Clock clock) {
        this.subcontractors = subcontractors;
        this.files = files;
        this.procurement = procurement;
        this.law = law;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Puts what the holder declared on file. What came with the bid was accepted by the notification of the contract;
     * otherwise the buyer answers before its silence does.
     */
    @Requires(MANAGE_EXECUTION)
    public Subcontractor.Reference declare(Contract.Reference contract, SubcontractDeclaration declaration) {
        files.lock(contract);
        ExecutionTerms terms = subcontractable(contract);
        ContractSheet said = procurement.contract(contract);
        requireOther(said, declaration.siret());
        requirePart(said, contract, declaration.sums().amount());
        LocalDate latest = declaration.withBid() && said.notifiedOn() != null ? said.notifiedOn() : today();
        if (declaration.receivedOn().isBefore(terms.launchedOn())
                || declaration.receivedOn().isAfter(latest)) {
            throw new RuleViolation(
                    ExecutionRule.DATE_IMPOSSIBLE, declaration.receivedOn(), terms.launchedOn(), latest);
        }
        Subcontractor subcontractor = new Subcontractor(
                contract,
                nextRank(contract),
                declaration,
                declaration.withBid()
                        ? null
                        : law.subcontractorSilence(terms.launchedOn()).value());
        if (declaration.withBid()) {
            subcontractor.accepted(latest, register(subcontractor, latest));
        }
        return add(subcontractor, "subcontractor.declared");
    }

    /** Puts what the holder had declared of an act of subcontracting that came with the contract on file. */
    @Requires(MANAGE_EXECUTION)
    public Subcontractor.Reference adopt(Contract.Reference contract, int act, SubcontractDeclaration declaration) {
        files.lock(contract);
        subcontractable(contract);
        ContractSheet.Subcontract recorded = procurement.contract(contract).subcontracts().stream()
                .filter(subcontract -> subcontract.number() == act)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ExecutionRule.ACT_UNKNOWN, act, contract.value()));
        if (!recorded.subcontractor().identifier().equals(declaration.siret())
                || !recorded.currentAmount().equals(declaration.sums().amount())) {
            throw new RuleViolation(
                    ExecutionRule.ACT_DIFFERS,
                    act,
                    recorded.subcontractor().label(),
                    recorded.currentAmount().amount());
        }
        if (declaration.receivedOn().isAfter(recorded.notifiedOn())) {
            throw new RuleViolation(
                    ExecutionRule.DATE_IMPOSSIBLE,
                    declaration.receivedOn(),
                    known(contract).launchedOn(),
                    recorded.notifiedOn());
        }
        if (subcontractors.of(contract).stream()
                .anyMatch(other -> other.sheet().actNumber() != null && other.act() == act)) {
            throw new RuleViolation(ExecutionRule.ACT_ADOPTED, act);
        }
        Subcontractor subcontractor = new Subcontractor(contract, nextRank(contract), declaration, null);
        subcontractor.accepted(recorded.notifiedOn(), act);
        return add(subcontractor, "subcontractor.adopted");
    }

    /** Accepts a subcontractor: the act becomes one of those published of the contract. */
    @Requires(MANAGE_EXECUTION)
    public void accept(Subcontractor.Reference reference, LocalDate on) {
        Subcontractor subcontractor = toChange(reference);
        subcontractor.requireDecidable(on, today());
        subcontractor.accepted(on, register(subcontractor, on));
        journal.record("subcontractor.accepted", reference.value(), Map.of("on", on));
    }

    @Requires(MANAGE_EXECUTION)
    public void refuse(Subcontractor.Reference reference, LocalDate on, String reason) {
        toChange(reference).refuse(on, reason, today());
        journal.record("subcontractor.refused", reference.value(), Map.of("on", on));
    }

    /** Accepts those about whom nobody answered in time, and says how many. Runs every night; running it again changes nothing. */
    @Requires(MANAGE_EXECUTION)
    public int acceptBySilence() {
        int accepted = 0;
        for (Subcontractor late : subcontractors.leftToSilence(today())) {
            Subcontractor subcontractor = toChange(late.reference());
            LocalDate on = subcontractor.silentOn(today());
            if (on != null) {
                subcontractor.acceptedBySilence(on, register(subcontractor, on));
                journal.record(
                        "subcontractor.accepted-by-silence",
                        subcontractor.reference().value(),
                        Map.of("on", on));
                accepted++;
            }
        }
        return accepted;
    }

    /** Changes, by a special act, what is subcontracted. */
    @Requires(MANAGE_EXECUTION)
    public void change(Subcontractor.Reference reference, SpecialAct act) {
        Subcontractor subcontractor = toChange(reference);
        Contract.Reference contract = subcontractor.contract();
        subcontractable(contract);
        Money more = act.sums().amount().minus(subcontractor.sums().amount());
        if (more.exceeds(Money.ZERO)) {
            requirePart(procurement.contract(contract), contract, more);
        }
        subcontractor.change(act, today());
        procurement.amendSubcontract(
                contract,
                subcontractor.act(),
                new ContractSheet.SubcontractModification(
                        act.signedOn(), null, act.sums().amount(), act.sums().months()));
        journal.record(
                "subcontractor.changed",
                reference.value(),
                Map.of("maximum", act.sums().maximum().amount()));
    }

    /** Those of a contract, in the order in which they were declared. */
    @Requires(READ_EXECUTION)
    public List<SubcontractorSheet> subcontractors(Contract.Reference contract) {
        return subcontractors.of(contract).stream().map(Subcontractor::sheet).toList();
    }

    /** Those about whom the buyer has still to answer, the most urgent first. */
    @Requires(READ_EXECUTION)
    public List<SubcontractorSheet> waiting() {
        return subcontractors.waiting().stream().map(Subcontractor::sheet).toList();
    }

    private Subcontractor.Reference add(Subcontractor subcontractor, String action) {
        subcontractors.add(subcontractor);
        journal.record(
                action,
                subcontractor.reference().value(),
                Map.of("maximum", subcontractor.sums().maximum().amount()));
        return subcontractor.reference();
    }

    /** Adds the act to those of the contract, and gives its number there. */
    private int register(Subcontractor subcontractor, LocalDate on) {
        SubcontractSums sums = subcontractor.sums();
        return procurement.subcontract(
                subcontractor.contract(),
                new ContractSheet.Subcontract(
                        1,
                        new Party(PartyKind.SIRET, subcontractor.siret(), subcontractor.name()),
                        on,
                        null,
                        sums.amount(),
                        sums.months(),
                        subcontractor.priceVariation(),
                        List.of()));
    }

    /** The contract is locked first: all that changes it waits there. */
    private Subcontractor toChange(Subcontractor.Reference reference) {
        files.lock(reference.contract());
        return subcontractors
                .toChange(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.SUBCONTRACTOR_UNKNOWN, reference.value()));
    }

    private int nextRank(Contract.Reference contract) {
        return subcontractors.of(contract).size() + 1;
    }

    private ExecutionTerms subcontractable(Contract.Reference contract) {
        ExecutionTerms terms = known(contract);
        files.termination(contract).ifPresent(termination -> {
            throw new RuleViolation(
                    ExecutionRule.TERMINATED,
                    contract.value(),
                    termination.terms().effectiveOn());
        });
        if (!terms.kind().subcontractable()) {
            throw new RuleViolation(ExecutionRule.PURE_SUPPLY, contract.value());
        }
        return terms;
    }

    private static void requireOther(ContractSheet contract, String siret) {
        if (contract.currentHolders().stream().map(Party::identifier).anyMatch(siret::equals)) {
            throw new RuleViolation(ExecutionRule.SUBCONTRACTOR_IS_HOLDER, siret);
        }
    }

    /** A holder subcontracts part of the contract, never the whole (loi 75-1334, art. 1; CCP, L2193-2 and L2193-3). */
    private void requirePart(ContractSheet contract, Contract.Reference reference, Money more) {
        Money declared = subcontractors.of(reference).stream()
                .filter(subcontractor -> subcontractor.state() == SubcontractorState.DECLARED)
                .map(subcontractor -> subcontractor.sums().amount())
                .reduce(more, Money::plus);
        Money total = contract.subcontracts().stream()
                .map(ContractSheet.Subcontract::currentAmount)
                .reduce(declared, Money::plus);
        if (!contract.currentAmount().exceeds(total)) {
            throw new RuleViolation(
                    ExecutionRule.WHOLE_SUBCONTRACTED,
                    total.amount(),
                    contract.currentAmount().amount());
        }
    }

    private ExecutionTerms known(Contract.Reference contract) {
        return files.file(contract)
                .map(ExecutionFile::terms)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.FILE_UNKNOWN, contract.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
