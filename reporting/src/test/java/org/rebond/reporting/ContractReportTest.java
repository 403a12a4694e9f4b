package org.rebond.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rebond.reporting.pdf.TaggedPdf;
import org.rebond.reporting.pdf.TaggedPdf.Node;
import org.rebond.reporting.pdf.VeraPdf;

class ContractReportTest {

    private static final byte[] RICH = ContractReportFixture.pdf(ContractReportFixture.rich(Locale.FRANCE));

    @Test
    void a_rich_report_is_accessible() {
        VeraPdf.assertAccessible(RICH);
    }

    @Test
    void a_report_on_a_contract_of_which_little_is_known_is_accessible() {
        VeraPdf.assertAccessible(ContractReportFixture.pdf(ContractReportFixture.bare()));
    }

    @Test
    void a_long_report_is_accessible() {
        byte[] pdf = ContractReportFixture.pdf(ContractReportFixture.many(80, 6, 36));

        assertThat(new TaggedPdf(pdf).pages()).isGreaterThan(12);
        VeraPdf.assertAccessible(pdf);
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        assertThat(ContractReportFixture.pdf(ContractReportFixture.rich(Locale.FRANCE)))
                .isEqualTo(RICH);
    }

    @Test
    void headings_tell_the_parts_in_order() {
        Node document = new TaggedPdf(RICH).document();

        assertThat(document.all().filter(node -> node.type().matches("H[1-6]")))
                .extracting(node -> node.type() + " " + node.text())
                .containsExactly(
                        "H1 Marché 2009-014",
                        "H2 L’essentiel",
                        "H2 Identité",
                        "H2 Titulaires",
                        "H2 Dates et durée",
                        "H2 Considérations sociales et environnementales",
                        "H2 Modifications",
                        "H2 Sous-traitance",
                        "H3 Paiements directs",
                        "H2 Exécution financière",
                        "H3 Par prix",
                        "H3 Factures",
                        "H3 Pénalités de retard",
                        "H3 Avances, garanties rendues et intérêts",
                        "H2 Clauses d’insertion",
                        "H3 Clause 2009-014-A",
                        "H2 Sources et calculs");
    }

    @Test
    void key_figures_are_exact() {
        assertThat(items(new TaggedPdf(RICH).document()))
                .contains(
                        "Montant initial HT|420\u202F000,00\u00A0€Maximum de l’accord-cadre",
                        "Dernier jour|28/02/2013Durée actuelle : 42\u00A0mois")
                .anyMatch(item -> item.startsWith("Montant actuel HT|451\u202F234,56\u00A0€+31\u202F234,56\u00A0€, "))
                .anyMatch(item -> item.startsWith("Montant maximum HT|451\u202F234,56\u00A0€"))
                .anyMatch(item -> item.startsWith("Validées|3\u202F869\u00A0h32,24\u00A0%"))
                .anyMatch(item -> item.startsWith("Manquantes|8\u202F131\u00A0h"))
                .anyMatch(item -> item.startsWith("Exposition à ce jour|508\u202F187,50\u00A0€"));
    }

    @Test
    void the_rates_of_the_essential_data_are_told_in_hundredths() {
        assertThat(new TaggedPdf(RICH).document().text()).contains("Oui, 5\u00A0%", "62,5\u00A0%");
    }

    @Test
    void a_modification_says_the_new_total_and_what_changed() {
        assertThat(rows(new TaggedPdf(RICH).document(), "Modifications du marché, dans l’ordre de leurs numéros"))
                .contains(
                        "1|12/03/2010|Ajout de 300 unités centrales à reconditionner, à la suite d’un don de l’académie|"
                                + "462\u202F000,00\u00A0€|+42\u202F000,00\u00A0€|+10,00\u00A0%|Inchangée|",
                        "2|05/01/2011|Objet non renseigné|Inchangé|||42\u00A0mois|+6\u00A0mois",
                        "||Du montant initial au montant actuel|451\u202F234,56\u00A0€|+31\u202F234,56\u00A0€|+7,44\u00A0%|"
                                + "42\u00A0mois|+6\u00A0mois")
                .anyMatch(row -> row.startsWith("3|01/09/2011|Transfert à un nouveau titulaire")
                        && row.endsWith("451\u202F234,56\u00A0€|−10\u202F765,44\u00A0€|−2,33\u00A0%|Inchangée|"));
    }

    @Test
    void subcontracting_shows_each_act_and_its_own_changes() {
        assertThat(rows(new TaggedPdf(RICH).document(), "Actes spéciaux de sous-traitance et leurs modifications"))
                .containsExactly(
                        "Acte|Sous-traitant|Notifiée le|Montant hors taxes|Écart|Durée",
                        "Acte 1|Messagerie du Marais, 356\u00A0000\u00A0000\u00A000048. Prix révisable|01/10/2009|"
                                + "38\u202F000,00\u00A0€||12\u00A0mois",
                        "Acte 1, modification 1|Messagerie du Marais|02/04/2010|41\u202F500,50\u00A0€|+3\u202F500,50\u00A0€|"
                                + "Inchangée",
                        "Acte 1, modification 2|Messagerie du Marais|30/09/2010|Inchangé||18\u00A0mois",
                        "Montants actuels des actes|9,20\u00A0% du marché||41\u202F500,50\u00A0€||");
    }

    @Test
    void the_balance_and_the_requests_of_each_subcontractor_paid_directly_are_told() {
        Node document = new TaggedPdf(RICH).document();

        assertThat(rows(
                        document,
                        "Sous-traitants acceptés : ce que le département leur paie lui-même, toutes taxes comprises"))
                .containsExactly(
                        "Sous-traitant|Maximum à payer|Payé|Reste à payer",
                        "Messagerie du Marais|45\u202F448,00\u00A0€|3\u202F588,00\u00A0€|41\u202F860,00\u00A0€");
        assertThat(rows(document, "Demandes de paiement des sous-traitants"))
                .containsExactly(
                        "Facture|Reçue le|Échéance|Payée le|État|Montant TTC",
                        "MM-7, Messagerie du Marais|01/04/2010|21/05/2010|01/06/2010|Payée en retard|"
                                + "3\u202F588,00\u00A0€",
                        "MM-9, Messagerie du Marais|01/04/2010|21/05/2010||Réponse du titulaire attendue|"
                                + "1\u202F196,00\u00A0€",
                        "Ensemble de ce qui est à payer ou payé|||||4\u202F784,00\u00A0€");
    }

    @Test
    void the_execution_goes_from_the_maximum_to_what_is_left() {
        Node document = new TaggedPdf(RICH).document();

        assertThat(rows(document, "Consommation de l’accord-cadre, hors taxes"))
                .contains(
                        "Maximum|451\u202F234,56\u00A0€|100,00\u00A0%",
                        "Commandé|212\u202F880,00\u00A0€|47,18\u00A0%",
                        "Admis|199\u202F420,00\u00A0€|44,19\u00A0%",
                        "Paiements directs des sous-traitants|15\u202F000,00\u00A0€|3,32\u00A0%",
                        "Payé|94\u202F000,00\u00A0€|20,83\u00A0%",
                        "Reste à commander|238\u202F354,56\u00A0€|52,82\u00A0%");
        assertThat(rows(document, "Factures et avoirs, les derniers reçus d’abord"))
                .contains(
                        "F-2010-3|06/09/2010|06/10/2010||Reçue, en retard de 3 jours|50\u202F190,00\u00A0€",
                        "A-2010-1|01/07/2010|||Avoir|−502,32\u00A0€",
                        "F-2010-2|02/06/2010|07/07/2010||Liquidée, il reste un jour|50\u202F190,00\u00A0€",
                        "F-2010-1|04/01/2010|08/02/2010|01/03/2010|Payée en retard|100\u202F464,00\u00A0€",
                        "Ensemble, hors factures rejetées|||||200\u202F341,68\u00A0€");
        assertThat(rows(document, "Pénalités de retard, hors celles auxquelles le département renonce dans le total"))
                .contains("Ensemble, avant l’exonération||||336,00\u00A0€|300,00\u00A0€");
        assertThat(rows(document, "Ce que le marché paie en dehors de ses factures"))
                .anyMatch(row -> row.contains("02/03/2010|15/04/2010||") && row.endsWith("|462,41\u00A0€"));
        assertThat(document.text()).contains("Projection : commandé à ce jour");
    }

    @Test
    void while_it_runs_the_report_says_where_the_orders_lead() {
        ContractReport.Content over = ContractReportFixture.rich(Locale.FRANCE);
        assertThat(new TaggedPdf(RICH).document().text()).doesNotContain("Rythme mensuel");

        byte[] running = ContractReportFixture.pdf(new ContractReport.Content(
                over.contract(),
                over.directlyPaid(),
                over.execution(),
                over.clauses(),
                over.producedAt().withYear(2010).withMonth(11).withDayOfMonth(22),
                over.producedBy(),
                true,
                Locale.FRANCE));

        // 212 880 € in 448 days of 1 277
        assertThat(items(new TaggedPdf(running).document()))
                .anyMatch(item -> item.startsWith("Rythme mensuel|14\u202F255,36\u00A0€"))
                .anyMatch(item -> item.startsWith("Commandé à la fin|606\u202F803,04\u00A0€"))
                .anyMatch(item -> item.startsWith("Maximum atteint|07/04/2012"));
        VeraPdf.assertAccessible(running);
    }

    @Test
    void each_chart_has_words_and_a_table_of_the_same_figures() {
        Node document = new TaggedPdf(RICH).document();

        assertThat(document.all("Figure"))
                .extracting(Node::alternative)
                .containsExactly(
                        "Barre de consommation : 212\u202F880,00\u00A0€ commandés sur un maximum de 451\u202F234,56\u00A0€, soit "
                                + "47,18\u00A0% ; 199\u202F420,00\u00A0€ admis ; 94\u202F000,00\u00A0€ payés ; "
                                + "238\u202F354,56\u00A0€ restent à commander.",
                        "Barre d’avancement de la clause 2009-014-A : 3\u202F869\u00A0h validées sur 12\u202F000\u00A0h dues, "
                                + "soit 32,24\u00A0% ; 105,75\u00A0h en attente de justificatif ; 8\u202F131\u00A0h manquantes.",
                        "Heures par mois, de 10/2009 à 03/2011 : 3\u202F869\u00A0h validées et 105,75\u00A0h en attente au "
                                + "total. Le mois le plus chargé est 02/2011, avec 290,25\u00A0h.");
        assertThat(rows(document, "Avancement de la clause 2009-014-A"))
                .containsExactly(
                        "Mesure|Heures|Part des heures dues",
                        "Dues|12\u202F000\u00A0h|100,00\u00A0%",
                        "Validées|3\u202F869\u00A0h|32,24\u00A0%",
                        "En attente de justificatif|105,75\u00A0h|0,88\u00A0%",
                        "Manquantes|8\u202F131\u00A0h|67,76\u00A0%");
        assertThat(rows(document, "Heures de la clause 2009-014-A, mois par mois"))
                .hasSize(20)
                .endsWith("Ensemble|3\u202F869\u00A0h|105,75\u00A0h|||");
    }

    @Test
    void what_is_missing_is_said_in_words() {
        Node document = new TaggedPdf(ContractReportFixture.pdf(ContractReportFixture.bare())).document();

        assertThat(items(document))
                .contains(
                        "Acheteur|Non renseigné, SIRET\u00A0227\u00A0900\u00A0013\u00A000011",
                        "Procédure|Non renseigné",
                        "Notification|Non renseigné",
                        "Dernier jour|InconnuDate de notification ou durée non renseignée");
        assertThat(document.text())
                .contains("Aucun titulaire n’est renseigné.")
                .contains("Le marché n’a pas été modifié depuis sa notification.")
                .contains("Aucun acte spécial de sous-traitance n’est enregistré.")
                .contains("Aucune clause d’insertion n’est attachée à ce marché.")
                .doesNotContain("null");
    }

    @Test
    void every_page_is_numbered_and_marked_when_fictional() {
        TaggedPdf fictional = new TaggedPdf(RICH);
        TaggedPdf real = new TaggedPdf(ContractReportFixture.pdf(ContractReportFixture.bare()));

        for (int page = 1; page <= fictional.pages(); page++) {
            assertThat(fictional.artefacts(page))
                    .contains("Données fictives")
                    .contains("Page\u00A0" + page + "\u00A0/");
        }
        assertThat(real.artefacts(1)).doesNotContain("Données fictives");
    }

    @Test
    void english_speaks_english() {
        TaggedPdf pdf = new TaggedPdf(ContractReportFixture.pdf(ContractReportFixture.rich(Locale.ENGLISH)));

        assertThat(pdf.document().text())
                .contains("€451,234.56")
                .contains("Framework agreement")
                .contains("01/09/2011")
                .doesNotContain("Montant");
        assertThat(pdf.catalog().get(org.openpdf.text.pdf.PdfName.LANG)).hasToString("en-GB");
    }

    @Test
    void both_languages_say_the_same_things() throws Exception {
        assertThat(keys("contract-report_en.properties")).isEqualTo(keys("contract-report.properties"));
    }

    @Test
    void text_that_no_font_can_print_does_not_stop_the_report() {
        ContractReport.Content content = ContractReportFixture.rich(Locale.FRANCE);
        ContractReport.Content strange = new ContractReport.Content(
                content.contract(),
                content.directlyPaid(),
                content.execution(),
                content.clauses(),
                content.producedAt(),
                "Zoé \uD83D\uDE00 \u4E2D\u0092",
                false,
                Locale.FRANCE);

        assertThat(new TaggedPdf(ContractReportFixture.pdf(strange)).artefacts(1))
                .contains("Zoé □ □’");
    }

    /** Name and value of each item of a list, as read. */
    private static List<String> items(Node document) {
        return document.all("LI").stream()
                .map(item ->
                        String.join("|", item.kids().stream().map(Node::text).toList()))
                .toList();
    }

    private static List<String> rows(Node document, String caption) {
        Node table = document.all("Table").stream()
                .filter(node -> node.kids().getFirst().text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.all("TR").stream()
                .map(row -> String.join("|", row.kids().stream().map(Node::text).toList()))
                .toList();
    }

    private static Object keys(String file) throws java.io.IOException {
        Properties properties = new Properties();
        try (var in = ContractReport.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
