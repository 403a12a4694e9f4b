package org.rebond.web.execution;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Leads from where amendments used to be registered to where they are now: the old address stays in people's bookmarks. */
@WebServlet("/marches/modification.xhtml")
public class OldAmendmentAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String contract = Objects.requireNonNullElse(request.getParameter("reference"), "");
        response.sendRedirect(request.getContextPath() + "/marches/avenant.xhtml?contract="
                + URLEncoder.encode(contract, StandardCharsets.UTF_8));
    }
}
