package org.rebond.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rebond.ordering.Forecast;
import org.rebond.ordering.Ledger;
import org.rebond.procurement.ContractSheet;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.KeyFigure;
import org.rebond.reporting.pdf.ProgressChart;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.SettlementLedger;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.shared.Money;
import org.rebond.terms.PenaltySheet;
import org.rebond.terms.PenaltyState;

/** The part of the contract report on its execution: what was ordered, delivered, admitted, invoiced and paid, what is left. */
record ContractReportExecution(TaggedDocument document, ContractReportWords words) {

    void write(ContractExecution execution, ContractSheet contract, LocalDate today) {
        document.heading(2, words.say("execution"));
        consumption(execution);
        forecast(execution.forecast(contract, today));
        byPrice(execution);
        invoices(execution.invoices());
        penalties(execution.penalties());
        besides(execution.besides());
    }

    private void consumption(ContractExecution execution) {
        Ledger ledger = execution.ledger();
        SettlementLedger settled = execution.settled();
        Money maximum = ledger.maximum();
        String ordered = words.share(ledger.ordered().amount(), maximum.amount());
        Money paid = settled.paid().plus(settled.directlyPaid());
        String alternative = words.say(
                "execution.alternative",
                words.euros(ledger.ordered()),
                words.euros(maximum),
                ordered,
                words.euros(ledger.admitted()),
                words.euros(paid),
                words.euros(ledger.left()));
        ProgressChart chart = new ProgressChart(
                words.say("execution.chart"),
                alternative,
                List.of(
                        part("execution.paid", paid),
                        part("execution.unpaid", atLeastZero(ledger.ordered().minus(paid))),
                        part("execution.left", atLeastZero(ledger.left()))));
        try (Table table = document.chart(
                chart,
                words.say("execution.caption"),
                Column.heading(words.say("execution.measure"), 4),
                Column.number(words.say("amount"), 3),
                Column.number(words.say("execution.share"), 3))) {
            row(table, "execution.maximum", maximum, maximum);
            row(table, "execution.minimum", ledger.minimum(), maximum);
            row(table, "execution.ordered", ledger.ordered(), maximum);
            row(table, "execution.delivered", ledger.delivered(), maximum);
            row(table, "execution.admitted", ledger.admitted(), maximum);
            row(table, "execution.invoiced", settled.invoiced(), maximum);
            row(table, "execution.direct", settled.direct(), maximum);
            row(table, "execution.paid", paid, maximum);
            row(table, "execution.left", ledger.left(), maximum);
        }
    }

    private void forecast(Optional<Forecast> forecast) {
        forecast.ifPresent(seen -> document.keyFigures(List.of(
                new KeyFigure(words.say("forecast.pace"), words.euros(seen.perMonth()), words.say("forecast.pace.why")),
                new KeyFigure(words.say("forecast.end"), words.euros(seen.atEnd()), words.say("forecast.end.why")),
                new KeyFigure(
                        words.say("forecast.exhausted"),
                        seen.exhaustedOn().map(words::date).orElseGet(() -> words.say("forecast.exhausted.not")),
                        words.say("forecast.exhausted.why")))));
    }

    private void byPrice(ContractExecution execution) {
        document.heading(3, words.say("prices.heading"));
        if (execution.ledger().lines().isEmpty()) {
            document.paragraph(words.say("prices.none"));
            return;
        }
        String units = words.say("prices.units");
        try (Table table = document.table(
                words.say("prices.caption"),
                Column.heading(words.say("price"), 4.2f),
                Column.number(words.say("execution.ordered"), 1.9f).under(units),
                Column.number(words.say("execution.delivered"), 1.9f).under(units),
                Column.number(words.say("execution.admitted"), 1.9f).under(units),
                Column.number(words.say("execution.invoiced"), 1.9f).under(units),
                Column.number(words.say("execution.ordered"), 3f).under(words.say("amount")),
                Column.number(words.say("execution.paid"), 3f).under(words.say("amount")))) {
            for (Ledger.Line line : execution.ledger().lines()) {
                SettlementLedger.Line settled = execution.settled().line(line.code());
                table.row(
                        Text.printable(line.code() + " – " + line.label()),
                        words.count(line.orderedUnits()),
                        words.count(line.deliveredUnits()),
                        words.count(line.admittedUnits()),
                        words.count(settled.invoicedUnits()),
                        words.euros(line.ordered()),
                        words.euros(settled.paid()));
            }
            table.total(
                    words.say("clause.total"),
                    "",
                    "",
                    "",
                    "",
                    words.euros(execution.ledger().ordered()),
                    words.euros(execution.settled().paid()));
        }
    }

    private void invoices(List<InvoiceRow> invoices) {
        document.heading(3, words.say("invoices"));
        if (invoices.isEmpty()) {
            document.paragraph(words.say("invoices.none"));
            return;
        }
        try (Table table = document.table(
                words.say("invoices.caption"),
                Column.heading(words.say("invoice.number"), 3),
                Column.text(words.say("invoice.received"), 2.3f),
                Column.text(words.say("invoice.due"), 2.3f),
                Column.text(words.say("invoice.paid"), 2.3f),
                Column.text(words.say("invoice.state"), 3.4f),
                Column.number(words.say("invoice.total"), 3))) {
            Money total = Money.ZERO;
            for (InvoiceRow invoice : invoices) {
                table.row(
                        Text.printable(invoice.number()),
                        words.date(invoice.receivedOn()),
                        invoice.dueOn() == null ? "" : words.date(invoice.dueOn()),
                        invoice.paidOn() == null ? "" : words.date(invoice.paidOn()),
                        state(invoice),
                        words.euros(invoice.totalIncludingTax()));
                total = invoice.state() == InvoiceState.REJECTED ? total : total.plus(invoice.totalIncludingTax());
            }
            table.total(words.say("invoices.total"), "", "", "", "", words.euros(total));
        }
    }

    private void penalties(List<PenaltySheet> penalties) {
        document.heading(3, words.say("penalties"));
        if (penalties.isEmpty()) {
            document.paragraph(words.say("penalties.none"));
            return;
        }
        try (Table table = document.table(
                words.say("penalties.caption"),
                Column.heading(words.say("penalty.order"), 3.6f),
                Column.text(words.say("penalty.sent"), 2.2f),
                Column.text(words.say("penalty.state"), 3),
                Column.number(words.say("penalty.days"), 1.4f),
                Column.number(words.say("penalty.amount"), 2.4f),
                Column.number(words.say("penalty.taken"), 2.4f))) {
            Money owed = Money.ZERO;
            Money taken = Money.ZERO;
            for (PenaltySheet penalty : penalties) {
                table.row(
                        Text.printable(penalty.delivery() == null ? penalty.order() : penalty.delivery()),
                        words.date(penalty.sentOn()),
                        words.label(penalty.state()),
                        words.count(penalty.days()),
                        words.euros(penalty.amount()),
                        words.euros(penalty.taken()));
                owed = penalty.state() == PenaltyState.WAIVED ? owed : owed.plus(penalty.amount());
                taken = taken.plus(penalty.taken());
            }
            table.total(words.say("penalties.total"), "", "", "", words.euros(owed), words.euros(taken));
        }
    }

    private void besides(List<SidePaymentSheet> besides) {
        document.heading(3, words.say("besides"));
        if (besides.isEmpty()) {
            document.paragraph(words.say("besides.none"));
            return;
        }
        try (Table table = document.table(
                words.say("besides.caption"),
                Column.heading(words.say("besides.kind"), 3.6f),
                Column.text(words.say("besides.proposed"), 2.2f),
                Column.text(words.say("invoice.due"), 2.2f),
                Column.text(words.say("invoice.paid"), 2.2f),
                Column.text(words.say("invoice.state"), 2.4f),
                Column.number(words.say("besides.amount"), 2.6f))) {
            for (SidePaymentSheet payment : besides) {
                table.row(
                        kind(payment),
                        words.date(payment.proposedOn()),
                        payment.dueOn() == null ? "" : words.date(payment.dueOn()),
                        payment.paidOn() == null ? "" : words.date(payment.paidOn()),
                        words.label(payment.state()),
                        words.euros(payment.amount()));
            }
        }
    }

    private String kind(SidePaymentSheet payment) {
        String kind = words.label(payment.kind());
        return payment.order() == null ? kind : kind + " – " + payment.order();
    }

    private String state(InvoiceRow invoice) {
        String state = invoice.credits() == null ? words.label(invoice.state()) : words.say("invoice.credit");
        Long left = invoice.daysLeft();
        if (left != null) {
            return state + ", " + (left < 0 ? words.say("invoice.late", -left) : words.say("invoice.left", left));
        }
        boolean paidLate = invoice.paidOn() != null
                && invoice.dueOn() != null
                && invoice.paidOn().isAfter(invoice.dueOn());
        return paidLate ? words.say("invoice.paidLate") : state;
    }

    private ProgressChart.Part part(String key, Money amount) {
        return new ProgressChart.Part(words.say(key), amount.amount(), words.euros(amount));
    }

    private void row(Table table, String key, Money amount, Money maximum) {
        table.row(words.say(key), words.euros(amount), words.share(amount.amount(), maximum.amount()));
    }

    private static Money atLeastZero(Money amount) {
        return amount.amount().compareTo(BigDecimal.ZERO) < 0 ? Money.ZERO : amount;
    }
}
