package org.rebond.web.insertion;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.insertion.ClauseRow;
import org.rebond.insertion.Insertion;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of clauses in a file. */
@WebServlet({"/insertion/index.csv", "/insertion/index.xlsx", "/insertion/index.ods"})
public class ClausesExport extends ListExport<ClauseRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Insertion insertion;

    @Override
    protected TableExport<ClauseRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "clauses.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "clause.reference"), ClauseRow::reference),
                        Column.text(Texts.say(locale, "clause.contract"), ClauseRow::contractReference),
                        Column.text(Texts.say(locale, "contract.object"), ClauseRow::contractObject),
                        Column.text(
                                Texts.say(locale, "clause.state"),
                                row -> Words.in(locale).label(row.state())),
                        Column.date(
                                Texts.say(locale, "clause.from"),
                                row -> row.window().from()),
                        Column.date(
                                Texts.say(locale, "clause.to"),
                                row -> row.window().to()),
                        Column.hours(Texts.say(locale, "clause.due"), ClauseRow::due),
                        Column.hours(Texts.say(locale, "clause.validated"), ClauseRow::validated),
                        Column.hours(Texts.say(locale, "clause.pending"), ClauseRow::pending),
                        Column.hours(Texts.say(locale, "clause.missing"), ClauseRow::missing),
                        Column.number(Texts.say(locale, "clause.persons"), ClauseRow::persons)));
    }

    @Override
    protected Rows<ClauseRow> rows() {
        Paging order = address.paging();
        return reader -> insertion.eachClause(ClausesPage.asked(address), order.sort(), order.descending(), reader);
    }
}
