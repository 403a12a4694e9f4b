package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.it.ApiClient.Answer;
import org.xml.sax.SAXException;

@ExtendWith(ArquillianExtension.class)
class RestIT {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String REFERENCE = "22000007900016-REST01";

    private final ApiClient api = new ApiClient();

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asShipped();
    }

    @Test
    void nobody_gets_anything_without_an_account() {
        Answer answer = api.get("", "contracts");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(api.post("", "contracts/import", JSON, decp("REST00", 1000)).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, contracts",
        "elu, contracts",
        "admin, contracts.csv",
        "facilitateur, contracts/decp.json",
        "facilitateur, contracts/ocds.json",
        "finances, contracts/publication-report",
        "decideur, contracts/22000007900016-REST01/report.pdf",
        "instructeur, insertion/clauses"
    })
    void an_account_without_the_right_is_refused(String account, String path) {
        Answer answer = api.get(account, path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.json().getString("type")).isEqualTo("rule:PlatformRule.NOT_ALLOWED");
    }

    @Test
    void importing_the_same_file_again_changes_nothing() {
        api.post("marches", "contracts/import", JSON, decp("REST02", 5000));
        JsonObject again = api.post("marches", "contracts/import", JSON, decp("REST02", 5000))
                .json();

        assertThat(again.getInt("read")).isEqualTo(1);
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.getJsonArray("rejected")).isEmpty();
    }

    @Test
    void a_dry_run_saves_nothing() {
        JsonObject report = api.post("marches", "contracts/import?dryRun=true", JSON, decp("REST03", 5000))
                .json();

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(api.get("marches", "contracts/22000007900016-REST03").status())
                .isEqualTo(404);
    }

    @Test
    void a_rejected_contract_says_which_field_which_value_and_what_is_expected() {
        JsonObject report = api.post(
                        "marches",
                        "contracts/import",
                        JSON,
                        decp("REST04", 5000).replace("90000079500014", "90000079500015"))
                .json();

        assertThat(report.getInt("rejectedCount")).isEqualTo(1);
        JsonObject rejected = report.getJsonArray("rejected").getJsonObject(0);
        assertThat(rejected.getString("id")).contains("REST04");
        assertThat(rejected.getString("field")).contains("titulaire");
        assertThat(rejected.getString("value")).isEqualTo("90000079500015");
        assertThat(rejected.getString("message")).isNotBlank();
    }

    @Test
    void a_contract_is_listed_read_and_published() {
        api.post("marches", "contracts/import", JSON, decp("REST01", 420_000));

        JsonObject list =
                api.get("marches", "contracts?q=REST01&size=5&sort=-amount").json();
        assertThat(list.getInt("page")).isEqualTo(1);
        assertThat(list.getInt("size")).isEqualTo(5);
        assertThat(list.getJsonArray("items").getJsonObject(0).getString("reference"))
                .isEqualTo(REFERENCE);

        Answer contract = api.get("finances", "contracts/" + REFERENCE);
        assertThat(contract.contentType()).startsWith(JSON);
        assertThat(contract.text()).contains("\"initialAmount\":420000.00", "\"notifiedOn\":\"2026-09-15\"");

        Answer decp = api.get("marches", "contracts/decp.json?year=2026");
        assertThat(decp.contentType()).startsWith(JSON);
        assertThat(decp.json().getJsonObject("marches").getJsonArray("marche"))
                .extracting(marche -> marche.asJsonObject().getString("id"))
                .contains("REST01");

        JsonObject ocds = api.get("marches", "contracts/ocds.json?year=2026").json();
        assertThat(ocds.getString("version")).isEqualTo("1.1");
        assertThat(ocds.getJsonArray("releases")).isNotEmpty();
    }

    @Test
    void the_publication_is_valid_against_the_official_schema() {
        Path schema = reference("decp/schema_decp_v2.0.4.json");
        api.post("marches", "contracts/import", JSON, decp("REST05", 420_000));

        String published = api.get("marches", "contracts/decp.json").text();

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(SchemaLocation.of(schema.toUri().toString()))
                        .validate(published, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_publication_in_xml_is_valid_against_the_official_schema() throws IOException, SAXException {
        Path schema = reference("decp/schema_decp_v2.0.2.xsd");
        api.post("marches", "contracts/import", JSON, decp("REST05", 420_000));

        Answer published = api.get("marches", "contracts/decp.xml");

        assertThat(published.contentType()).startsWith("application/xml");
        assertThat(published.text()).contains("<id>REST05</id>");
        SchemaFactory.newDefaultInstance()
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(published.text())));
    }

    @Test
    void what_was_never_published_is_unknown() {
        api.post("marches", "contracts/import", JSON, decp("REST08", 420_000));

        Answer answer = api.get("finances", "contracts/22000007900016-REST08/publications/1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).isEqualTo("rule:ProcurementRule.PUBLICATION_UNKNOWN");
    }

    @Test
    void what_is_imported_is_published_as_it_was() throws IOException {
        String file = Files.readString(reference("decp/exemple_synthetique_reconditionnement_v2.json"))
                .replace("50320000-4", "50320000"); // the digit after the hyphen says nothing: it is not kept
        JsonObject imported = marche(Json.createReader(new StringReader(file)).readObject(), "2026RECOND01");

        api.post("marches", "contracts/import", JSON, file);

        JsonObject published =
                marche(api.get("marches", "contracts/decp.json?year=2026").json(), "2026RECOND01");
        assertThat(plain(published)).isEqualTo(plain(imported));
    }

    @Test
    void a_year_without_contract_has_no_release() {
        Answer answer = api.get("marches", "contracts/ocds.json?year=1901");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.json().getString("type")).isEqualTo("rule:OpenDataRule.NOTHING_TO_RELEASE");
    }

    @Test
    void a_real_file_comes_in_once() throws FileNotFoundException {
        Path file = reference("decp/real/data.gouv.fr_pes_2019-04.json");

        JsonObject first = api.post("marches", "contracts/import", JSON, BodyPublishers.ofFile(file))
                .json();
        JsonObject second = api.post("marches", "contracts/import", JSON, BodyPublishers.ofFile(file))
                .json();

        assertThat(first.getInt("read")).isEqualTo(1148);
        assertThat(second.getInt("created") + second.getInt("updated")).isZero();
        assertThat(second.getInt("unchanged") + second.getInt("rejectedCount")).isEqualTo(1148);
    }

    @Test
    void the_report_is_a_pdf() {
        api.post("marches", "contracts/import", JSON, decp("REST01", 420_000));

        Answer report = api.get("finances", "contracts/" + REFERENCE + "/report.pdf");

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.contentType()).isEqualTo("application/pdf");
        assertThat(report.text()).startsWith("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=UTF-8, \uFEFFR",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "ods, application/vnd.oasis.opendocument.spreadsheet, PK"
    })
    void the_list_is_a_file_for_a_spreadsheet(String format, String contentType, String start) {
        Answer file = api.get("finances", "contracts." + format + "?q=REST01");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).isEqualToIgnoringCase(contentType);
        assertThat(file.header("Content-Disposition")).contains("contracts." + format);
        assertThat(file.text()).startsWith(start);
    }

    @Test
    void a_clause_is_attached_and_its_hours_come_in() {
        api.post("marches", "contracts/import", JSON, decp("REST06", 420_000));

        Answer attached = api.post("marches", "contracts/22000007900016-REST06/clauses", JSON, """
                {"from": "2026-01-01", "to": "2027-12-31", "due": 1000, "hourlyPenalty": 45.50}""");
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        String clause = attached.json().getString("reference");
        assertThat(attached.header("Location")).endsWith("/api/v1/insertion/clauses/" + clause);

        Answer hours = hours(clause, """
                nom;prénom;date_naissance;pass_iae;employeur_siret;mois;heures;éligible
                Restin;Zoé;31/12/1990;;73282932000074;2026-09;75,5;oui
                """);
        assertThat(hours.status()).as(hours.text()).isEqualTo(200);
        assertThat(hours.json().getInt("created")).isEqualTo(1);

        assertThat(api.get("facilitateur", "insertion/clauses/" + clause).text())
                .contains("\"due\":1000.00", "\"validated\":75.50", "\"missing\":924.50", "\"hourlyPenalty\":45.50");
        assertThat(api.get("facilitateur", "insertion/clauses?q=REST06").text()).contains(clause);
    }

    @Test
    void one_wrong_row_keeps_the_whole_month_out() {
        api.post("marches", "contracts/import", JSON, decp("REST07", 420_000));
        String clause = api.post("marches", "contracts/22000007900016-REST07/clauses", JSON, """
                        {"from": "2026-01-01", "to": "2027-12-31", "due": 1000, "hourlyPenalty": 0}""")
                .json()
                .getString("reference");

        Answer hours = hours(clause, """
                nom;prénom;date_naissance;pass_iae;employeur_siret;mois;heures;éligible
                Restou;Zoé;31/12/1990;;73282932000074;2026-09;75,5;oui
                Restov;Ali;31/12/1991;;73282932000074;2026-09;-3;oui
                """);

        assertThat(hours.json().getJsonArray("rejected").getJsonObject(0).getString("value"))
                .isEqualTo("-3");
        assertThat(api.get("facilitateur", "insertion/clauses/" + clause).text())
                .contains("\"validated\":0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contracts?year=abc | year | abc",
                "contracts?page=x | page | x",
                "contracts?procedure=OUVERT | procedure | OUVERT",
                "contracts?min=1,5 | min | 1,5",
                "contracts?unpublished=oui | unpublished | oui",
                "contracts/decp.json?year=26 | year | 26",
                "insertion/clauses?state=X | state | X"
            })
    void a_parameter_that_cannot_be_read_is_named(String path, String field, String value) {
        Answer answer = api.get("marches", path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo(field);
        assertThat(error.getString("value")).isEqualTo(value);
        assertThat(error.getString("message")).contains(field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\": \"2026-13-01\", \"to\": \"2026-12-31\", \"due\": 1, \"hourlyPenalty\": 1} | from",
                "{\"from\": \"2026-01-01\", \"due\": 1, \"hourlyPenalty\": 1} | to",
                "{\"from\": \"2026-01-02\", \"to\": \"2026-01-01\", \"due\": 1, \"hourlyPenalty\": 1} | to",
                "{\"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"due\": 1.1, \"hourlyPenalty\": 1} | due",
                "{\"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"due\": 1, \"hourlyPenalty\": 1.001} | hourlyPenalty"
            })
    void a_field_of_a_body_that_cannot_be_read_is_named(String body, String field) {
        Answer answer = api.post("marches", "contracts/" + REFERENCE + "/clauses", JSON, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contracts/import | application/json | not JSON | 422",
                "contracts/import | application/json | {\"marches\": {\"marche\": [ | 422",
                "contracts/import | application/json | {\"autre\": 1} | 422",
                "contracts/import | image/png | x | 415",
                "contracts/22000007900016-REST01/clauses | application/json | [1, 2 | 400",
                "contracts/22000007900016-UNKNOWN/clauses | application/json | {} | 400",
                "simulators/siret | application/json | not JSON | 400",
                "simulators/siret | application/json | {} | 400",
                "simulators/siret | application/json | '' | 400",
                "simulators/siret | application/json | null | 400",
                "simulators/siret | application/json | {\"unknown\": [[ | 400",
                "contracts/22000007900016-REST01/clauses | application/json | '' | 400",
                "simulators/nothing | application/json | {} | 404"
            })
    void what_cannot_be_done_is_a_problem(String path, String contentType, String body, int status) {
        Answer answer = api.post("marches", path, contentType, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
    }

    @Test
    void an_unknown_contract_is_not_found() {
        assertThat(api.get("marches", "contracts/22000007900016-NONE").json().getString("type"))
                .isEqualTo("rule:ProcurementRule.CONTRACT_UNKNOWN");
        assertThat(api.get("marches", "contracts/22000007900016-NONE").status()).isEqualTo(404);
        assertThat(api.get("marches", "contracts/nonsense").status()).isEqualTo(404);
        assertThat(api.get("marches", "contracts/nonsense").contentType()).startsWith(PROBLEM);
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        Answer answer = api.delete("marches", "contracts");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.contentType()).startsWith(PROBLEM);
    }

    @Test
    void sentences_come_in_the_language_asked_for() {
        String path = "contracts/22000007900016-NONE";
        String french = api.get("marches", path).json().getString("title");

        assertThat(api.get("marches", path, "Accept-Language", "en-GB,fr;q=0.5")
                        .json()
                        .getString("title"))
                .isNotEqualTo(french);
        assertThat(api.get("marches", path, "Accept-Language", "de, fr;q=0.9")
                        .json()
                        .getString("title"))
                .isEqualTo(french);
    }

    @Test
    void simulators_apply_a_rule_and_show_its_steps() {
        assertThat(api.post("elu", "simulators/siret", JSON, "{\"value\": \"220 000 079 00016\"}")
                        .text())
                .isEqualTo("{\"result\":{\"normalised\":\"22000007900016\",\"valid\":true},\"steps\":[]}");
        assertThat(api.post("elu", "simulators/siren", JSON, "{\"value\": \"220000078\"}")
                        .json()
                        .getJsonObject("result")
                        .getBoolean("valid"))
                .isFalse();

        JsonObject hours =
                api.post("elu", "simulators/insertion-hours", JSON, """
                        {"amountExclTax": 500000, "labourShare": 0.5, "insertionEffort": 0.1, "hourlyCost": 30}""").json();
        assertThat(hours.getJsonObject("result").getJsonNumber("hours").bigDecimalValue())
                .isEqualByComparingTo("833");
        assertThat(((JsonString) hours.getValue("/steps/0/value")).getString()).isEqualTo("833.33");

        JsonObject penalty = api.post("elu", "simulators/insertion-penalty", JSON, """
                        {"hoursDue": 1000, "hoursDone": 924.5, "hourlyPenalty": 45.50}""")
                .json()
                .getJsonObject("result");
        assertThat(penalty.getJsonNumber("shortfall").bigDecimalValue()).isEqualByComparingTo("75.5");
        assertThat(penalty.getJsonNumber("penalty").bigDecimalValue()).isEqualByComparingTo("3435.25");
    }

    @Test
    void the_law_is_simulated_with_its_sources() {
        JsonObject procedure =
                api.post("elu", "simulators/procedure", JSON, """
                        {"category": "SUPPLIES_SERVICES", "estimatedAmountExclTax": 216000, "launchedOn": "2026-08-22", "buyer": "LOCAL"}""").json();
        assertThat(procedure.getJsonObject("result").toString())
                .contains(
                        "\"procedure\":\"FORMAL\"",
                        "\"publicity\":\"EUROPEAN_NOTICE\"",
                        "\"minimumDays\":30",
                        "\"SOCIAL_CONDITION\"");
        assertThat(procedure.getJsonArray("steps"))
                .isNotEmpty()
                .allSatisfy(step ->
                        assertThat(step.asJsonObject().getString("source")).isNotBlank());

        JsonObject interest =
                api.post("elu", "simulators/late-interest", JSON, """
                        {"amountInclTax": 10000, "dueOn": "2024-03-09", "paidOn": "2024-03-24"}""").json().getJsonObject("result");
        assertThat(interest.getInt("days")).isEqualTo(15);
        assertThat(interest.getJsonNumber("rate").bigDecimalValue()).isEqualByComparingTo("12.5");
        assertThat(interest.getJsonNumber("interest").bigDecimalValue()).isEqualByComparingTo("51.37");
        assertThat(interest.getJsonNumber("total").bigDecimalValue()).isEqualByComparingTo("91.37");

        JsonObject penalty =
                api.post("elu", "simulators/delay-penalty", JSON, """
                        {"amountExclTax": 30000, "days": 120, "ccag": "FCS2021", "contractAmount": 30000}""").json().getJsonObject("result");
        assertThat(penalty.getBoolean("capped")).isTrue();
        assertThat(penalty.getBoolean("exempted")).isFalse();
        assertThat(penalty.getJsonNumber("penalty").bigDecimalValue()).isEqualByComparingTo("3000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "procedure | {\"category\": \"BOOKS\", \"estimatedAmountExclTax\": 1, \"launchedOn\": \"2026-01-01\"} | 400",
                "procedure | {\"category\": \"WORKS\", \"launchedOn\": \"2026-01-01\"} | 400",
                "procedure | {\"category\": \"WORKS\", \"estimatedAmountExclTax\": 1, \"launchedOn\": \"2030-01-01\"} | 422",
                "procedure | {\"category\": \"WORKS\", \"estimatedAmountExclTax\": 0, \"launchedOn\": \"2026-01-01\"} | 422",
                "late-interest | {\"amountInclTax\": 1.234, \"dueOn\": \"2024-03-09\", \"paidOn\": \"2024-03-24\"} | 400",
                "late-interest | {\"amountInclTax\": 1, \"dueOn\": \"2099-03-09\", \"paidOn\": \"2099-03-24\"} | 422",
                "late-interest | {\"amountInclTax\": 1, \"dueOn\": \"2024-03-09\", \"paidOn\": \"2024-03-24\", \"rate\": 101} | 422",
                "late-interest | {\"amountInclTax\": 1, \"dueOn\": \"+999999999-12-31\", \"paidOn\": \"2024-03-24\"} | 400",
                "late-interest | {\"amountInclTax\": 1, \"dueOn\": \"2024-03-09\", \"paidOn\": \"2024-03-24\", \"rate\": 1e999999999} | 400",
                "insertion-hours | {\"amountExclTax\": 1, \"labourShare\": 1e999999999, \"insertionEffort\": 1, \"hourlyCost\": 1} | 400",
                "insertion-penalty | {\"hoursDue\": 1, \"hoursDone\": 0, \"hourlyPenalty\": -1} | 422",
                "delay-penalty | {\"amountExclTax\": 1, \"days\": 1.5, \"ccag\": \"FCS2021\", \"contractAmount\": 1} | 400",
                "delay-penalty | {\"amountExclTax\": 1, \"days\": -1, \"ccag\": \"FCS2021\", \"contractAmount\": 1} | 422"
            })
    void what_the_law_cannot_be_asked_is_a_problem(String simulator, String body, int status) {
        Answer answer = api.post("elu", "simulators/" + simulator, JSON, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().getJsonArray("errors")).isNotEmpty();
    }

    @Test
    void the_interface_describes_itself() {
        Answer document = api.get("marches", "openapi");

        assertThat(document.contentType()).startsWith(JSON);
        assertThat(document.json().getString("openapi")).startsWith("3.");
    }

    /** The same value whatever way its numbers are written and its fields are ordered: 18000.0 is 18000.00. */
    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                var fields = new TreeMap<String, Object>();
                object.forEach((name, field) -> fields.put(name, plain(field)));
                yield fields;
            }
            case JsonArray array -> array.stream().map(RestIT::plain).toList();
            case JsonNumber number -> number.bigDecimalValue().stripTrailingZeros();
            default -> value;
        };
    }

    private static JsonObject marche(JsonObject publication, String number) {
        return publication.getJsonObject("marches").getJsonArray("marche").getValuesAs(JsonObject.class).stream()
                .filter(marche -> marche.getString("id").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Answer hours(String clause, String csv) {
        return api.post("facilitateur", "insertion/hours/import", "multipart/form-data; boundary=xxx", """
                --xxx\r
                Content-Disposition: form-data; name="clause"\r
                \r
                %s\r
                --xxx\r
                Content-Disposition: form-data; name="file"; filename="heures.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --xxx--\r
                """.formatted(
                        clause, csv));
    }

    /** A contract that may be published. */
    private static String decp(String number, int amount) {
        return """
                {"marches": {"marche": [{"id": "%s", "acheteur": {"id": "22000007900016"}, "nature": "Marché",
                  "objet": "Essai %1$s", "codeCPV": "50320000", "techniques": {"technique": ["Sans objet"]},
                  "modalitesExecution": {"modaliteExecution": ["Sans objet"]}, "marcheInnovant": false,
                  "ccag": "Fournitures courantes et services", "offresRecues": 2, "attributionAvance": false,
                  "typeGroupementOperateurs": "Pas de groupement", "sousTraitanceDeclaree": false,
                  "procedure": "Procédure adaptée", "lieuExecution": {"code": "79", "typeCode": "Code département"},
                  "dureeMois": 24, "dateNotification": "2026-09-15", "datePublicationDonnees": "2026-10-20",
                  "montant": %d, "typesPrix": {"typePrix": ["Définitif ferme"]}, "formePrix": "Unitaire",
                  "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "90000079500014"}}],
                  "considerationsSociales": {"considerationSociale": ["Clause sociale"]},
                  "considerationsEnvironnementales":
                    {"considerationEnvironnementale": ["Pas de considération environnementale"]}}]}}
                """.formatted(number, amount);
    }

    /** A file of the reference data, found by walking up; without them the test is skipped. */
    private static Path reference(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/reference/data").resolve(path);
            if (found.toFile().exists()) {
                return found;
            }
        }
        return Assumptions.abort("No reference data beside the project: " + path);
    }
}
