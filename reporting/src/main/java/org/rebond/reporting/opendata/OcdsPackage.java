package org.rebond.reporting.opendata;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.DecidedDelivery;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.reporting.Rows;
import org.rebond.settlement.Payment;
import org.rebond.shared.RuleViolation;

/**
 * The contracts as an Open Contracting (OCDS 1.1.5) release package: one release for each award, one for each later
 * modification, delivery and payment. The mapping is the one of the French administration's first publications, carried on to the data of 2022.
 *
 * @param ocidPrefix the prefix that the Open Contracting Partnership registered for the publisher
 * @param uri where this package can be read again
 * @param publishedAt when its content last changed
 */
public record OcdsPackage(String ocidPrefix, URI uri, String publisher, Instant publishedAt) {

    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

    /**
     * Writes the file and closes the stream.
     *
     * @param deliveries of these contracts
     * @param payments of these contracts
     * @throws RuleViolation {@link OpenDataRule#NOTHING_TO_RELEASE}, before a byte is sent, when there is no contract
     */
    public void write(
            Rows<ContractSheet> contracts, Rows<DecidedDelivery> deliveries, Rows<Payment> payments, OutputStream out) {
        try (var json = new JsonFile(out)) {
            json.object(() -> {
                json.field("uri", uri.toString()).field("version", "1.1");
                json.field("publishedDate", publishedAt.toString());
                json.object("publisher", () -> json.field("name", publisher));
                json.field("license", LICENCE);
                json.list("releases", () -> {
                    releases(contracts, json);
                    var execution = new OcdsExecution(json, ocidPrefix);
                    deliveries.forEach(execution::delivery);
                    payments.forEach(execution::payment);
                });
            });
        }
    }

    private void releases(Rows<ContractSheet> contracts, JsonFile json) {
        var any = new AtomicBoolean();
        contracts.forEach(contract -> {
            ContractingProcess.of(json, ocidPrefix, contract).write();
            any.setPlain(true);
        });
        if (!any.getPlain()) {
            throw new RuleViolation(OpenDataRule.NOTHING_TO_RELEASE);
        }
    }

    /** The releases of one contracting process. */
    private record ContractingProcess(JsonFile json, String ocidPrefix, OcdsNames names, ContractSheet contract) {

        private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.5");

        static ContractingProcess of(JsonFile json, String ocidPrefix, ContractSheet contract) {
            return new ContractingProcess(
                    json,
                    ocidPrefix,
                    OcdsNames.of(json, ocidPrefix, contract.buyerSiret(), contract.number()),
                    contract);
        }

        void write() {
            json.object(this::award);
            String previous = awardRelease();
            for (Modification modification : contract.modifications()) {
                String amended = previous;
                json.object(() -> amendment(modification, amended));
                previous = amendmentRelease(modification);
            }
        }

        private void award() {
            names.release(
                    awardRelease(),
                    published(contract.publishedOn(), contract.notifiedOn()),
                    List.of("award", "contract"));
            parties(contract.holders());
            json.object("tender", this::tender);
            json.objects("awards", List.of(contract), award -> {
                json.field("id", names.awardId()).field("description", contract.object());
                json.field("status", "active").field("date", OcdsNames.time(contract.notifiedOn()));
                names.value(contract.initialAmount());
                suppliers(contract.holders());
                items();
                period("contractPeriod", contract.durationMonths());
            });
            json.objects("contracts", List.of(contract), signed -> {
                json.field("id", names.contractId()).field("awardID", names.awardId());
                json.field("description", contract.object()).field("status", "active");
                names.value(contract.initialAmount());
                items();
                period("period", contract.durationMonths());
            });
            framework();
        }

        /** What the modification changed, over the releases before it. */
        private void amendment(Modification modification, String amended) {
            boolean newHolders = !modification.holders().isEmpty();
            names.release(
                    amendmentRelease(modification),
                    published(modification.publishedOn(), modification.notifiedOn()),
                    newHolders ? List.of("awardUpdate", "contractAmendment") : List.of("contractAmendment"));
            if (newHolders) {
                parties(modification.holders());
                json.objects("awards", List.of(modification), award -> {
                    json.field("id", names.awardId());
                    suppliers(modification.holders());
                });
            }
            json.objects("contracts", List.of(modification), changed -> {
                json.field("id", names.contractId()).field("awardID", names.awardId());
                names.value(modification.amount());
                period("period", modification.durationMonths());
                json.objects("amendments", List.of(modification), change -> {
                    json.field("id", names.contractId() + "-amendment-" + modification.number());
                    json.field("date", OcdsNames.time(modification.notifiedOn()));
                    json.field("description", modification.object());
                    json.field("amendsReleaseID", amended).field("releaseID", amendmentRelease(modification));
                });
            });
        }

        /** The buyer and those the release awards to; who is both is one party with two roles. */
        private void parties(List<Party> holders) {
            Party buyer = new Party(PartyKind.SIRET, contract.buyerSiret(), contract.buyerName());
            Set<String> suppliers = ids(holders);
            boolean buysFromItself = suppliers.contains(OcdsNames.partyId(buyer));
            json.list("parties", () -> {
                names.party(buyer, buysFromItself ? List.of("buyer", "supplier") : List.of("buyer"));
                distinct(holders)
                        .filter(holder -> !OcdsNames.partyId(holder).equals(OcdsNames.partyId(buyer)))
                        .forEach(holder -> names.party(holder, List.of("supplier")));
            });
            json.object("buyer", () -> names.reference(buyer));
        }

        private void suppliers(List<Party> holders) {
            json.objects("suppliers", distinct(holders).toList(), names::reference);
        }

        private void tender() {
            Procedure procedure = contract.procedure();
            json.field("id", ocid(contract.number()) + "-tender").field("status", "complete");
            json.field("mainProcurementCategory", category(contract.cpv()));
            if (procedure != null) {
                json.field("procurementMethod", method(procedure)).field("procurementMethodDetails", procedure);
            }
            json.field("numberOfTenderers", contract.bidsReceived());
        }

        private void items() {
            json.objects("items", List.of(contract), item -> {
                json.field("id", "1").field("description", contract.object());
                if (contract.cpv() != null) {
                    json.object(
                            "classification", () -> json.field("scheme", "CPV").field("id", contract.cpv()));
                }
            });
        }

        private void framework() {
            if (contract.frameworkNumber() != null) {
                json.objects("relatedProcesses", List.of(contract.frameworkNumber()), framework -> {
                    json.field("id", "1").values("relationship", List.of("framework"));
                    json.field("scheme", "ocid").field("identifier", ocid(framework));
                });
            }
        }

        private void period(String name, @Nullable Integer months) {
            if (months != null) {
                int days = DAYS_A_MONTH.multiply(BigDecimal.valueOf(months)).intValue();
                json.object(name, () -> json.field("durationInDays", days));
            }
        }

        private String ocid(String number) {
            return OcdsNames.of(json, ocidPrefix, contract.buyerSiret(), number).ocid();
        }

        private String awardRelease() {
            return releaseId(published(contract.publishedOn(), contract.notifiedOn()), 0);
        }

        private String amendmentRelease(Modification modification) {
            return releaseId(published(modification.publishedOn(), modification.notifiedOn()), modification.number());
        }

        private String releaseId(LocalDate published, int sequence) {
            return "%s-%s-%02d".formatted(ocid(contract.number()), published, sequence);
        }

        private static Stream<Party> distinct(List<Party> parties) {
            var seen = new LinkedHashSet<String>();
            return parties.stream().filter(party -> seen.add(OcdsNames.partyId(party)));
        }

        private static Set<String> ids(List<Party> parties) {
            return parties.stream().map(OcdsNames::partyId).collect(Collectors.toSet());
        }

        /** An adapted procedure may be open or not: the data do not say, so neither does the release. */
        private static @Nullable String method(Procedure procedure) {
            return switch (procedure) {
                case OPEN -> "open";
                case RESTRICTED, NEGOTIATED, COMPETITIVE_DIALOGUE -> "selective";
                case WITHOUT_COMPETITION -> "direct";
                case ADAPTED -> null;
            };
        }

        /** By the division of the CPV (regulation EC 213/2008): 45 is works, 48 and those below 45 goods, the others services. */
        private static @Nullable String category(@Nullable String cpv) {
            if (cpv == null) {
                return null;
            }
            int division = Integer.parseInt(cpv, 0, 2, 10);
            return division == 45 ? "works" : division < 45 || division == 48 ? "goods" : "services";
        }

        private LocalDate published(@Nullable LocalDate published, @Nullable LocalDate notified) {
            LocalDate day = published != null ? published : notified;
            if (day == null) {
                throw new IllegalArgumentException(
                        "Contract " + contract.reference() + " cannot be published: no date");
            }
            return day;
        }
    }
}
