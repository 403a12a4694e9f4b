package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.SocialClause;
import org.rebond.web.ui.BarChart;
import org.rebond.web.ui.Format;
import org.rebond.web.ui.Notices;

/** Backs {@code insertion/clause.xhtml}. */
@Named
@RequestScoped
public class ClausePage {

    @Inject
    Insertion insertion;

    @Inject
    Notices notices;

    private SocialClause.@Nullable Reference reference;
    private @Nullable ClauseSheet sheet;

    public void load() {
        sheet = insertion.clause(reference);
    }

    public String closeMonth(String month) {
        insertion.closeMonth(reference, YearMonth.parse(month));
        notices.done("clause.month.closed", Format.date(YearMonth.parse(month)));
        return here();
    }

    public String reopenMonth(String month, String reason) {
        insertion.reopenMonth(reference, YearMonth.parse(month), reason);
        notices.done("clause.month.reopened", Format.date(YearMonth.parse(month)));
        return here();
    }

    public List<MonthOfHours> months(boolean closed) {
        return sheet == null
                ? List.of()
                : sheet.months().stream()
                        .filter(month -> month.closed() == closed)
                        .toList();
    }

    public BarChart getChart() {
        return BarChart.of(sheet.months().stream()
                .map(month -> new BarChart.Item(
                        Format.shortMonth(month.month()),
                        month.validated().value(),
                        month.pending().value()))
                .toList());
    }

    public SocialClause.@Nullable Reference getReference() {
        return reference;
    }

    public void setReference(SocialClause.Reference reference) {
        this.reference = reference;
    }

    public @Nullable ClauseSheet getSheet() {
        return sheet;
    }

    private String here() {
        return "/insertion/clause.xhtml?faces-redirect=true&reference=" + reference.value();
    }
}
