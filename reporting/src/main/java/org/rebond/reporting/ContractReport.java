package org.rebond.reporting;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseSheet;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.procurement.Party;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.Fact;
import org.rebond.reporting.pdf.Furniture;
import org.rebond.reporting.pdf.KeyFigure;
import org.rebond.reporting.pdf.Metadata;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;
import org.rebond.shared.Money;

/** The finance officer's report on one contract: what it costs, how that changed, who works for it, what it still owes. */
public final class ContractReport {

    /**
     * All that the report says.
     *
     * @param directlyPaid the subcontractors that the buyer pays itself
     * @param execution null where the contract is not opened to orders
     * @param clauses the contract's insertion clauses
     * @param producedBy the name of the account that asked for it
     * @param fictional whether to mark every page so
     * @param locale French or English
     */
    public record Content(
            ContractSheet contract,
            DirectlyPaid directlyPaid,
            @Nullable ContractExecution execution,
            List<ClauseSheet> clauses,
            ZonedDateTime producedAt,
            String producedBy,
            boolean fictional,
            Locale locale) {

        public Content {
            clauses = List.copyOf(clauses);
        }
    }

    private static final URI DECP_FORMAT = URI.create("https://schema.data.gouv.fr/139bercy/format-commande-publique/");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Writes a tagged PDF (PDF/UA-1, PDF/A-2a). The same content gives the same bytes; the output stays open. */
    public void write(Content content, OutputStream out) {
        write(content, (metadata, furniture) -> new TaggedDocument(out, metadata, furniture));
    }

    void write(Content content, BiFunction<Metadata, Furniture, TaggedDocument> documents) {
        ContractReportWords words = ContractReportWords.in(content.locale());
        TaggedDocument document = documents.apply(metadata(content, words), furniture(content, words));
        new Writing(document, words, content.contract()).all(content);
        document.finish();
    }

    static Metadata metadata(Content content, ContractReportWords words) {
        String number = Text.printable(content.contract().number());
        return new Metadata(
                words.say("kind") + " – " + words.say("title", number),
                words.say("subject", number),
                words.say("author"),
                words.locale(),
                content.producedAt());
    }

    static Furniture furniture(Content content, ContractReportWords words) {
        ContractSheet contract = content.contract();
        String produced = words.date(content.producedAt().toLocalDate());
        return new Furniture(
                words.say("running", Text.printable(contract.number()), Text.printable(contract.object())),
                content.fictional() ? words.say("fictional") : null,
                words.say("imprint", produced, Text.printable(content.producedBy())),
                words.say("page"));
    }

    /** One report on its way into one document. */
    private record Writing(TaggedDocument document, ContractReportWords words, ContractSheet contract) {

        void all(Content content) {
            document.title(
                    words.say("title", Text.printable(contract.number())),
                    words.say("kind"),
                    Text.printable(contract.object()));
            essential();
            identity();
            holders();
            dates();
            considerations();
            modifications();
            subcontracts();
            new ContractReportDirectPayments(document, words).write(content.directlyPaid());
            if (content.execution() != null) {
                new ContractReportExecution(document, words)
                        .write(
                                content.execution(),
                                contract,
                                content.producedAt().toLocalDate());
            }
            new ContractReportClauses(document, words).write(content.clauses());
            sources(content);
        }

        private void essential() {
            document.heading(2, words.say("essential"));
            document.keyFigures(List.of(initial(), current(), maximum(), end()));
        }

        private KeyFigure initial() {
            String detail = contract.maximumAmount() == null ? "initial.award" : "initial.framework";
            return new KeyFigure(words.say("initial"), words.euros(contract.initialAmount()), words.say(detail));
        }

        private KeyFigure current() {
            Money from = contract.initialAmount();
            Money to = contract.currentAmount();
            String detail = from.equals(to)
                    ? words.say("current.unchanged")
                    : words.say("current.changed", words.change(from, to), words.changeShare(from, to));
            return new KeyFigure(words.say("current"), words.euros(to), detail);
        }

        private KeyFigure maximum() {
            Money maximum = contract.maximumAmount();
            return maximum == null
                    ? new KeyFigure(words.say("maximum"), words.say("maximum.none"), words.say("maximum.not-framework"))
                    : new KeyFigure(words.say("maximum"), words.euros(maximum), words.say("maximum.framework"));
        }

        private KeyFigure end() {
            Integer months = contract.currentDurationMonths();
            return contract.endsOn() == null || months == null
                    ? new KeyFigure(words.say("end"), words.say("end.unknown"), words.say("end.unknown.why"))
                    : new KeyFigure(
                            words.say("end"),
                            words.date(contract.endsOn()),
                            words.say("end.months", words.months(months)));
        }

        private void identity() {
            document.heading(2, words.say("identity"));
            String buyer = words.source(contract.buyerName()) + ", SIRET\u00A0"
                    + ContractReportWords.siret(contract.buyerSiret());
            document.facts(List.of(
                    fact("reference", words.source(contract.reference())),
                    fact("object", words.source(contract.object())),
                    fact("buyer", buyer),
                    fact("nature", words.label(contract.nature())),
                    fact("procedure", words.known(contract.procedure(), words::label)),
                    fact("cpv", words.source(contract.cpv())),
                    fact("place", words.known(contract.place(), this::place)),
                    fact("techniques", words.labels(contract.techniques())),
                    fact("modes", words.labels(contract.executionModes())),
                    fact("framework", words.source(contract.frameworkNumber())),
                    fact("prices", prices()),
                    fact("ccag", words.known(contract.ccag(), words::label)),
                    fact("bids", words.known(contract.bidsReceived(), String::valueOf)),
                    fact("advance", advance()),
                    fact("innovative", words.yesOrNo(contract.innovative())),
                    fact("origin", origin())));
        }

        private String place(ContractSheet.Place place) {
            return words.say("place.value", words.label(place.kind()), Text.printable(place.code()));
        }

        private String prices() {
            String kinds = words.labels(contract.priceKinds());
            return contract.priceForm() == null ? kinds : words.label(contract.priceForm()) + ", " + kinds;
        }

        private String advance() {
            BigDecimal rate = contract.advanceRate();
            return Boolean.TRUE.equals(contract.advanceGranted()) && rate != null
                    ? words.say("advance.rate", words.percentage(rate))
                    : words.yesOrNo(contract.advanceGranted());
        }

        private String origin() {
            List<String> shares = new ArrayList<>();
            if (contract.europeanOrigin() != null) {
                shares.add(words.say("origin.european", words.percentage(contract.europeanOrigin())));
            }
            if (contract.frenchOrigin() != null) {
                shares.add(words.say("origin.french", words.percentage(contract.frenchOrigin())));
            }
            return shares.isEmpty() ? words.say("unknown") : String.join(", ", shares);
        }

        private void holders() {
            document.heading(2, words.say("holders"));
            List<Party> holders = contract.currentHolders();
            if (holders.isEmpty()) {
                document.paragraph(words.say("holders.none"));
                return;
            }
            if (contract.grouping() != null) {
                document.facts(List.of(fact("holders.grouping", words.label(contract.grouping()))));
            }
            try (Table table = document.table(
                    words.say("holders.caption"),
                    Column.heading(words.say("holder"), 5),
                    Column.text(words.say("identifier.kind"), 3),
                    Column.number(words.say("identifier"), 3))) {
                for (Party holder : holders) {
                    table.row(words.name(holder), words.label(holder.kind()), words.identifier(holder));
                }
            }
        }

        private void dates() {
            document.heading(2, words.say("dates"));
            document.facts(List.of(
                    fact("notified", words.known(contract.notifiedOn(), words::date)),
                    fact("published", words.known(contract.publishedOn(), words::date)),
                    fact("duration.initial", words.known(contract.durationMonths(), words::months)),
                    fact("duration.current", words.known(contract.currentDurationMonths(), words::months)),
                    fact("ends", words.known(contract.endsOn(), words::date))));
        }

        private void considerations() {
            document.heading(2, words.say("considerations"));
            document.facts(List.of(
                    fact("social", words.labels(contract.socialConsiderations())),
                    fact("environmental", words.labels(contract.environmentalConsiderations()))));
        }

        private void modifications() {
            document.heading(2, words.say("modifications"));
            List<Modification> modifications = contract.modifications();
            if (modifications.isEmpty()) {
                document.paragraph(words.say("modifications.none"));
                return;
            }
            Money from = contract.initialAmount();
            Money to = contract.currentAmount();
            document.paragraph(words.say(
                    "modifications.some",
                    modifications.size(),
                    words.date(modifications.getFirst().notifiedOn()),
                    words.date(modifications.getLast().notifiedOn()),
                    words.euros(from),
                    words.euros(to),
                    words.change(from, to)));
            String amount = words.say("amount");
            String duration = words.say("duration");
            try (Table table = document.table(
                    words.say("modifications.caption"),
                    Column.heading(words.say("modification.number"), 0.9f),
                    Column.text(words.say("modification.date"), 2.4f),
                    Column.text(words.say("modification.object"), 4.2f),
                    Column.number(words.say("amount.new"), 3.3f).under(amount),
                    Column.number(words.say("amount.delta"), 3.3f).under(amount),
                    Column.number(words.say("amount.share"), 2.3f).under(amount),
                    Column.number(words.say("duration.new"), 2.2f).under(duration),
                    Column.number(words.say("duration.delta"), 2.2f).under(duration))) {
                Money total = from;
                Integer months = contract.durationMonths();
                for (Modification modification : modifications) {
                    row(table, modification, total, months);
                    total = modification.amount() == null ? total : modification.amount();
                    months = modification.durationMonths() == null ? months : modification.durationMonths();
                }
                table.total(
                        "",
                        "",
                        words.say("modification.total"),
                        words.euros(to),
                        words.change(from, to),
                        words.changeShare(from, to),
                        words.known(months, words::months),
                        changeOfDuration(contract.durationMonths(), months));
            }
        }

        private void row(Table table, Modification modification, Money before, @Nullable Integer monthsBefore) {
            Money amount = modification.amount();
            Integer months = modification.durationMonths();
            table.row(
                    String.valueOf(modification.number()),
                    words.date(modification.notifiedOn()),
                    object(modification),
                    amount == null ? words.say("unchanged") : words.euros(amount),
                    amount == null ? "" : words.change(before, amount),
                    amount == null ? "" : words.changeShare(before, amount),
                    months == null ? words.say("unchanged.feminine") : words.months(months),
                    months == null ? "" : changeOfDuration(monthsBefore, months));
        }

        private String object(Modification modification) {
            String object = modification.object() == null
                    ? words.say("modification.object.unknown")
                    : Text.printable(modification.object());
            return modification.holders().isEmpty()
                    ? object
                    : object + " "
                            + words.say(
                                    "modification.holders",
                                    modification.holders().stream()
                                            .map(holder -> words.name(holder) + " (" + words.identifier(holder) + ")")
                                            .collect(Collectors.joining(", ")));
        }

        private String changeOfDuration(@Nullable Integer before, @Nullable Integer after) {
            return before == null || after == null ? words.say("unknown") : words.changeOfMonths(after - before);
        }

        private void subcontracts() {
            document.heading(2, words.say("subcontracts"));
            if (contract.subcontracts().isEmpty()) {
                boolean declared = Boolean.TRUE.equals(contract.subcontractingDeclared());
                document.paragraph(words.say(declared ? "subcontracts.declared" : "subcontracts.none"));
                return;
            }
            try (Table table = document.table(
                    words.say("subcontracts.caption"),
                    Column.heading(words.say("subcontract"), 3.4f),
                    Column.text(words.say("subcontractor"), 4.4f),
                    Column.text(words.say("modification.date"), 2.2f),
                    Column.number(words.say("amount"), 2.9f),
                    Column.number(words.say("amount.delta"), 3.1f),
                    Column.number(words.say("duration"), 1.9f))) {
                Money sum = Money.ZERO;
                for (Subcontract act : contract.subcontracts()) {
                    sum = sum.plus(rows(table, act));
                }
                String share = words.say(
                        "subcontract.share",
                        words.share(sum.amount(), contract.currentAmount().amount()));
                table.total(words.say("subcontract.total"), share, "", words.euros(sum), "", "");
            }
        }

        /** @return the current amount of the act */
        private Money rows(Table table, Subcontract act) {
            Party party = act.subcontractor();
            String who = words.name(party) + ", " + words.identifier(party) + ". "
                    + words.say(
                            "subcontract.prices",
                            words.label(act.priceVariation()).toLowerCase(words.locale()));
            table.row(
                    words.say("subcontract.number", act.number()),
                    who,
                    words.date(act.notifiedOn()),
                    words.euros(act.amount()),
                    "",
                    words.months(act.durationMonths()));
            Money amount = act.amount();
            int rank = 0;
            for (SubcontractModification change : act.modifications()) {
                Money changed = change.amount();
                table.row(
                        words.say("subcontract.change", act.number(), ++rank),
                        words.name(party),
                        words.date(change.notifiedOn()),
                        changed == null ? words.say("unchanged") : words.euros(changed),
                        changed == null ? "" : words.change(amount, changed),
                        change.durationMonths() == null
                                ? words.say("unchanged.feminine")
                                : words.months(change.durationMonths()));
                amount = changed == null ? amount : changed;
            }
            return amount;
        }

        private void sources(Content content) {
            document.heading(2, words.say("sources"));
            String day = words.date(content.producedAt().toLocalDate());
            document.note(Text.of(words.say("sources.data", day, TIME.format(content.producedAt()))));
            for (String key : List.of("sources.amounts", "sources.deltas", "sources.end", "sources.hours")) {
                document.note(Text.of(words.say(key)));
            }
            if (content.execution() != null) {
                document.note(Text.of(words.say("sources.forecast")));
            }
            document.note(Text.of(words.say("sources.decp"))
                    .link(words.say("sources.decp.link"), DECP_FORMAT)
                    .then("."));
        }

        private Fact fact(String key, String value) {
            return new Fact(words.say(key), value);
        }
    }
}
