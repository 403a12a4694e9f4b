package org.rebond.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.consultation.CandidacyState;
import org.rebond.consultation.CandidateLetter;
import org.rebond.consultation.EndLetter;
import org.rebond.consultation.Exclusion;
import org.rebond.consultation.Letter;
import org.rebond.consultation.LetterHead;
import org.rebond.consultation.LotState;
import org.rebond.consultation.RejectionLetter;
import org.rebond.consultation.RejectionLetter.Score;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.reporting.pdf.TaggedPdf;
import org.rebond.reporting.pdf.TaggedPdf.Node;
import org.rebond.reporting.pdf.VeraPdf;

class LetterToBidderTest {

    private static final LocalDate SENT = LocalDate.of(2026, 10, 26);

    @Test
    void a_letter_to_a_ranked_bidder_is_accessible_and_says_reasons_winner_scores_standstill_and_remedies() {
        byte[] pdf = pdf(ranked(SENT), Locale.FRANCE);

        VeraPdf.assertAccessible(pdf);
        Node document = new TaggedPdf(pdf).document();
        assertThat(document.all().filter(node -> node.type().matches("H[1-6]")))
                .extracting(node -> node.type() + " " + node.text())
                .containsExactly(
                        "H1 Votre offre n’est pas retenue",
                        "H2 La consultation",
                        "H2 La décision",
                        "H2 Vos notes",
                        "H2 Délai et recours");
        assertThat(document.text())
                .contains("classée 2 sur 3, avec 73,50 points sur 100")
                .contains("Bocage Écrans")
                .contains("Mieux notée sur la méthode")
                .contains("ne sera pas signé avant le 06/11/2026")
                .contains("délai de suspension de 11 jours")
                .contains("référé précontractuel")
                .contains("référé contractuel")
                .contains("Tribunal administratif de Poitiers");
        assertThat(document.all("TR").stream().map(Node::text))
                .anyMatch(row -> row.contains("Délais")
                        && row.contains("9,00")
                        && row.contains("13,50")
                        && row.contains("Mémoire pages 4 à 9"));
    }

    @Test
    void a_letter_to_an_excluded_or_late_bidder_says_why_and_shows_no_score() {
        byte[] excluded = pdf(unranked(false, Exclusion.IRREGULAR, "Variante interdite"), Locale.FRANCE);
        byte[] late = pdf(unranked(true, null, null), Locale.UK);

        VeraPdf.assertAccessible(excluded);
        VeraPdf.assertAccessible(late);
        assertThat(new TaggedPdf(excluded).document().text())
                .contains("Offre irrégulière. Motif : Variante interdite")
                .doesNotContain("Vos notes");
        assertThat(new TaggedPdf(late).document().text()).contains("It came after the deadline");
    }

    @Test
    void a_letter_of_2009_names_no_remedy_that_came_later() {
        assertThat(new TaggedPdf(pdf(ranked(LocalDate.of(2009, 5, 18)), Locale.FRANCE))
                        .document()
                        .text())
                .doesNotContain("référé contractuel");
    }

    @Test
    void a_letter_of_a_lot_without_a_contract_is_accessible_and_says_reasons_and_remedy_but_no_winner() {
        byte[] pdf = pdf(
                new EndLetter(head(2), LotState.ABANDONED, "Le besoin a disparu", false, null, null, SENT),
                Locale.FRANCE);

        VeraPdf.assertAccessible(pdf);
        Node document = new TaggedPdf(pdf).document();
        assertThat(document.all().filter(node -> node.type().matches("H[1-6]")))
                .extracting(node -> node.type() + " " + node.text())
                .containsExactly(
                        "H1 La consultation se termine sans marché",
                        "H2 La consultation",
                        "H2 La décision",
                        "H2 Recours");
        assertThat(document.text())
                .contains("Par décision du 26/10/2026, la procédure est déclarée sans suite")
                .contains("Le besoin a disparu")
                .contains("dans les deux mois")
                .contains("Tribunal administratif de Poitiers")
                .doesNotContain("Attributaire", "délai de suspension", "éliminée", "après la date limite");
    }

    @Test
    void a_letter_of_an_unsuccessful_lot_says_why_the_bid_itself_was_not_kept() {
        byte[] excluded = pdf(
                new EndLetter(
                        head(1),
                        LotState.UNSUCCESSFUL,
                        "Toutes les offres sont inacceptables",
                        false,
                        Exclusion.UNACCEPTABLE,
                        "Prix au-dessus des crédits",
                        SENT),
                Locale.FRANCE);
        byte[] late = pdf(
                new EndLetter(head(1), LotState.UNSUCCESSFUL, "Aucune offre à temps", true, null, null, SENT),
                Locale.UK);

        VeraPdf.assertAccessible(excluded);
        VeraPdf.assertAccessible(late);
        assertThat(new TaggedPdf(excluded).document().text())
                .contains("déclarée infructueuse", "Offre inacceptable", "Motif : Prix au-dessus des crédits");
        assertThat(new TaggedPdf(late).document().text())
                .contains("declared unsuccessful", "It came after the deadline");
    }

    @Test
    void a_letter_to_a_candidate_who_is_not_invited_is_accessible_and_says_why() {
        byte[] leftOut = pdf(
                new CandidateLetter(head(2), CandidacyState.LEFT_OUT, "Références moins proches de l’objet", SENT),
                Locale.FRANCE);
        byte[] late = pdf(new CandidateLetter(head(1), CandidacyState.LATE, "", SENT), Locale.UK);

        VeraPdf.assertAccessible(leftOut);
        VeraPdf.assertAccessible(late);
        assertThat(new TaggedPdf(leftOut).document().text())
                .contains("Votre candidature n’est pas retenue")
                .contains("d’autres ont été mieux classés")
                .contains("Références moins proches de l’objet")
                .contains("référé précontractuel")
                .doesNotContain("Attributaire", "délai de suspension");
        assertThat(new TaggedPdf(late).document().text())
                .contains("it was not examined")
                .doesNotContain("Reason");
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        assertThat(pdf(ranked(SENT), Locale.FRANCE)).isEqualTo(pdf(ranked(SENT), Locale.FRANCE));
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys("rejection-letter_en.properties")).isEqualTo(keys("rejection-letter.properties"));
    }

    private static Set<String> keys(String bundle) {
        Properties words = new Properties();
        try (var in = LetterToBidder.class.getResourceAsStream(bundle)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    private static byte[] pdf(Letter letter, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterToBidder().write(new LetterToBidder.Content(letter, true, locale), out);
        return out.toByteArray();
    }

    private static RejectionLetter ranked(LocalDate sentOn) {
        return letter(
                false,
                null,
                null,
                List.of(
                        score("Prix", "40", "40", "37.5", null),
                        score("Délais", "15", "9", "13.5", "Mémoire pages 4 à 9 : calendrier sans marge"),
                        score("Méthode", "20", "12", "18", "Tests des écrans peu décrits"),
                        score("Environnement", "25", "12.5", "20", "Bilan des transports absent")),
                new BigDecimal("73.50"),
                2,
                sentOn);
    }

    private static RejectionLetter unranked(boolean late, @Nullable Exclusion exclusion, @Nullable String reason) {
        return letter(late, exclusion, reason, List.of(), null, null, SENT);
    }

    private static Score score(String criterion, String weight, String own, String best, @Nullable String reason) {
        return new Score(criterion, new BigDecimal(weight), new BigDecimal(own), new BigDecimal(best), reason);
    }

    private static RejectionLetter letter(
            boolean late,
            @Nullable Exclusion exclusion,
            @Nullable String reason,
            List<Score> scores,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            LocalDate sentOn) {
        return new RejectionLetter(
                head(2),
                late,
                exclusion,
                reason,
                scores,
                total,
                rank,
                3,
                new Party(PartyKind.SIRET, "90000089400015", "Bocage Écrans"),
                new BigDecimal("89.00"),
                "Mieux notée sur la méthode, les délais et l’environnement",
                sentOn,
                11,
                sentOn.plusDays(11));
    }

    private static LetterHead head(int lots) {
        return new LetterHead(
                "22000007900016-2026-C05-O1",
                "2026-C05",
                "Reconditionnement et collecte d’ordinateurs réformés",
                Procedure.OPEN,
                LocalDate.of(2026, 9, 1),
                "22000007900016",
                1,
                lots,
                "Reconditionnement d’unités centrales",
                new Party(PartyKind.SIRET, "90000079500014", "Atelier des Deux Rives"),
                "Tribunal administratif de Poitiers, 15 rue de Blossac, 86000 Poitiers");
    }
}
