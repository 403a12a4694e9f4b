package org.rebond.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.rebond.agenda.Deadline;
import org.rebond.agenda.DeadlineKind;
import org.rebond.agenda.DeadlineStage;

class DeadlineCalendarTest {

    private static final String AWKWARD =
            "Écrans, claviers ; « lot 1 » \\ puis\nune ligne qui est assez longue pour être pliée";

    @Test
    void a_deadline_is_a_day_of_its_own_with_an_identity_and_a_link() throws Exception {
        Calendar read = read(written(deadline("22000007900016-2026-003-B1", AWKWARD)));

        assertThat(read.validate().getEntries()).isEmpty();
        Component event = read.getComponent("VEVENT").orElseThrow();
        assertThat(said(event, "SUMMARY")).isEqualTo("Livraison attendue – 22000007900016-2026-003-B1");
        assertThat(said(event, "DESCRIPTION")).isEqualTo(AWKWARD);
        assertThat(said(event, "UID")).isEqualTo("DELIVERY-22000007900016-2026-003-B1@rebond");
        assertThat(said(event, "DTSTART")).isEqualTo("20261223");
        assertThat(said(event, "URL")).isEqualTo("https://rebond.exemple.fr/22000007900016-2026-003-B1");
    }

    @Test
    void lines_end_and_fold_as_the_standard_asks() throws IOException {
        String text = written(deadline("R", AWKWARD));

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void a_text_cannot_add_an_event() throws Exception {
        Calendar read = read(written(deadline("R", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux")));

        assertThat(read.getComponents("VEVENT")).hasSize(1);
    }

    @Test
    void nothing_due_is_an_empty_calendar() throws IOException {
        assertThat(written()).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    private static Deadline deadline(String reference, String object) {
        return new Deadline(
                DeadlineKind.DELIVERY, DeadlineStage.LATER, LocalDate.of(2026, 12, 23), reference, "C", object);
    }

    private static String written(Deadline... deadlines) throws IOException {
        var out = new ByteArrayOutputStream();
        new DeadlineCalendar(
                        Locale.FRANCE,
                        "Rebond",
                        Instant.parse("2026-11-23T06:00:00Z"),
                        deadline -> URI.create("https://rebond.exemple.fr/" + deadline.reference()))
                .write(List.of(deadlines), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String said(Component event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
