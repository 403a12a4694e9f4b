package org.rebond.reporting.opendata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.Money;

/** How the releases of one contracting process name things: alike in each, or a reader could not join them. */
record OcdsNames(JsonFile json, String ocid) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static OcdsNames of(JsonFile json, String prefix, String buyerSiret, String number) {
        return new OcdsNames(json, prefix + "-" + buyerSiret + number);
    }

    String awardId() {
        return ocid + "-award";
    }

    String contractId() {
        return ocid + "-contract";
    }

    /** The head of a release: its identity, its day, what it is about. */
    void release(String id, LocalDate day, List<String> tags) {
        json.field("ocid", ocid).field("id", id).field("date", time(day));
        json.values("tag", tags).field("initiationType", "tender").field("language", "fr");
    }

    void party(Party party, List<String> roles) {
        json.object(() -> {
            reference(party);
            json.object("identifier", () -> json.field("scheme", scheme(party)).field("id", party.identifier()));
            json.values("roles", roles);
        });
    }

    void reference(Party party) {
        json.field("id", partyId(party)).field("name", party.name());
    }

    void value(@Nullable Money amount) {
        if (amount != null) {
            json.object("value", () -> json.field("amount", amount).field("currency", "EUR"));
        }
    }

    static String partyId(Party party) {
        return scheme(party) + "-" + party.identifier();
    }

    static @Nullable String time(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(PARIS));
    }

    private static String scheme(Party party) {
        return party.kind() == PartyKind.SIRET ? "FR-SIRET" : party.kind().decp();
    }
}
