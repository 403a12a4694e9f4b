package org.rebond.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.TableExport;
import org.rebond.reporting.table.TableFormat;
import org.rebond.shared.RuleViolation;

/** The rows of a list page in a file: same address and same filters as the page, with the format's ending. */
public abstract class ListExport<R> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient Address address;

    /** What the columns are, in the reader's language. */
    protected abstract TableExport<R> table(Locale locale);

    /** The rows that the address asks for, all pages. */
    protected abstract Rows<R> rows();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getServletPath();
        var format =
                TableFormat.valueOf(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        var table = table(LanguageOfThePage.of(request));
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(fileName(table.title()), format.extension()));
        try {
            table.write(format, rows(), response.getOutputStream());
        } catch (RuleViolation refusal) {
            response.reset();
            response.sendError(Refusals.status(refusal));
        }
    }

    /** Nothing but what every system takes in a file's name. */
    private static String fileName(String title) {
        return java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }
}
