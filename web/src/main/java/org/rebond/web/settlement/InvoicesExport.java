package org.rebond.web.settlement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.Settlement;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of invoices in a file. */
@WebServlet({"/marches/factures.csv", "/marches/factures.xlsx", "/marches/factures.ods"})
public class InvoicesExport extends ListExport<InvoiceRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settlement settlement;

    @Override
    protected TableExport<InvoiceRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "invoices.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "invoice.reference"), InvoiceRow::reference),
                        Column.text(Texts.say(locale, "order.contract"), InvoiceRow::contract),
                        Column.text(Texts.say(locale, "invoice.number"), InvoiceRow::number),
                        Column.text(Texts.say(locale, "invoice.holder"), InvoiceRow::holder),
                        Column.text(Texts.say(locale, "invoice.credits"), InvoiceRow::credits),
                        Column.date(Texts.say(locale, "invoice.receivedOn"), InvoiceRow::receivedOn),
                        Column.text(
                                Texts.say(locale, "invoice.state"),
                                row -> Words.in(locale).label(row.state())),
                        Column.euros(Texts.say(locale, "invoice.exclTax"), InvoiceRow::totalExcludingTax),
                        Column.euros(Texts.say(locale, "invoice.inclTax"), InvoiceRow::totalIncludingTax),
                        Column.date(Texts.say(locale, "invoice.dueOn"), InvoiceRow::dueOn),
                        Column.number(Texts.say(locale, "invoice.daysLeft"), InvoiceRow::daysLeft),
                        Column.date(Texts.say(locale, "invoice.paidOn"), InvoiceRow::paidOn)));
    }

    @Override
    protected Rows<InvoiceRow> rows() {
        Paging order = address.paging();
        return reader -> settlement.eachInvoice(InvoicesPage.asked(address), order.sort(), order.descending(), reader);
    }
}
