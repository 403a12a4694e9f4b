package org.rebond.web.law;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rebond.law.LegalRegister;
import org.rebond.law.ParameterRow;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of legal parameters in a file. */
@WebServlet({"/administration/parametres.csv", "/administration/parametres.xlsx", "/administration/parametres.ods"})
public class ParametersExport extends ListExport<ParameterRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LegalRegister register;

    @Inject
    private transient Clock clock;

    @Override
    protected TableExport<ParameterRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "parameters.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "parameter.reference"), ParameterRow::reference),
                        Column.text(
                                Texts.say(locale, "parameter.name"),
                                row -> row.key().label(locale)),
                        Column.text(
                                Texts.say(locale, "parameter.figure"),
                                row -> row.figure().text(locale)),
                        Column.date(Texts.say(locale, "parameter.from"), ParameterRow::validFrom),
                        Column.date(Texts.say(locale, "parameter.to"), ParameterRow::validTo),
                        Column.text(Texts.say(locale, "parameter.source"), ParameterRow::source),
                        Column.text(
                                Texts.say(locale, "parameter.confidence"),
                                row -> Words.in(locale).label(row.confidence())),
                        Column.date(Texts.say(locale, "parameter.verifiedOn"), ParameterRow::verifiedOn),
                        Column.text(
                                Texts.say(locale, "parameter.state"),
                                row -> Words.in(locale).label(row.state()))));
    }

    @Override
    protected Rows<ParameterRow> rows() {
        Paging order = address.paging();
        return reader -> register.eachVersion(
                ParametersPage.asked(address, LocalDate.now(clock)), order.sort(), order.descending(), reader);
    }
}
