package org.rebond.web.agenda;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.agenda.Agenda;
import org.rebond.agenda.Deadline;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of deadlines in a file. */
@WebServlet({"/echeances/index.csv", "/echeances/index.xlsx", "/echeances/index.ods"})
public class DeadlinesExport extends ListExport<Deadline> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Agenda agenda;

    @Override
    protected TableExport<Deadline> table(Locale locale) {
        Words words = Words.in(locale);
        return new TableExport<>(
                Texts.say(locale, "deadlines.title"),
                locale,
                List.of(
                        Column.date(Texts.say(locale, "deadline.dueOn"), Deadline::dueOn),
                        Column.text(Texts.say(locale, "deadline.kind"), row -> words.label(row.kind())),
                        Column.text(Texts.say(locale, "deadline.reference"), Deadline::reference),
                        Column.text(Texts.say(locale, "deadline.contract"), Deadline::contract),
                        Column.text(Texts.say(locale, "contract.object"), Deadline::object),
                        Column.text(Texts.say(locale, "deadline.stage"), row -> words.label(row.stage()))));
    }

    @Override
    protected Rows<Deadline> rows() {
        Paging order = address.paging();
        return reader -> agenda.eachDeadline(DeadlinesPage.asked(address), order.sort(), order.descending(), reader);
    }
}
