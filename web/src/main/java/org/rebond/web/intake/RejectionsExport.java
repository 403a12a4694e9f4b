package org.rebond.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import org.rebond.intake.Intake;
import org.rebond.intake.Rejection;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** What an import refused, in a file that goes back to whoever wrote the data. */
@WebServlet({
    "/marches/import.csv",
    "/marches/import.xlsx",
    "/marches/import.ods",
    "/insertion/import.csv",
    "/insertion/import.xlsx",
    "/insertion/import.ods"
})
public class RejectionsExport extends ListExport<Rejection> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Intake intake;

    @Override
    protected TableExport<Rejection> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "import.rejections"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "rejection.id"), Rejection::id),
                        Column.text(Texts.say(locale, "rejection.field"), Rejection::field),
                        Column.text(Texts.say(locale, "rejection.value"), Rejection::value),
                        Column.<Rejection>text(
                                        Texts.say(locale, "rejection.expected"), rejection -> rejection.message(locale))
                                .width(80)));
    }

    @Override
    protected Rows<Rejection> rows() {
        return intake.sheet(address.required("reference")).report().rejected()::forEach;
    }
}
