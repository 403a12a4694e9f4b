package org.rebond.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.rebond.shared.RuleViolation;

/** Days and moments as a consultation compares them and names them in refusals. */
final class Moments {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private Moments() {}

    static String in(ZoneId zone, Instant at) {
        return READABLE.format(at.atZone(zone));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static void requireBetween(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new RuleViolation(ConsultationRule.DATE_IMPOSSIBLE, day, first, last);
        }
    }

    static void requirePast(Instant at, Instant first, Instant now, ZoneId zone) {
        if (at.isBefore(first) || at.isAfter(now)) {
            throw new RuleViolation(ConsultationRule.MOMENT_IMPOSSIBLE, in(zone, at), in(zone, first), in(zone, now));
        }
    }
}
