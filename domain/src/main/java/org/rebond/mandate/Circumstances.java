package org.rebond.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.Execution;
import org.rebond.execution.HolderAnswer;
import org.rebond.execution.PaymentClaim;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.SpecialAct;
import org.rebond.execution.Subcontracting;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.law.Law;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procedure;
import org.rebond.settlement.DeductionKind;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.InvoiceSheet;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.PaymentDue;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Money;
import org.rebond.shared.Words;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.PenaltyState;
import org.rebond.terms.Terms;

/**
 * Finds out what makes the accountant ask for one document or another. A document that is asked for once goes with the first
 * payment that was settled since its day.
 */
@ApplicationScoped
class Circumstances {

    /** What the accountant reads is French. */
    private static final Words WORDS = Words.in(Locale.FRANCE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<Procedure> MAY_BE_UNWRITTEN = Set.of(Procedure.ADAPTED, Procedure.WITHOUT_COMPETITION);

    private final Mandates mandates;
    private final PaymentDesk desk;
    private final Ordering ordering;
    private final Execution execution;
    private final Subcontracting subcontracting;
    private final DirectPayments direct;
    private final Terms terms;
    private final DelayPenalties penalties;
    private final Law law;

    @Inject
    Circumstances(
            Mandates mandates,
            PaymentDesk desk,
            Ordering ordering,
            Execution execution,
            Subcontracting subcontracting,
            DirectPayments direct,
            Terms terms,
            DelayPenalties penalties,
            Law law) {
        this.mandates = mandates;
        this.desk = desk;
        this.ordering = ordering;
        this.execution = execution;
        this.subcontracting = subcontracting;
        this.direct = direct;
        this.terms = terms;
        this.penalties = penalties;
        this.law = law;
    }

    /**
     * @param invoice that is due; null for what is no invoice
     * @param advanced the order that an advance is granted for; null for what is none
     */
    Evidence of(
            PaymentDue due,
            ContractSheet contract,
            @Nullable InvoiceSheet invoice,
            PurchaseOrder.@Nullable Reference advanced) {
        Evidence evidence = new Evidence();
        Contract.Reference reference = new Contract.Reference(due.contract());
        evidence.note(Circumstance.FIRST, mandates.first(reference) == 0);
        terms.terms(reference).ifPresent(agreed -> agreed(evidence, due, contract, agreed.terms()));
        amended(evidence, reference, contract, due.settledOn());
        renewed(evidence, reference, due.settledOn());
        if (invoice != null) {
            invoiced(evidence, due, invoice);
        }
        if (advanced != null) {
            evidence.note(Circumstance.ON_ORDER, true);
            evidence.name(DocumentKind.PURCHASE_ORDER, advanced.value());
        }
        if (due.kind() == PaymentKind.DIRECT_PAYMENT) {
            subcontracted(
                    evidence, reference, due.settledOn(), direct.sheet(new PaymentClaim.Reference(due.reference())));
        }
        if (due.kind() == PaymentKind.INVOICE || due.kind() == PaymentKind.DIRECT_PAYMENT) {
            progress(evidence, due, contract);
        }
        return evidence;
    }

    private void agreed(Evidence evidence, PaymentDue due, ContractSheet contract, PaymentTerms agreed) {
        Contract.Reference reference = new Contract.Reference(due.contract());
        evidence.note(
                Circumstance.UNWRITTEN,
                contract.procedure() != null
                        && MAY_BE_UNWRITTEN.contains(contract.procedure())
                        && law.writtenContractThreshold(agreed.launchedOn())
                                .filter(threshold -> threshold.value().exceeds(contract.initialAmount()))
                                .isPresent());
        String substitute = agreed.retention().substitute();
        if (substitute != null) {
            evidence.note(
                    Circumstance.GUARANTEED,
                    due.kind() == PaymentKind.INVOICE
                            && mandates.noneEncloses(reference, DocumentKind.RETENTION_GUARANTEE, agreed.launchedOn()));
            evidence.name(DocumentKind.RETENTION_GUARANTEE, substitute);
            evidence.name(DocumentKind.RELEASE_DECISION, substitute);
        }
        if (due.kind() == PaymentKind.ADVANCE) {
            evidence.note(
                    Circumstance.LARGE_ADVANCE,
                    isLarge(agreed, law.guaranteedAdvanceShare(due.settledOn()).value()));
        }
    }

    /** That of the contract as a whole, whatever each member of a consortium gets of it; that of an order by its rate. */
    private static boolean isLarge(PaymentTerms agreed, BigDecimal share) {
        Money whole = agreed.advance().amount();
        return whole.exceeds(Money.ZERO)
                ? passes(whole, share, agreed.inclTax())
                : agreed.advance().rate().compareTo(share) > 0;
    }

    /** Each payment knows the amendments until its day: one that came on file late goes with the next. */
    private void amended(Evidence evidence, Contract.Reference reference, ContractSheet contract, LocalDate settledOn) {
        int amendments = Math.toIntExact(contract.modifications().stream()
                .filter(modification -> !modification.notifiedOn().isAfter(settledOn))
                .count());
        evidence.note(Circumstance.AMENDED, amendments > mandates.amendmentsKnown(reference));
        evidence.knowAmendments(amendments);
    }

    private void renewed(Evidence evidence, Contract.Reference contract, LocalDate settledOn) {
        execution.renewals(contract).stream()
                .filter(renewal -> Boolean.TRUE.equals(renewal.renewed()))
                .filter(renewal -> !renewal.startsOn().isAfter(settledOn))
                .reduce((earlier, later) -> later)
                .ifPresent(renewal -> {
                    evidence.note(
                            Circumstance.RENEWED,
                            mandates.noneEncloses(contract, DocumentKind.RENEWAL_DECISION, renewal.startsOn()));
                    evidence.name(DocumentKind.RENEWAL_DECISION, day(renewal.decidedOn()));
                });
    }

    private void invoiced(Evidence evidence, PaymentDue due, InvoiceSheet invoice) {
        List<PurchaseOrder.Reference> orders =
                invoice.lines().stream().map(InvoiceLine::order).distinct().toList();
        evidence.note(Circumstance.ON_ORDER, !orders.isEmpty());
        evidence.note(Circumstance.REVISED, ordering.isRevised(orders));
        evidence.note(
                Circumstance.PENALISED,
                due.deductions().stream().anyMatch(deduction -> deduction.kind() == DeductionKind.PENALTY));
        String exemptions = penalties.penalties(new Contract.Reference(due.contract())).stream()
                .filter(penalty -> penalty.state() == PenaltyState.WAIVED)
                .filter(penalty -> orders.contains(new PurchaseOrder.Reference(penalty.order())))
                .map(penalty -> String.valueOf(penalty.waiver()))
                .distinct()
                .collect(Collectors.joining(", "));
        evidence.note(Circumstance.EXEMPTED, !exemptions.isEmpty());
        evidence.name(DocumentKind.PENALTY_EXEMPTION, exemptions);
        evidence.name(DocumentKind.INVOICE, invoice.number());
        evidence.name(
                DocumentKind.PURCHASE_ORDER,
                orders.stream().map(PurchaseOrder.Reference::value).collect(Collectors.joining(", ")));
        if (invoice.certifiedOn() != null) {
            evidence.name(DocumentKind.SERVICE_CERTIFICATE, day(invoice.certifiedOn()) + ", " + invoice.certifiedBy());
        }
    }

    private void subcontracted(
            Evidence evidence, Contract.Reference contract, LocalDate settledOn, PaymentClaimSheet claim) {
        SubcontractorSheet subcontractor = subcontracting.subcontractors(contract).stream()
                .filter(sheet -> sheet.reference().equals(claim.subcontractor()))
                .findFirst()
                .orElseThrow();
        List<SpecialAct> acts = subcontractor.acts().stream()
                .filter(act -> !act.signedOn().isAfter(settledOn))
                .toList();
        int known = mandates.actsKnown(contract, subcontractor.siret());
        evidence.note(Circumstance.NEW_SUBCONTRACT, known == 0);
        evidence.note(Circumstance.CHANGED_SUBCONTRACT, known > 0 && acts.size() + 1 > known);
        evidence.knowActs(acts.size() + 1);
        evidence.name(DocumentKind.INVOICE, claim.terms().invoice());
        if (!acts.isEmpty()) {
            evidence.name(
                    DocumentKind.SPECIAL_ACT,
                    WORDS.format("Evidence.actChanged", day(acts.getLast().signedOn())));
        } else if (!subcontractor.tacit()) { // silence signs nothing
            evidence.name(DocumentKind.SPECIAL_ACT, WORDS.format("Evidence.act", day(subcontractor.decidedOn())));
        }
        evidence.name(DocumentKind.NON_ASSIGNMENT, WORDS.format("Evidence.declared", day(subcontractor.receivedOn())));
        evidence.name(DocumentKind.HOLDER_ATTESTATION, attested(claim));
    }

    /** What the holder said, or what takes the place of its answer (loi 75-1334, art. 8). */
    private static String attested(PaymentClaimSheet claim) {
        HolderAnswer answer = claim.answer();
        if (answer != null) {
            return WORDS.format(
                    "Evidence.agreed", day(answer.givenOn()), answer.agreed().amount());
        }
        return claim.answerBy() == null
                ? WORDS.format(
                        "Evidence.unclaimed",
                        day(claim.terms().unclaimedOn()),
                        claim.payable().amount())
                : WORDS.format(
                        "Evidence.silent",
                        day(claim.answerBy()),
                        claim.payable().amount());
    }

    /**
     * The text compares amounts with tax; a contract has one rate as a rule, so that amounts before tax, which every contract
     * states, say the same.
     */
    private void progress(Evidence evidence, PaymentDue due, ContractSheet contract) {
        Money executed = desk.executed(new Contract.Reference(due.contract()), due.settledOn());
        Money initial = contract.initialAmount();
        evidence.note(
                Circumstance.ABOVE_STATEMENT_SHARE,
                passes(executed, law.generalStatementShare(due.settledOn()).value(), initial));
        evidence.note(Circumstance.ABOVE_INITIAL, executed.exceeds(initial));
        contract.modifications().stream()
                .filter(modification -> modification.amount() != null && !executed.exceeds(modification.amount()))
                .findFirst()
                .ifPresent(modification -> evidence.name(
                        DocumentKind.CONTINUATION_DECISION,
                        WORDS.format("Evidence.amendment", modification.number(), day(modification.notifiedOn()))));
    }

    /** Whether an amount is more than a share of another, in percent. */
    private static boolean passes(Money amount, BigDecimal percent, Money of) {
        return amount.amount().multiply(HUNDRED).compareTo(of.amount().multiply(percent)) > 0;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
