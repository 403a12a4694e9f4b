package org.rebond.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.ordering.Ledger;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.reporting.table.WorkbookExport;
import org.rebond.reporting.table.WorkbookExport.Sheet;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.SettlementLedger;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.terms.PenaltySheet;

/** The figures of the {@link ContractReport} as a workbook to calculate with: one sheet for each of its tables. */
public final class ContractWorkbook {

    private final ContractReport.Content content;
    private final ContractReportWords words;

    public ContractWorkbook(ContractReport.Content content) {
        this.content = content;
        this.words = ContractReportWords.in(content.locale());
    }

    /** Writes the file and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        List<Sheet<?>> sheets = new ArrayList<>();
        ContractExecution execution = content.execution();
        if (execution != null) {
            sheets.add(consumption(execution));
            sheets.add(invoices(execution));
            sheets.add(penalties(execution));
            sheets.add(besides(execution));
        }
        sheets.add(modifications());
        sheets.add(subcontracts());
        if (!content.directlyPaid().subcontractors().isEmpty()) {
            sheets.add(balances());
            sheets.add(claims());
        }
        new WorkbookExport(words.say("title", content.contract().number()), sheets).write(out);
    }

    private Sheet<Ledger.Line> consumption(ContractExecution execution) {
        SettlementLedger settled = execution.settled();
        String units = words.say("prices.units");
        return sheet(
                "execution",
                List.of(
                        Column.text(words.say("price"), Ledger.Line::code),
                        Column.text(words.say("object"), Ledger.Line::label),
                        Column.number(both("execution.ordered", units), Ledger.Line::orderedUnits),
                        Column.number(both("execution.delivered", units), Ledger.Line::deliveredUnits),
                        Column.number(both("execution.admitted", units), Ledger.Line::admittedUnits),
                        Column.number(
                                both("execution.invoiced", units),
                                line -> settled.line(line.code()).invoicedUnits()),
                        Column.euros(words.say("execution.ordered"), Ledger.Line::ordered),
                        Column.euros(words.say("execution.delivered"), Ledger.Line::delivered),
                        Column.euros(words.say("execution.admitted"), Ledger.Line::admitted),
                        Column.euros(
                                words.say("execution.invoiced"),
                                line -> settled.line(line.code()).invoiced()),
                        Column.euros(
                                words.say("execution.paid"),
                                line -> settled.line(line.code()).paid())),
                execution.ledger().lines());
    }

    private Sheet<InvoiceRow> invoices(ContractExecution execution) {
        return sheet(
                "invoices",
                List.of(
                        Column.text(words.say("invoice.number"), InvoiceRow::number),
                        Column.text(words.say("holder"), InvoiceRow::holder),
                        Column.date(words.say("invoice.received"), InvoiceRow::receivedOn),
                        Column.date(words.say("invoice.due"), InvoiceRow::dueOn),
                        Column.date(words.say("invoice.paid"), InvoiceRow::paidOn),
                        Column.number(words.say("invoice.daysLeft"), InvoiceRow::daysLeft),
                        Column.text(
                                words.say("invoice.state"),
                                invoice -> invoice.credits() == null
                                        ? words.label(invoice.state())
                                        : words.say("invoice.credit")),
                        Column.euros(words.say("amount"), InvoiceRow::totalExcludingTax),
                        Column.euros(words.say("invoice.total"), InvoiceRow::totalIncludingTax)),
                execution.invoices());
    }

    private Sheet<PenaltySheet> penalties(ContractExecution execution) {
        return sheet(
                "penalties",
                List.of(
                        Column.text(words.say("penalty.order"), PenaltySheet::order),
                        Column.text(
                                words.say("holder"), penalty -> penalty.holder().name()),
                        Column.date(words.say("penalty.sent"), PenaltySheet::sentOn),
                        Column.text(words.say("penalty.state"), penalty -> words.label(penalty.state())),
                        Column.number(words.say("penalty.days"), PenaltySheet::days),
                        Column.euros(words.say("penalty.amount"), PenaltySheet::amount),
                        Column.euros(words.say("penalty.taken"), PenaltySheet::taken)),
                execution.penalties());
    }

    private Sheet<SidePaymentSheet> besides(ContractExecution execution) {
        return sheet(
                "besides.sheet",
                List.of(
                        Column.text(words.say("besides.kind"), payment -> words.label(payment.kind())),
                        Column.text(words.say("besides.order"), SidePaymentSheet::order),
                        Column.text(
                                words.say("holder"), payment -> payment.holder().name()),
                        Column.date(words.say("besides.proposed"), SidePaymentSheet::proposedOn),
                        Column.date(words.say("invoice.due"), SidePaymentSheet::dueOn),
                        Column.date(words.say("invoice.paid"), SidePaymentSheet::paidOn),
                        Column.text(words.say("invoice.state"), payment -> words.label(payment.state())),
                        Column.euros(words.say("besides.amount"), SidePaymentSheet::amount)),
                execution.besides());
    }

    private Sheet<Modification> modifications() {
        return sheet(
                "modifications",
                List.of(
                        Column.number(words.say("modification.number"), Modification::number),
                        Column.date(words.say("modification.date"), Modification::notifiedOn),
                        Column.text(words.say("modification.object"), Modification::object),
                        Column.euros(words.say("amount.new"), Modification::amount),
                        Column.number(words.say("duration.months"), Modification::durationMonths)),
                content.contract().modifications());
    }

    private Sheet<Subcontract> subcontracts() {
        return sheet(
                "subcontracts",
                List.of(
                        Column.number(words.say("subcontract"), Subcontract::number),
                        Column.text(
                                words.say("subcontractor"),
                                act -> act.subcontractor().name()),
                        Column.text(
                                words.say("identifier"),
                                act -> act.subcontractor().identifier()),
                        Column.date(words.say("modification.date"), Subcontract::notifiedOn),
                        Column.euros(words.say("amount"), Subcontract::amount),
                        Column.number(words.say("duration.months"), Subcontract::durationMonths)),
                content.contract().subcontracts());
    }

    private Sheet<SubcontractorSheet> balances() {
        return sheet(
                "direct.balances",
                List.of(
                        Column.text(words.say("subcontractor"), SubcontractorSheet::name),
                        Column.text(words.say("identifier"), SubcontractorSheet::siret),
                        Column.euros(
                                words.say("direct.maximum"),
                                sheet -> sheet.sums().maximum()),
                        Column.euros(words.say("execution.paid"), SubcontractorSheet::paid),
                        Column.euros(words.say("direct.left"), SubcontractorSheet::left)),
                content.directlyPaid().subcontractors());
    }

    private Sheet<PaymentClaimSheet> claims() {
        return sheet(
                "direct",
                List.of(
                        Column.text(words.say("subcontractor"), PaymentClaimSheet::name),
                        Column.text(
                                words.say("invoice.number"),
                                claim -> claim.terms().invoice()),
                        Column.date(
                                words.say("invoice.received"),
                                claim -> claim.terms().receivedOn()),
                        Column.date(words.say("invoice.due"), PaymentClaimSheet::dueOn),
                        Column.date(words.say("invoice.paid"), PaymentClaimSheet::paidOn),
                        Column.text(words.say("invoice.state"), claim -> words.label(claim.state())),
                        Column.euros(
                                words.say("direct.claimed"),
                                claim -> claim.terms().amount()),
                        Column.euros(words.say("direct.payable"), PaymentClaimSheet::payable)),
                content.directlyPaid().claims());
    }

    private String both(String key, String unit) {
        return words.say(key) + " (" + unit + ")";
    }

    private <R> Sheet<R> sheet(String title, List<Column<R>> columns, List<R> rows) {
        return new Sheet<>(new TableExport<>(words.say(title), words.locale(), columns), rows::forEach);
    }
}
