package org.rebond.reporting;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.CandidateLetter;
import org.rebond.consultation.EndLetter;
import org.rebond.consultation.Exclusion;
import org.rebond.consultation.Letter;
import org.rebond.consultation.LetterHead;
import org.rebond.consultation.RejectionLetter;
import org.rebond.consultation.RejectionLetter.Score;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.Fact;
import org.rebond.reporting.pdf.Furniture;
import org.rebond.reporting.pdf.Metadata;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;

/**
 * The letter that tells a bidder why the bid was not chosen, a candidate why there is no invitation, or both why the lot
 * ended without a contract, and what can be done against it.
 */
public final class LetterToBidder {

    /**
     * All that the letter says.
     *
     * @param fictional whether to mark every page so
     * @param locale French or English
     */
    public record Content(Letter letter, boolean fictional, Locale locale) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** From that day on, a contract may be attacked once it is signed (ordonnance 2009-515, CJA L551-13). */
    private static final LocalDate CONTRACTUAL_REMEDY = LocalDate.of(2009, 12, 1);

    /** Writes a tagged PDF (PDF/UA-1, PDF/A-2a). The same content gives the same bytes; the output stays open. */
    public void write(Content content, OutputStream out) {
        LetterWords words = LetterWords.in(content.locale());
        Letter letter = content.letter();
        String kind = kind(letter);
        String number = Text.printable(letter.head().number());
        TaggedDocument document = new TaggedDocument(
                out,
                new Metadata(
                        words.say(kind + "title") + " – " + number,
                        words.say(kind + "subject", number),
                        words.say("author"),
                        words.locale(),
                        letter.sentOn().atStartOfDay(PARIS)),
                new Furniture(
                        words.say("running", number, letter.head().lot()),
                        content.fictional() ? words.say("fictional") : null,
                        words.say("imprint", words.date(letter.sentOn())),
                        words.say("page")));
        new Writing(document, words, letter, kind).all();
        document.finish();
    }

    /** What the words of that letter begin with. */
    private static String kind(Letter letter) {
        return switch (letter) {
            case RejectionLetter rejection -> "";
            case CandidateLetter candidate -> "candidate.";
            case EndLetter end -> "end.";
        };
    }

    /** One letter on its way into one document. */
    private record Writing(TaggedDocument document, LetterWords words, Letter letter, String kind) {

        void all() {
            document.title(
                    words.say(kind + "title"),
                    words.say(kind + "kind"),
                    Text.printable(letter.head().addressee().label()));
            about(letter.head());
            document.heading(2, words.say("decision"));
            switch (letter) {
                case RejectionLetter rejection -> {
                    decision(rejection);
                    scores(rejection);
                    remedies(rejection);
                }
                case CandidateLetter candidate -> candidate(candidate);
                case EndLetter end -> end(end);
            }
            document.facts(List.of(fact("court", Text.printable(letter.head().court()))));
        }

        private void about(LetterHead head) {
            document.heading(2, words.say("about"));
            List<Fact> facts = new ArrayList<>(List.of(
                    fact("consultation", Text.printable(head.number() + " – " + head.object())),
                    fact("buyer", head.buyerSiret()),
                    fact("procedure", words.label(head.procedure())),
                    fact("launched", words.date(head.launchedOn()))));
            if (head.lots() > 1) {
                facts.add(fact("lot", words.say("lot.value", head.lot(), Text.printable(head.lotObject()))));
            }
            facts.add(fact(kind + "bid", Text.printable(head.concerning())));
            facts.add(fact("sent", words.date(letter.sentOn())));
            document.facts(facts);
        }

        private void candidate(CandidateLetter candidate) {
            document.paragraph(words.say("candidate.decision"));
            document.paragraph(words.say("candidate." + candidate.state().name()));
            if (!candidate.reason().isEmpty()) {
                document.facts(List.of(fact("candidate.reason", Text.printable(candidate.reason()))));
            }
            document.heading(2, words.say("remedies"));
            document.paragraph(words.say("remedies.before"));
            document.paragraph(words.say("remedies.after"));
        }

        private void end(EndLetter end) {
            document.paragraph(words.say("end.decision"));
            document.paragraph(words.say("end." + end.end().name(), words.date(end.sentOn())));
            document.facts(List.of(fact("end.reason", Text.printable(end.reason()))));
            if (end.late()) {
                document.paragraph(words.say("why.late"));
            } else if (end.exclusion() != null) {
                document.paragraph(excluded(end.exclusion(), end.exclusionReason()));
            }
            document.heading(2, words.say("end.remedies"));
            document.paragraph(words.say("end.remedy"));
        }

        private void decision(RejectionLetter rejection) {
            document.paragraph(words.say("decision.rejected"));
            document.paragraph(why(rejection));
            document.facts(List.of(
                    fact("winner", Text.printable(rejection.winner().label())),
                    fact("winner.total", words.say("points", words.number(rejection.winnerTotal()))),
                    fact("winner.reason", Text.printable(rejection.awardReason()))));
        }

        private String why(RejectionLetter rejection) {
            if (rejection.late()) {
                return words.say("why.late");
            }
            if (rejection.exclusion() != null) {
                return excluded(rejection.exclusion(), rejection.exclusionReason());
            }
            return rejection.total() == null || rejection.rank() == null
                    ? words.say("why.unranked")
                    : words.say("why.ranked", rejection.rank(), rejection.ranked(), words.number(rejection.total()));
        }

        private String excluded(Exclusion ground, @Nullable String reason) {
            return words.say(
                    "why.excluded", words.label(ground), Text.printable(Objects.requireNonNullElse(reason, "")));
        }

        private void scores(RejectionLetter rejection) {
            if (rejection.scores().isEmpty() || rejection.total() == null) {
                return;
            }
            document.heading(2, words.say("scores"));
            try (Table table = document.table(
                    words.say("scores.caption"),
                    Column.heading(words.say("criterion"), 3.2f),
                    Column.number(words.say("weight"), 1.5f),
                    Column.number(words.say("own"), 1.7f),
                    Column.number(words.say("best"), 1.9f),
                    Column.text(words.say("reason"), 5f))) {
                for (Score score : rejection.scores()) {
                    table.row(
                            Text.printable(score.criterion()),
                            words.number(score.weight()),
                            words.number(score.points()),
                            words.number(score.winnerPoints()),
                            score.reason() == null ? words.say("reason.price") : Text.printable(score.reason()));
                }
                table.total(
                        words.say("total"),
                        "100",
                        words.number(rejection.total()),
                        words.number(rejection.winnerTotal()),
                        "");
            }
        }

        private void remedies(RejectionLetter rejection) {
            document.heading(2, words.say("remedies"));
            document.paragraph(
                    rejection.standstillDays() > 0
                            ? words.say("standstill", rejection.standstillDays(), words.date(rejection.signableFrom()))
                            : words.say("standstill.none"));
            document.paragraph(words.say("remedies.before"));
            if (!letter.sentOn().isBefore(CONTRACTUAL_REMEDY)) {
                document.paragraph(words.say("remedies.after"));
            }
            document.paragraph(words.say("remedies.validity"));
        }

        private Fact fact(String key, String value) {
            return new Fact(words.say(key), value);
        }
    }
}
