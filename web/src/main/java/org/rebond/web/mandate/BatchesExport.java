package org.rebond.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.mandate.BatchSheet;
import org.rebond.mandate.Mandating;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of batches in a file. */
@WebServlet({"/marches/bordereaux.csv", "/marches/bordereaux.xlsx", "/marches/bordereaux.ods"})
public class BatchesExport extends ListExport<BatchSheet> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Mandating mandating;

    @Override
    protected TableExport<BatchSheet> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "batches.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "batch.reference"), BatchSheet::reference),
                        Column.number(Texts.say(locale, "mandate.exercise"), BatchSheet::exercise),
                        Column.number(Texts.say(locale, "batch.number"), BatchSheet::number),
                        Column.number(Texts.say(locale, "batch.mandates"), BatchSheet::mandates),
                        Column.euros(Texts.say(locale, "batch.totalExcludingTax"), BatchSheet::totalExcludingTax),
                        Column.euros(Texts.say(locale, "batch.tax"), BatchSheet::tax),
                        Column.text(
                                Texts.say(locale, "batch.state"),
                                row -> Words.in(locale).label(row.state())),
                        Column.text(Texts.say(locale, "batch.builtBy"), BatchSheet::builtBy),
                        Column.date(Texts.say(locale, "batch.builtOn"), BatchSheet::builtOn),
                        Column.text(Texts.say(locale, "batch.signedBy"), BatchSheet::signedBy),
                        Column.date(Texts.say(locale, "batch.signedOn"), BatchSheet::signedOn),
                        Column.date(Texts.say(locale, "batch.sentOn"), BatchSheet::sentOn),
                        Column.date(Texts.say(locale, "batch.answeredOn"), BatchSheet::answeredOn)));
    }

    @Override
    protected Rows<BatchSheet> rows() {
        Paging order = address.paging();
        return reader -> mandating.eachBatch(BatchesPage.asked(address), order.sort(), order.descending(), reader);
    }
}
