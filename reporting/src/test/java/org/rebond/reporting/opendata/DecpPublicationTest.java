package org.rebond.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.rebond.procurement.ContractSheet;
import org.rebond.reporting.Rows;
import org.xml.sax.SAXException;

class DecpPublicationTest {

    @Test
    void a_contract_with_everything_is_valid_against_the_official_schema() {
        OfficialSchema.decp().assertValid(publication(Sheets.everything()));
    }

    @Test
    void a_contract_with_only_what_is_mandatory_is_valid_against_the_official_schema() {
        OfficialSchema.decp().assertValid(publication(Sheets.mandatoryOnly("2026-1"), Sheets.mandatoryOnly("2026-2")));
    }

    @Test
    void a_publication_without_contract_is_valid_against_the_official_schema() {
        OfficialSchema.decp().assertValid(publication());
    }

    @Test
    void the_official_schema_is_really_asked() {
        OfficialSchema.decp()
                .assertInvalid(publication(Sheets.mandatoryOnly("2026-1")).replace("\"ccag\"", "\"_type\""));
    }

    @Test
    void writes_the_new_totals_of_each_modification_in_a_wrapped_list() {
        assertThat(contract(Sheets.everything()).getJsonArray("modifications")).isEqualTo(json("""
                        [{"modification": {"id": 1, "dateNotificationModification": "2027-02-01",
                            "datePublicationDonneesModification": "2027-02-15", "montant": 455000.50}},
                         {"modification": {"id": 2, "dateNotificationModification": "2027-06-01",
                            "datePublicationDonneesModification": "2027-06-15", "dureeMois": 60,
                            "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "90000087800018"}}]}}]
                        """));
    }

    @Test
    void writes_acts_of_subcontracting_and_their_changes_in_lists_of_their_own() {
        JsonObject contract = contract(Sheets.everything());

        assertThat(contract.getJsonArray("actesSousTraitance")).isEqualTo(json("""
                        [{"acteSousTraitance": {"id": 1,
                            "sousTraitant": {"typeIdentifiant": "SIRET", "id": "90000087800018"}, "dureeMois": 12,
                            "dateNotification": "2026-10-05", "datePublicationDonnees": "2026-10-20",
                            "montant": 18000.00, "variationPrix": "Ferme"}}]
                        """));
        assertThat(contract.getJsonArray("modificationsActesSousTraitance")).isEqualTo(json("""
                        [{"modificationActeSousTraitance": {"id": 1,
                            "dateNotificationModificationSousTraitance": "2027-03-01",
                            "datePublicationDonnees": "2027-03-15", "montant": 20000.00}}]
                        """));
    }

    @Test
    void writes_the_amount_of_the_award_as_a_number_at_the_cent() {
        assertThat(publication(Sheets.everything())).contains("\"montant\":420000.00,");
    }

    @Test
    void lists_the_constants_in_the_words_of_the_format() {
        JsonObject contract = contract(Sheets.everything());

        assertThat(contract.getJsonObject("considerationsSociales").getJsonArray("considerationSociale"))
                .extracting(value -> ((JsonString) value).getString())
                .containsExactly("Clause sociale", "Marché réservé");
        assertThat(contract.getString("ccag")).isEqualTo("Fournitures courantes et services");
    }

    @Test
    void leaves_out_what_is_optional_and_unknown() {
        assertThat(contract(Sheets.mandatoryOnly("2026-1")))
                .doesNotContainKeys(
                        "idAccordCadre",
                        "tauxAvance",
                        "origineUE",
                        "origineFrance",
                        "actesSousTraitance",
                        "modificationsActesSousTraitance",
                        "modifications");
    }

    @Test
    void has_no_name_of_anybody() {
        assertThat(publication(Sheets.everything())).doesNotContain("Atelier", "Département fictif");
    }

    @Test
    void refuses_a_contract_that_lacks_what_is_mandatory() {
        ContractSheet complete = Sheets.mandatoryOnly("2026-1");
        ContractSheet incomplete = Sheets.withoutCpv(complete);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> publication(incomplete))
                .withMessageContaining(complete.reference())
                .withMessageContaining("codeCPV");
    }

    @Test
    void the_entry_of_one_contract_is_the_one_of_the_file() {
        String entry = DecpPublication.entry(Sheets.everything());

        assertThat(publication(Sheets.everything())).isEqualTo("{\"marches\":{\"marche\":[" + entry + "]}}");
    }

    @Test
    void sends_the_first_contracts_off_while_the_last_are_still_read() {
        assertSentWhileRead((rows, out) -> new DecpPublication().write(rows, out));
        assertSentWhileRead((rows, out) -> new DecpPublication().writeXml(rows, out));
    }

    @Test
    void the_file_in_xml_is_valid_against_the_official_schema() throws IOException, SAXException {
        validate(xml(Sheets.everything(), Sheets.mandatoryOnly("2026-1")));
        validate(xml(Sheets.mandatoryOnly("2026-1")));
        validate(xml());
    }

    @Test
    void the_official_schema_of_the_xml_is_really_asked() {
        String wrapped = xml(Sheets.everything()).replace("<ccag>", "<ccag> ");

        assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(wrapped));
    }

    @Test
    void the_file_in_xml_wraps_no_element_of_a_list() {
        assertThat(xml(Sheets.everything()))
                .contains("<objet>Collecte, effacement et reconditionnement d'ordinateurs \"réformés\"</objet>")
                .contains(
                        "<titulaires><titulaire><typeIdentifiant>SIRET</typeIdentifiant><id>90000079500014</id></titulaire>"
                                + "<titulaire><typeIdentifiant>HORS-UE</typeIdentifiant><id>CH-550-0067842-8</id></titulaire>"
                                + "</titulaires>")
                .contains(
                        "<modification><id>1</id><dateNotificationModification>2027-02-01</dateNotificationModification>"
                                + "<datePublicationDonneesModification>2027-02-15</datePublicationDonneesModification>"
                                + "<montant>455000.50</montant></modification>")
                .doesNotContain("Atelier", "Département fictif");
    }

    @Test
    void a_file_in_xml_that_could_not_be_read_to_the_end_does_not_look_whole() {
        var out = new ByteArrayOutputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecpPublication()
                        .writeXml(Stream.of(Sheets.withoutCpv(Sheets.mandatoryOnly("2026-1")))::forEach, out));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("</marches>");
    }

    private static void assertSentWhileRead(BiConsumer<Rows<ContractSheet>, OutputStream> publication) {
        var sent = new AtomicLong();
        var sentWhileReading = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int octet) {
                sent.incrementAndGet();
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                sent.addAndGet(length);
            }
        };

        publication.accept(
                reader -> IntStream.range(0, 1000).forEach(i -> {
                    reader.accept(Sheets.mandatoryOnly("N" + i));
                    sentWhileReading.set(sent.get());
                }),
                counting);

        assertThat(sent.get() - sentWhileReading.get()).isLessThan(20_000);
        assertThat(sent.get()).isGreaterThan(800_000);
    }

    private static JsonObject contract(ContractSheet sheet) {
        return Json.createReader(new StringReader(publication(sheet)))
                .readObject()
                .getJsonObject("marches")
                .getJsonArray("marche")
                .getJsonObject(0);
    }

    private static String publication(ContractSheet... sheets) {
        var out = new ByteArrayOutputStream();
        new DecpPublication().write(Stream.of(sheets)::forEach, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String xml(ContractSheet... sheets) {
        var out = new ByteArrayOutputStream();
        new DecpPublication().writeXml(Stream.of(sheets)::forEach, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void validate(String xml) throws IOException, SAXException {
        SchemaFactory.newDefaultInstance()
                .newSchema(
                        OfficialSchema.reference("decp/schema_decp_v2.0.2.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static JsonArray json(String text) {
        return Json.createReader(new StringReader(text)).readArray();
    }
}
