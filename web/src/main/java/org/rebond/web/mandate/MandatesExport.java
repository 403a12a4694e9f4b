package org.rebond.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.Mandating;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of mandates in a file. */
@WebServlet({"/marches/mandats.csv", "/marches/mandats.xlsx", "/marches/mandats.ods"})
public class MandatesExport extends ListExport<MandateRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Mandating mandating;

    @Override
    protected TableExport<MandateRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "mandates.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "mandate.reference"), MandateRow::reference),
                        Column.number(Texts.say(locale, "mandate.exercise"), MandateRow::exercise),
                        Column.number(Texts.say(locale, "mandate.number"), MandateRow::number),
                        Column.text(Texts.say(locale, "order.contract"), MandateRow::contract),
                        Column.text(Texts.say(locale, "mandate.object"), MandateRow::object),
                        Column.text(Texts.say(locale, "mandate.payee"), MandateRow::payee),
                        Column.euros(Texts.say(locale, "mandate.total"), MandateRow::totalIncludingTax),
                        Column.euros(Texts.say(locale, "mandate.net"), MandateRow::net),
                        Column.date(Texts.say(locale, "mandate.dueOn"), MandateRow::dueOn),
                        Column.text(
                                Texts.say(locale, "mandate.state"),
                                row -> Words.in(locale).label(row.state())),
                        Column.text(Texts.say(locale, "mandate.batch"), MandateRow::batch),
                        Column.date(Texts.say(locale, "mandate.paidOn"), MandateRow::paidOn),
                        Column.text(Texts.say(locale, "mandate.rejection"), MandateRow::rejection)));
    }

    @Override
    protected Rows<MandateRow> rows() {
        Paging order = address.paging();
        return reader -> mandating.eachMandate(MandatesPage.asked(address), order.sort(), order.descending(), reader);
    }
}
