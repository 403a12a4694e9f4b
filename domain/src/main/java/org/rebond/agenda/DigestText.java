package org.rebond.agenda;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rebond.shared.Words;

/**
 * What the mail of the morning says, in French: what is overdue, what is due within the week. Plain text, since every
 * screen reader and every telephone reads it; it names contracts, never a person.
 *
 * @param overdue how many there are, whether listed or not
 * @param thisWeek how many there are, whether listed or not
 * @param nearest the first of both
 * @param site the address of Rebond
 */
record DigestText(long overdue, long thisWeek, List<Deadline> nearest, URI site) {

    /** More are read on the page. */
    static final int LISTED = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final Words WORDS = Words.in(Locale.FRANCE);

    boolean isEmpty() {
        return nearest.isEmpty();
    }

    String subject() {
        return WORDS.format("digest.subject", overdue, thisWeek);
    }

    String body() {
        String lines = nearest.stream().map(DigestText::line).collect(Collectors.joining("\n"));
        long left = overdue + thisWeek - nearest.size();
        return String.join(
                "\n\n",
                WORDS.format("digest.lead", overdue, thisWeek),
                lines,
                WORDS.format("digest.more", left, site + "/echeances/index.xhtml"),
                WORDS.format("digest.stop", site + "/echeances/abonnement.xhtml"));
    }

    private static String line(Deadline deadline) {
        return WORDS.format(
                "digest.line",
                day(deadline.dueOn()),
                WORDS.label(deadline.kind()),
                deadline.reference(),
                deadline.object());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
