package org.rebond.reporting.opendata;

import java.time.LocalDate;
import java.util.List;
import org.rebond.ordering.DecidedDelivery;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.Payment;
import org.rebond.settlement.PaymentKind;

/** What became of the contracts, one release for each event: a delivery on which the buyer decided, a payment. */
record OcdsExecution(JsonFile json, String ocidPrefix) {

    private static final List<String> TAG = List.of("implementation");

    void delivery(DecidedDelivery delivery) {
        OcdsNames names = OcdsNames.of(json, ocidPrefix, delivery.buyerSiret(), delivery.contractNumber());
        release(
                names,
                delivery.reference(),
                delivery.decidedOn(),
                List.of(),
                () -> json.objects("milestones", List.of(delivery), met -> {
                    json.field("id", delivery.reference())
                            .field("type", "delivery")
                            .field("status", status(met));
                    json.field("dueDate", OcdsNames.time(met.dueOn()))
                            .field("dateMet", OcdsNames.time(met.deliveredOn()));
                    json.field("dateModified", OcdsNames.time(met.decidedOn()));
                }));
    }

    void payment(Payment payment) {
        OcdsNames names = OcdsNames.of(json, ocidPrefix, payment.buyerSiret(), payment.contractNumber());
        Party payer = new Party(PartyKind.SIRET, payment.buyerSiret(), null);
        release(
                names,
                payment.reference(),
                payment.paidOn(),
                payment.kind() == PaymentKind.DIRECT_PAYMENT ? List.of(payment.payee()) : List.of(),
                () -> json.objects("transactions", List.of(payment), paid -> {
                    json.field("id", paid.reference()).field("date", OcdsNames.time(paid.paidOn()));
                    names.value(paid.amount());
                    json.object("payer", () -> names.reference(payer));
                    json.object("payee", () -> names.reference(paid.payee()));
                }));
    }

    /** @param newcomers whom no earlier release of the contract names */
    private void release(OcdsNames names, String event, LocalDate day, List<Party> newcomers, Runnable implementation) {
        json.object(() -> {
            names.release(names.ocid() + "-" + event, day, TAG);
            if (!newcomers.isEmpty()) {
                json.list("parties", () -> newcomers.forEach(party -> names.party(party, List.of("payee"))));
            }
            json.objects("contracts", List.of(names), contract -> {
                json.field("id", names.contractId()).field("awardID", names.awardId());
                json.object("implementation", implementation);
            });
        });
    }

    private static String status(DecidedDelivery delivery) {
        if (delivery.admitted() == 0) {
            return "notMet";
        }
        return delivery.admitted() < delivery.delivered() ? "partiallyMet" : "met";
    }
}
