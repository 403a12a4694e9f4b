package org.rebond.reporting.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rebond.agenda.Deadline;
import org.rebond.shared.Words;

/**
 * Deadlines as an iCalendar (RFC 5545, RFC 7986): each takes its whole day, leaves its reader free, and keeps its identity
 * while it moves, so that a calendar program replaces it.
 */
public final class DeadlineCalendar {

    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    /** Characters on a line: the standard asks for 75 bytes, and a letter with an accent takes two. */
    private static final int FOLDED_AT = 37;

    private static final Duration REFRESH = Duration.ofHours(1);

    private final Locale locale;
    private final String name;
    private final Instant writtenAt;
    private final Function<Deadline, URI> address;

    /**
     * @param name what a calendar program calls it
     * @param address where Rebond shows what the deadline is about
     */
    public DeadlineCalendar(Locale locale, String name, Instant writtenAt, Function<Deadline, URI> address) {
        this.locale = locale;
        this.name = name;
        this.writtenAt = writtenAt;
        this.address = address;
    }

    /** Leaves the stream open. */
    public void write(List<Deadline> deadlines, OutputStream out) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Rebond//Deadlines//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        deadlines.forEach(deadline -> calendar.add(event(deadline)));
        new CalendarOutputter(true, FOLDED_AT).output(calendar, out);
    }

    private VEvent event(Deadline deadline) {
        String what = Words.in(locale).label(deadline.kind()) + " – " + deadline.reference();
        var event = new VEvent(deadline.dueOn(), what);
        event.replace(new DtStamp(writtenAt));
        event.add(new Uid(deadline.kind() + "-" + deadline.reference() + "@rebond"));
        event.add(new Description(deadline.object()));
        event.add(new Url(address.apply(deadline)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
