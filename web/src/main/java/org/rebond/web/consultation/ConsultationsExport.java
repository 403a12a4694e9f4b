package org.rebond.web.consultation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rebond.consultation.ConsultationRow;
import org.rebond.consultation.Tendering;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The list of consultations in a file. */
@WebServlet({"/marches/consultations.csv", "/marches/consultations.xlsx", "/marches/consultations.ods"})
public class ConsultationsExport extends ListExport<ConsultationRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Tendering tendering;

    @Override
    protected TableExport<ConsultationRow> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "consultations.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "consultation.number"), ConsultationRow::number),
                        Column.text(Texts.say(locale, "consultation.object"), ConsultationRow::object),
                        Column.text(
                                Texts.say(locale, "consultation.procedure"),
                                row -> Words.in(locale).label(row.procedure())),
                        Column.date(Texts.say(locale, "consultation.launchedOn"), ConsultationRow::launchedOn),
                        Column.date(Texts.say(locale, "consultation.dueOn"), ConsultationRow::bidsDueOn),
                        Column.number(Texts.say(locale, "consultation.lots"), ConsultationRow::lots),
                        Column.euros(Texts.say(locale, "consultation.estimate"), ConsultationRow::estimate),
                        Column.text(
                                Texts.say(locale, "consultation.stage"),
                                row -> row.stages().stream()
                                        .map(Words.in(locale)::label)
                                        .collect(Collectors.joining(", ")))));
    }

    @Override
    protected Rows<ConsultationRow> rows() {
        Paging order = address.paging();
        return reader ->
                tendering.eachConsultation(ConsultationsPage.asked(address), order.sort(), order.descending(), reader);
    }
}
