package org.rebond.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.ordering.DecidedDelivery;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.Payment;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class OcdsPackageTest {

    static final DecidedDelivery DELIVERY = new DecidedDelivery(
            Sheets.BUYER,
            "2026RECOND01",
            "22000007900016-2026RECOND01-B1-L1",
            LocalDate.of(2027, 1, 15),
            LocalDate.of(2027, 1, 12),
            LocalDate.of(2027, 1, 20),
            100,
            92);
    static final Payment PAYMENT = new Payment(
            Sheets.BUYER,
            "2026RECOND01",
            PaymentKind.INVOICE,
            "22000007900016-2026RECOND01-F1",
            Sheets.HOLDER,
            LocalDate.of(2027, 2, 10),
            Money.euros("9273.60"));

    static final String OCID = "ocds-213czf-220000079000162026RECOND01";

    @Test
    void a_contract_with_everything_is_valid_against_the_official_schema() {
        OfficialSchema.ocds().assertValid(written(Sheets.everything(), Sheets.mandatoryOnly("2026-1")));
    }

    @Test
    void the_official_schema_is_really_asked() {
        OfficialSchema.ocds().assertInvalid(written(Sheets.everything()).replace("\"EUR\"", "\"EURO\""));
        OfficialSchema.ocds().assertInvalid(written(Sheets.everything()).replace("T00:00:00+02:00", ""));
    }

    @Test
    void releases_the_award_then_each_modification() {
        List<JsonObject> releases = releases(Sheets.everything());

        assertThat(releases).extracting(release -> release.getString("ocid")).containsOnly(OCID);
        assertThat(releases)
                .extracting(release -> release.getString("id"))
                .containsExactly(OCID + "-2026-10-20-00", OCID + "-2027-02-15-01", OCID + "-2027-06-15-02");
        assertThat(releases)
                .extracting(release -> release.getJsonArray("tag").toString())
                .containsExactly(
                        "[\"award\",\"contract\"]",
                        "[\"contractAmendment\"]",
                        "[\"awardUpdate\",\"contractAmendment\"]");
    }

    @Test
    void what_a_subcontractor_is_paid_names_it() {
        var carrier = new Party(PartyKind.SIRET, "90000087800018", "Transports fictifs");
        Payment direct = new Payment(
                Sheets.BUYER,
                "2026RECOND01",
                PaymentKind.DIRECT_PAYMENT,
                "22000007900016-2026RECOND01-S1-D1",
                carrier,
                LocalDate.of(2027, 2, 10),
                Money.euros("4320"));

        String written = written(Stream.of(), Stream.of(PAYMENT, direct), Sheets.everything());
        OfficialSchema.ocds().assertValid(written);
        List<JsonObject> events = json(written)
                .getJsonArray("releases")
                .getValuesAs(JsonObject.class)
                .subList(3, 5);

        assertThat(events.getFirst()).doesNotContainKey("parties");
        assertThat(events.getLast().getJsonArray("parties").getJsonObject(0)).isEqualTo(json("""
                {"id": "FR-SIRET-90000087800018", "name": "Transports fictifs",
                 "identifier": {"scheme": "FR-SIRET", "id": "90000087800018"}, "roles": ["payee"]}
                """));
    }

    @Test
    void a_delivery_is_a_milestone_and_a_payment_a_transaction_of_its_contract() {
        String written = written(Stream.of(DELIVERY), Stream.of(PAYMENT), Sheets.everything());
        OfficialSchema.ocds().assertValid(written);
        List<JsonObject> events = json(written)
                .getJsonArray("releases")
                .getValuesAs(JsonObject.class)
                .subList(3, 5);

        assertThat(events)
                .extracting(release -> release.getJsonArray("tag").toString())
                .containsOnly("[\"implementation\"]");
        assertThat(events)
                .extracting(release -> release.getString("id"))
                .containsExactly(OCID + "-" + DELIVERY.reference(), OCID + "-" + PAYMENT.reference());
        assertThat(events.getFirst().getJsonArray("contracts").getJsonObject(0)).isEqualTo(json("""
                {"id": "%1$s-contract", "awardID": "%1$s-award", "implementation": {"milestones": [
                  {"id": "22000007900016-2026RECOND01-B1-L1", "type": "delivery", "status": "partiallyMet",
                   "dueDate": "2027-01-15T00:00:00+01:00", "dateMet": "2027-01-12T00:00:00+01:00",
                   "dateModified": "2027-01-20T00:00:00+01:00"}]}}
                """.formatted(OCID)));
        assertThat(events.getLast().getJsonArray("contracts").getJsonObject(0)).isEqualTo(json("""
                {"id": "%1$s-contract", "awardID": "%1$s-award", "implementation": {"transactions": [
                  {"id": "22000007900016-2026RECOND01-F1", "date": "2027-02-10T00:00:00+01:00",
                   "value": {"amount": 9273.60, "currency": "EUR"}, "payer": {"id": "FR-SIRET-22000007900016"},
                   "payee": {"id": "FR-SIRET-90000079500014", "name": "Atelier « Rebond » & Cie"}}]}}
                """.formatted(OCID)));
    }

    @Test
    void dates_a_release_at_midnight_in_france() {
        assertThat(releases(Sheets.everything()))
                .extracting(release -> release.getString("date"))
                .containsExactly("2026-10-20T00:00:00+02:00", "2027-02-15T00:00:00+01:00", "2027-06-15T00:00:00+02:00");
    }

    @Test
    void an_amendment_says_what_changed_and_which_release_it_amends() {
        JsonObject contract =
                releases(Sheets.everything()).get(1).getJsonArray("contracts").getJsonObject(0);

        assertThat(contract).isEqualTo(json("""
                {"id": "%1$s-contract", "awardID": "%1$s-award", "value": {"amount": 455000.50, "currency": "EUR"},
                 "amendments": [{"id": "%1$s-contract-amendment-1", "date": "2027-02-01T00:00:00+01:00",
                   "description": "Hausse du volume", "amendsReleaseID": "%1$s-2026-10-20-00",
                   "releaseID": "%1$s-2027-02-15-01"}]}
                """.formatted(OCID)));
    }

    @Test
    void an_award_names_buyer_and_suppliers_once_among_the_parties() {
        JsonObject award = releases(Sheets.everything()).getFirst();

        assertThat(award.getJsonArray("parties"))
                .extracting(JsonValue::asJsonObject)
                .extracting(party -> party.getString("id") + " " + party.get("roles"))
                .containsExactly(
                        "FR-SIRET-22000007900016 [\"buyer\"]",
                        "FR-SIRET-90000079500014 [\"supplier\"]",
                        "HORS-UE-CH-550-0067842-8 [\"supplier\"]");
        assertThat(award.getJsonObject("buyer").getString("name")).isEqualTo("Département fictif");
    }

    @Test
    void a_duration_in_months_becomes_days_rounded_down() {
        JsonObject mandatory = releases(Sheets.mandatoryOnly("2026-1")).getFirst();
        JsonObject withMonths =
                releases(Sheets.lasting(Sheets.mandatoryOnly("2026-1"), 13)).getFirst();

        assertThat(days(mandatory)).isEqualTo(366);
        assertThat(days(withMonths)).isEqualTo(396); // 396.5
    }

    @Test
    void says_how_the_contract_was_awarded_and_from_which_framework() {
        JsonObject award = releases(Sheets.everything()).getFirst();

        assertThat(award.getJsonObject("tender")).isEqualTo(json("""
                {"id": "%s-tender", "status": "complete", "mainProcurementCategory": "services",
                 "procurementMethod": "open", "procurementMethodDetails": "Appel d'offres ouvert",
                 "numberOfTenderers": 2}
                """.formatted(OCID)));
        assertThat(award.getJsonArray("relatedProcesses").getJsonObject(0).getString("identifier"))
                .isEqualTo("ocds-213czf-220000079000162025CADRE07");
    }

    @Test
    void sends_nothing_when_there_is_nothing_to_release() {
        var out = new ByteArrayOutputStream();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ocds().write(reader -> {}, reader -> {}, reader -> {}, out))
                .extracting(RuleViolation::rule)
                .isEqualTo(OpenDataRule.NOTHING_TO_RELEASE);
        assertThat(out.size()).isZero();
    }

    private static int days(JsonObject release) {
        return release.getJsonArray("contracts")
                .getJsonObject(0)
                .getJsonObject("period")
                .getInt("durationInDays");
    }

    private static List<JsonObject> releases(ContractSheet... sheets) {
        return json(written(sheets)).getJsonArray("releases").getValuesAs(JsonObject.class);
    }

    private static String written(ContractSheet... sheets) {
        return written(Stream.empty(), Stream.empty(), sheets);
    }

    private static String written(
            Stream<DecidedDelivery> deliveries, Stream<Payment> payments, ContractSheet... sheets) {
        var out = new ByteArrayOutputStream();
        ocds().write(Stream.of(sheets)::forEach, deliveries::forEach, payments::forEach, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static OcdsPackage ocds() {
        return new OcdsPackage(
                "ocds-213czf",
                URI.create("https://example.org/rebond/api/v1/contracts/ocds.json"),
                "Département fictif",
                Instant.parse("2026-11-22T10:15:30Z"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
