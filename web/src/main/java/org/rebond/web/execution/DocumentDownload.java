package org.rebond.web.execution;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rebond.execution.ContractDocument;
import org.rebond.execution.ContractDocuments;
import org.rebond.execution.DocumentContent;
import org.rebond.execution.ExecutionRule;
import org.rebond.shared.RuleViolation;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Refusals;

/** A document of a contract, to be saved: never shown within the application, so that nothing in it runs there. */
@WebServlet("/marches/piece")
public class DocumentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContractDocuments documents;

    @Inject
    private transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DocumentContent document = documents.open(
                    address.reference("reference", ContractDocument.Reference::new, ExecutionRule.DOCUMENT_UNKNOWN));
            response.setContentType(document.format().mediaType());
            response.setContentLength(document.content().length);
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(document.fileName()));
            response.getOutputStream().write(document.content());
        } catch (RuleViolation refusal) {
            response.reset();
            response.sendError(Refusals.status(refusal));
        }
    }

    /** As RFC 8187 writes it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
