package org.rebond.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.rebond.reporting.pdf.TaggedPdf.Node;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class TaggedDocumentTest {

    private static final Metadata METADATA = new Metadata(
            "Essai & <contrôle>",
            "Sujet",
            "Rebond",
            Locale.FRANCE,
            ZonedDateTime.of(2026, 11, 22, 9, 30, 0, 0, ZoneOffset.ofHours(1)));
    private static final Furniture FURNITURE = new Furniture("Essai", null, "Produit pour l’essai", "Page");

    @Test
    void every_kind_of_content_is_accessible() {
        VeraPdf.assertAccessible(everything());
    }

    @Test
    void content_is_read_in_the_order_it_was_written() {
        Node document = new TaggedPdf(everything()).document();

        assertThat(document.type()).isEqualTo("Document");
        assertThat(document.text())
                .containsSubsequence(
                        "Titre",
                        "Genre",
                        "Chapeau",
                        "Partie",
                        "Un mot fort et",
                        "un lien",
                        "Nom",
                        "Valeur",
                        "42 h",
                        "Table",
                        "Ligne 1",
                        "Ensemble",
                        "Remarque");
    }

    @Test
    void a_table_has_caption_head_body_and_foot_with_scoped_headers() {
        Node table = new TaggedPdf(everything()).document().all("Table").getFirst();

        assertThat(table.kids()).extracting(Node::type).containsExactly("Caption", "THead", "TBody", "TFoot");
        List<Node> head = table.kids().get(1).kids();
        assertThat(head).hasSize(2);
        assertThat(head.get(0).kids())
                .extracting(Node::text, Node::attributes)
                .containsExactly(
                        tuple("Quoi", "/O=/Table /Scope=/Column /RowSpan=2"),
                        tuple("Heures", "/O=/Table /Scope=/Column /ColSpan=2"));
        assertThat(head.get(1).kids())
                .extracting(Node::type, Node::text)
                .containsExactly(tuple("TH", "Dues"), tuple("TH", "Faites"));
        Node row = table.kids().get(2).kids().getFirst();
        assertThat(row.kids()).extracting(Node::type).containsExactly("TH", "TD", "TD");
        assertThat(row.kids().getFirst().attributes()).isEqualTo("/O=/Table /Scope=/Row");
    }

    @Test
    void a_header_that_stands_again_on_the_next_page_is_not_read_again() {
        byte[] pdf = document(document -> table(document, 200));
        TaggedPdf read = new TaggedPdf(pdf);

        assertThat(read.pages()).isGreaterThan(3);
        assertThat(read.document().all("THead")).hasSize(1);
        assertThat(read.document().all("TR")).hasSize(2 + 200 + 1);
        assertThat(read.artefacts(2)).contains("Dues").contains("Faites");
        VeraPdf.assertAccessible(pdf);
    }

    @Test
    void a_row_taller_than_a_page_runs_on_without_losing_a_word() {
        String words = String.join(
                " ", IntStream.range(0, 3000).mapToObj(i -> "mot" + i).toList());
        byte[] pdf = document(document -> {
            Table table = document.table("Longue", Column.heading("N°", 1), Column.text("Texte", 4));
            table.row("1", words).row("2", "court").close();
        });

        Node cell = new TaggedPdf(pdf).document().all("TD").getFirst();
        assertThat(cell.text()).isEqualTo(words);
        VeraPdf.assertAccessible(pdf);
    }

    @Test
    void a_paragraph_over_two_pages_is_one_paragraph() {
        String words = String.join(
                " ", IntStream.range(0, 2500).mapToObj(i -> "mot" + i).toList());
        byte[] pdf = document(document -> document.paragraph(words));

        assertThat(new TaggedPdf(pdf).document().all("P").getLast().text()).isEqualTo(words);
        VeraPdf.assertAccessible(pdf);
    }

    @Test
    void an_untagged_file_is_caught() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Personne ne lira ceci à voix haute"));
        document.close();

        assertThat(VeraPdf.failedRules(out.toByteArray(), PDFAFlavour.PDFUA_1))
                .anyMatch(rule -> rule.startsWith("7.1-3"));
        assertThat(VeraPdf.failedRules(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    @Test
    void the_same_content_gives_the_same_bytes_also_at_once() throws Exception {
        byte[] alone = everything();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> together = IntStream.range(0, 12)
                    .mapToObj(i -> pool.submit(TaggedDocumentTest::everything))
                    .toList();
            for (Future<byte[]> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void a_character_without_a_glyph_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(document -> document.paragraph("漢字")))
                .withMessageContaining("U+6F22");
    }

    @Test
    void known_relatives_stand_in() {
        assertThat(Face.REGULAR.legible("l\u0092État\u00AD \uFEFFe\u0301t\u0001"))
                .isEqualTo("l’État ét ");
        assertThat(Face.REGULAR.legible("1\u202F234\u00A0€ œ − ’")).isEqualTo("1\u202F234\u00A0€ œ − ’");
        for (Face face : Face.values()) {
            assertThat("0123456789"
                            .chars()
                            .map(c -> face.width((char) c))
                            .distinct()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_jump_of_heading_levels_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blank(document -> {
                    document.title("Titre", "Genre", "Chapeau");
                    document.heading(3, "Trop bas");
                }))
                .withMessageContaining("level 3 cannot follow level 1");
        assertThatIllegalArgumentException().isThrownBy(() -> document(document -> document.heading(1, "Encore")));
        assertThatIllegalStateException().isThrownBy(() -> blank(document -> document.paragraph("Avant le titre")));
    }

    @Test
    void a_ragged_row_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(document -> document.table("T", Column.heading("A", 1), Column.text("B", 1))
                        .row("seul")))
                .withMessageContaining("1 cells in a table of 2 columns");
    }

    @Test
    void a_table_without_rows_or_with_rows_after_the_total_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> document(
                        document -> document.table("T", Column.heading("A", 1)).close()));
        assertThatIllegalStateException()
                .isThrownBy(() -> document(document -> document.table("T", Column.heading("A", 1))
                        .row("1")
                        .total("1")
                        .row("2")));
    }

    @Test
    void nothing_is_written_beside_an_open_table_and_a_chart_must_have_its_twin() {
        assertThatIllegalStateException()
                .isThrownBy(() -> document(document -> {
                    document.chart(progress("En mots"), "Légende", Column.heading("A", 1));
                    document.paragraph("Oublié le tableau");
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> document(document -> document.chart(progress(" "), "Légende", Column.heading("A", 1))));
    }

    @Test
    void each_heading_is_a_bookmark_and_the_file_says_its_language() {
        TaggedPdf pdf = new TaggedPdf(everything());

        assertThat(pdf.catalog().get(PdfName.LANG)).hasToString("fr-FR");
        assertThat(pdf.catalog()
                        .getAsDict(PdfName.MARKINFO)
                        .getAsBoolean(PdfName.MARKED)
                        .booleanValue())
                .isTrue();
        assertThat(pdf.catalog()
                        .getAsDict(PdfName.OUTLINES)
                        .getAsNumber(PdfName.COUNT)
                        .intValue())
                .isEqualTo(3);
    }

    private static byte[] everything() {
        return document(document -> {
            document.paragraph(Text.of("Un mot ")
                    .strong("fort")
                    .then(" et ")
                    .link("un lien", URI.create("https://www.example.org/"))
                    .then("."));
            document.facts(List.of(new Fact("Nom", "Valeur"), new Fact("Autre nom", "Autre valeur")));
            document.keyFigures(List.of(new KeyFigure("Faites", "42 h", "sur 100"), new KeyFigure("a", "b", "c")));
            table(document, 3);
            document.heading(3, "Images");
            document.chart(progress("42 heures sur 100"), "Avancement", Column.heading("A", 1), Column.number("h", 1))
                    .row("Faites", "42")
                    .close();
            ColumnChart months = new ColumnChart(
                    "Par mois",
                    "Dix heures en janvier, vingt en février",
                    List.of("Validées", "En attente"),
                    "h",
                    List.of(
                            new ColumnChart.Bar("01/2026", "10", List.of(BigDecimal.TEN, BigDecimal.ZERO)),
                            new ColumnChart.Bar("02/2026", "20", List.of(BigDecimal.TEN, BigDecimal.TEN))));
            document.chart(months, "Mois", Column.heading("Mois", 1), Column.number("h", 1))
                    .row("01/2026", "10")
                    .row("02/2026", "20")
                    .close();
            document.note(Text.of("Remarque"));
        });
    }

    private static void table(TaggedDocument document, int rows) {
        try (Table table = document.table(
                "Table",
                Column.heading("Quoi", 2),
                Column.number("Dues", 1).under("Heures"),
                Column.number("Faites", 1).under("Heures"))) {
            for (int i = 1; i <= rows; i++) {
                table.row("Ligne " + i, "10", i == 2 ? "" : "5");
            }
            table.total("Ensemble", "30", "15");
        }
    }

    private static ProgressChart progress(String alternative) {
        return new ProgressChart(
                "Avancement",
                alternative,
                List.of(
                        new ProgressChart.Part("Faites", BigDecimal.valueOf(42), "42 h"),
                        new ProgressChart.Part("Restent", BigDecimal.valueOf(58), "58 h")));
    }

    private static byte[] document(Consumer<TaggedDocument> content) {
        return blank(document -> {
            document.title("Titre", "Genre", "Chapeau");
            document.heading(2, "Partie");
            content.accept(document);
        });
    }

    private static byte[] blank(Consumer<TaggedDocument> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TaggedDocument document = new TaggedDocument(out, METADATA, FURNITURE);
        content.accept(document);
        document.finish();
        return out.toByteArray();
    }
}
