package org.rebond.web.agenda;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Servlets;
import org.rebond.agenda.Agenda;
import org.rebond.agenda.Deadline;
import org.rebond.reporting.calendar.DeadlineCalendar;
import org.rebond.shared.RuleViolation;
import org.rebond.web.ui.Refusals;
import org.rebond.web.ui.Texts;

/**
 * The deadlines of whoever made the secret address, for their calendar program: it cannot sign in, so the address is the
 * key. In French, the language of the office: the program says nothing of its reader's.
 */
@WebServlet("/calendrier/*")
public class CalendarFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";

    @Inject
    private transient Agenda agenda;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            List<Deadline> due =
                    agenda.calendar(file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "");
            String site = Servlets.getRequestBaseURL(request);
            response.setContentType(DeadlineCalendar.MEDIA_TYPE);
            new DeadlineCalendar(
                            Locale.FRANCE,
                            Texts.say(Locale.FRANCE, "deadlines.calendar"),
                            clock.instant(),
                            deadline -> URI.create(
                                    site + DeadlinesPage.place(deadline).substring(1)))
                    .write(due, response.getOutputStream());
        } catch (RuleViolation refusal) {
            response.sendError(Refusals.status(refusal));
        }
    }
}
