package org.rebond.reporting;

import java.util.List;
import org.rebond.execution.ClaimState;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;
import org.rebond.shared.Money;

/** The part of the contract report on the subcontractors that the buyer pays itself: how far each has come, what was asked. */
record ContractReportDirectPayments(TaggedDocument document, ContractReportWords words) {

    void write(DirectlyPaid paid) {
        if (paid.subcontractors().isEmpty()) {
            return;
        }
        document.heading(3, words.say("direct"));
        balances(paid.subcontractors());
        if (paid.claims().isEmpty()) {
            document.paragraph(words.say("direct.none"));
        } else {
            claims(paid.claims());
        }
    }

    private void balances(List<SubcontractorSheet> subcontractors) {
        try (Table table = document.table(
                words.say("direct.balances.caption"),
                Column.heading(words.say("subcontractor"), 5),
                Column.number(words.say("direct.maximum"), 3),
                Column.number(words.say("execution.paid"), 3),
                Column.number(words.say("direct.left"), 3))) {
            for (SubcontractorSheet subcontractor : subcontractors) {
                table.row(
                        Text.printable(subcontractor.name()),
                        words.euros(subcontractor.sums().maximum()),
                        words.euros(subcontractor.paid()),
                        words.euros(subcontractor.left()));
            }
        }
    }

    private void claims(List<PaymentClaimSheet> claims) {
        try (Table table = document.table(
                words.say("direct.claims.caption"),
                Column.heading(words.say("invoice.number"), 4),
                Column.text(words.say("invoice.received"), 2.2f),
                Column.text(words.say("invoice.due"), 2.2f),
                Column.text(words.say("invoice.paid"), 2.2f),
                Column.text(words.say("invoice.state"), 3),
                Column.number(words.say("invoice.total"), 2.8f))) {
            Money total = Money.ZERO;
            for (PaymentClaimSheet claim : claims) {
                table.row(
                        Text.printable(words.say("direct.invoice", claim.terms().invoice(), claim.name())),
                        words.date(claim.terms().receivedOn()),
                        claim.dueOn() == null ? "" : words.date(claim.dueOn()),
                        claim.paidOn() == null ? "" : words.date(claim.paidOn()),
                        state(claim),
                        words.euros(claim.payable()));
                total = total.plus(claim.payable());
            }
            table.total(words.say("direct.total"), "", "", "", "", words.euros(total));
        }
    }

    private String state(PaymentClaimSheet claim) {
        boolean paidLate = claim.state() == ClaimState.PAID
                && claim.dueOn() != null
                && claim.paidOn() != null
                && claim.paidOn().isAfter(claim.dueOn());
        return paidLate ? words.say("invoice.paidLate") : words.label(claim.state());
    }
}
