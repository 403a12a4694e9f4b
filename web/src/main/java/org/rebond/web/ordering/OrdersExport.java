package org.rebond.web.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.ordering.OrderRow;
import org.rebond.ordering.Ordering;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of purchase orders in a file. */
@WebServlet({"/marches/commandes.csv", "/marches/commandes.xlsx", "/marches/commandes.ods"})
public class OrdersExport extends ListExport<OrderRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Ordering ordering;

    @Override
    protected TableExport<OrderRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "orders.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "order.reference"), OrderRow::reference),
                        Column.text(Texts.say(locale, "order.contract"), OrderRow::contract),
                        Column.text(Texts.say(locale, "contract.object"), OrderRow::contractObject),
                        Column.date(Texts.say(locale, "order.issuedOn"), OrderRow::issuedOn),
                        Column.date(Texts.say(locale, "order.deliverBy"), OrderRow::deliverBy),
                        Column.text(Texts.say(locale, "order.commitment"), OrderRow::commitment),
                        Column.euros(Texts.say(locale, "order.total"), OrderRow::total),
                        Column.number(Texts.say(locale, "order.ordered"), OrderRow::ordered),
                        Column.number(Texts.say(locale, "order.delivered"), OrderRow::delivered),
                        Column.number(Texts.say(locale, "order.admitted"), OrderRow::admitted),
                        Column.date(Texts.say(locale, "order.verifyBy"), OrderRow::verifyBy),
                        Column.text(
                                Texts.say(locale, "order.progress"),
                                row -> Words.in(locale).label(row.progress()))));
    }

    @Override
    protected Rows<OrderRow> rows() {
        Paging order = address.paging();
        return reader -> ordering.eachOrder(OrdersPage.asked(address), order.sort(), order.descending(), reader);
    }
}
