package org.rebond.reporting;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rebond.consultation.RejectionLetter;
import org.rebond.consultation.RejectionLetter.Score;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.Fact;
import org.rebond.reporting.pdf.Furniture;
import org.rebond.reporting.pdf.Metadata;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;

/** The letter that tells a bidder why the bid was not chosen, who won, and what can be done against it. */
public final class LetterToBidder {

    /**
     * All that the letter says.
     *
     * @param fictional whether to mark every page so
     * @param locale French or English
     */
    public record Content(RejectionLetter letter, boolean fictional, Locale locale) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** From that day on, a contract may be attacked once it is signed (ordonnance 2009-515, CJA L551-13). */
    private static final LocalDate CONTRACTUAL_REMEDY = LocalDate.of(2009, 12, 1);

    /** Writes a tagged PDF (PDF/UA-1, PDF/A-2a). The same content gives the same bytes; the output stays open. */
    public void write(Content content, OutputStream out) {
        LetterWords words = LetterWords.in(content.locale());
        RejectionLetter letter = content.letter();
        String number = Text.printable(letter.number());
        TaggedDocument document = new TaggedDocument(
                out,
                new Metadata(
                        words.say("title") + " – " + number,
                        words.say("subject", number),
                        words.say("author"),
                        words.locale(),
                        letter.sentOn().atStartOfDay(PARIS)),
                new Furniture(
                        words.say("running", number, letter.lot()),
                        content.fictional() ? words.say("fictional") : null,
                        words.say("imprint", words.date(letter.sentOn())),
                        words.say("page")));
        new Writing(document, words, letter).all();
        document.finish();
    }

    /** One letter on its way into one document. */
    private record Writing(TaggedDocument document, LetterWords words, RejectionLetter letter) {

        void all() {
            document.title(
                    words.say("title"),
                    words.say("kind"),
                    Text.printable(letter.bidder().label()));
            about();
            decision();
            scores();
            remedies();
        }

        private void about() {
            document.heading(2, words.say("about"));
            List<Fact> facts = new ArrayList<>(List.of(
                    fact("consultation", Text.printable(letter.number() + " – " + letter.object())),
                    fact("buyer", letter.buyerSiret()),
                    fact("procedure", words.label(letter.procedure())),
                    fact("launched", words.date(letter.launchedOn()))));
            if (letter.lots() > 1) {
                facts.add(fact("lot", words.say("lot.value", letter.lot(), Text.printable(letter.lotObject()))));
            }
            facts.add(fact("bid", Text.printable(letter.bid())));
            facts.add(fact("sent", words.date(letter.sentOn())));
            document.facts(facts);
        }

        private void decision() {
            document.heading(2, words.say("decision"));
            document.paragraph(words.say("decision.rejected"));
            document.paragraph(why());
            document.facts(List.of(
                    fact("winner", Text.printable(letter.winner().label())),
                    fact("winner.total", words.say("points", words.number(letter.winnerTotal()))),
                    fact("winner.reason", Text.printable(letter.awardReason()))));
        }

        private String why() {
            if (letter.late()) {
                return words.say("why.late");
            }
            if (letter.exclusion() != null) {
                return words.say(
                        "why.excluded",
                        words.label(letter.exclusion()),
                        Text.printable(Objects.requireNonNullElse(letter.exclusionReason(), "")));
            }
            return letter.total() == null || letter.rank() == null
                    ? words.say("why.unranked")
                    : words.say("why.ranked", letter.rank(), letter.ranked(), words.number(letter.total()));
        }

        private void scores() {
            if (letter.scores().isEmpty() || letter.total() == null) {
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
                for (Score score : letter.scores()) {
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
                        words.number(letter.total()),
                        words.number(letter.winnerTotal()),
                        "");
            }
        }

        private void remedies() {
            document.heading(2, words.say("remedies"));
            document.paragraph(
                    letter.standstillDays() > 0
                            ? words.say("standstill", letter.standstillDays(), words.date(letter.signableFrom()))
                            : words.say("standstill.none"));
            document.paragraph(words.say("remedies.before"));
            if (!letter.sentOn().isBefore(CONTRACTUAL_REMEDY)) {
                document.paragraph(words.say("remedies.after"));
            }
            document.paragraph(words.say("remedies.validity"));
            document.facts(List.of(fact("court", Text.printable(letter.court()))));
        }

        private Fact fact(String key, String value) {
            return new Fact(words.say(key), value);
        }
    }
}
