package org.rebond.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.reporting.pdf.Column;
import org.rebond.reporting.pdf.ColumnChart;
import org.rebond.reporting.pdf.Fact;
import org.rebond.reporting.pdf.KeyFigure;
import org.rebond.reporting.pdf.ProgressChart;
import org.rebond.reporting.pdf.Table;
import org.rebond.reporting.pdf.TaggedDocument;
import org.rebond.reporting.pdf.Text;
import org.rebond.shared.Hours;

/** The insertion clauses in the contract report: how far each has come, month by month, and what it may cost. No name. */
final class ContractReportClauses {

    private final TaggedDocument document;
    private final ContractReportWords words;

    ContractReportClauses(TaggedDocument document, ContractReportWords words) {
        this.document = document;
        this.words = words;
    }

    void write(List<ClauseSheet> clauses) {
        document.heading(2, words.say("clauses"));
        if (clauses.isEmpty()) {
            document.paragraph(words.say("clauses.none"));
        }
        clauses.forEach(this::write);
    }

    private void write(ClauseSheet clause) {
        String reference = Text.printable(clause.reference());
        document.heading(3, words.say("clause", reference));
        document.keyFigures(List.of(
                new KeyFigure(
                        words.say("clause.validated"),
                        words.hours(clause.validated()),
                        words.share(clause.validated().value(), clause.due().value())),
                new KeyFigure(
                        words.say("clause.missing"),
                        words.hours(clause.missing()),
                        words.say("clause.due") + "\u00A0: " + words.hours(clause.due())),
                new KeyFigure(
                        words.say("clause.exposure"),
                        words.euros(clause.penaltyExposure()),
                        words.say(
                                "clause.exposure.why",
                                words.hours(clause.missing()),
                                words.euros(clause.hourlyPenalty()))),
                new KeyFigure(
                        words.say("clause.persons"),
                        String.valueOf(clause.persons()),
                        words.say("clause.persons.why"))));
        document.facts(List.of(
                new Fact(words.say("clause.state"), words.label(clause.state())),
                new Fact(
                        words.say("clause.window"),
                        words.say(
                                "clause.window.value",
                                words.date(clause.window().from()),
                                words.date(clause.window().to()))),
                new Fact(
                        words.say("clause.penalty"),
                        words.euros(clause.hourlyPenalty()) + ". " + words.say("clause.penalty.why") + ".")));
        progress(clause, reference);
        months(clause, reference);
    }

    private void progress(ClauseSheet clause, String reference) {
        BigDecimal due = clause.due().value();
        Hours left = clause.validated().plus(clause.pending()).missingTo(clause.due());
        String share = words.share(clause.validated().value(), due);
        String alternative = words.say(
                "clause.progress.alternative",
                reference,
                words.hours(clause.validated()),
                words.hours(clause.due()),
                share,
                words.hours(clause.pending()),
                words.hours(clause.missing()));
        ProgressChart chart = new ProgressChart(
                words.say("clause.progress.title"),
                alternative,
                List.of(
                        part("clause.validated", clause.validated()),
                        part("clause.pending", clause.pending()),
                        part("clause.left", left)));
        try (Table table = document.chart(
                chart,
                words.say("clause.progress", reference),
                Column.heading(words.say("clause.measure"), 4),
                Column.number(words.say("clause.hours"), 2),
                Column.number(words.say("clause.share"), 2))) {
            row(table, "clause.due", clause.due(), due);
            row(table, "clause.validated", clause.validated(), due);
            row(table, "clause.pending", clause.pending(), due);
            row(table, "clause.missing", clause.missing(), due);
        }
    }

    private ProgressChart.Part part(String key, Hours hours) {
        return new ProgressChart.Part(words.say(key), hours.value(), words.hours(hours));
    }

    private void row(Table table, String key, Hours hours, BigDecimal due) {
        table.row(words.say(key), words.hours(hours), words.share(hours.value(), due));
    }

    private void months(ClauseSheet clause, String reference) {
        if (clause.months().isEmpty()) {
            document.paragraph(words.say("clause.months.none"));
            return;
        }
        try (Table table = document.chart(
                monthsChart(clause),
                words.say("clause.months", reference),
                Column.heading(words.say("clause.month"), 2),
                Column.number(words.say("clause.validated"), 2),
                Column.number(words.say("clause.pending"), 2.4f),
                Column.number(words.say("clause.cumulative"), 2),
                Column.number(words.say("clause.share"), 2.4f),
                Column.text(words.say("clause.closed"), 1.4f))) {
            Hours validated = Hours.ZERO;
            Hours pending = Hours.ZERO;
            for (MonthOfHours month : clause.months()) {
                validated = validated.plus(month.validated());
                pending = pending.plus(month.pending());
                table.row(
                        words.month(month.month()),
                        words.hours(month.validated()),
                        words.hours(month.pending()),
                        words.hours(validated),
                        words.share(validated.value(), clause.due().value()),
                        words.say(month.closed() ? "clause.closed.yes" : "clause.closed.no"));
            }
            table.total(words.say("clause.total"), words.hours(validated), words.hours(pending), "", "", "");
        }
    }

    private ColumnChart monthsChart(ClauseSheet clause) {
        List<MonthOfHours> months = clause.months();
        MonthOfHours busiest = months.stream()
                .max(Comparator.comparing(ContractReportClauses::sum))
                .orElseThrow();
        String alternative = words.say(
                "clause.months.alternative",
                words.month(months.getFirst().month()),
                words.month(months.getLast().month()),
                words.hours(months.stream().map(MonthOfHours::validated).reduce(Hours.ZERO, Hours::plus)),
                words.hours(months.stream().map(MonthOfHours::pending).reduce(Hours.ZERO, Hours::plus)),
                words.month(busiest.month()),
                words.hours(sum(busiest)));
        return new ColumnChart(
                words.say("clause.months.title"),
                alternative,
                List.of(words.say("clause.validated"), words.say("clause.pending")),
                "h",
                months.stream().map(this::bar).toList());
    }

    private ColumnChart.Bar bar(MonthOfHours month) {
        return new ColumnChart.Bar(
                words.month(month.month()),
                words.hours(sum(month)),
                List.of(month.validated().value(), month.pending().value()));
    }

    private static Hours sum(MonthOfHours month) {
        return month.validated().plus(month.pending());
    }
}
