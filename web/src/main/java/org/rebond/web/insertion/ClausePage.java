package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.SocialClause;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.BarChart;
import org.rebond.web.ui.Format;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code insertion/clause.xhtml}. */
@Named
@RequestScoped
public class ClausePage extends RecordPage<ClauseSheet> {

    @Inject
    Insertion insertion;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Override
    protected ClauseSheet find() {
        return insertion.clause(reference());
    }

    public String closeMonth(String month) {
        insertion.closeMonth(reference(), YearMonth.parse(month));
        notices.done("clause.month.closed", Format.date(YearMonth.parse(month)));
        return here();
    }

    public String reopenMonth(String month, String reason) {
        insertion.reopenMonth(reference(), YearMonth.parse(month), reason);
        notices.done("clause.month.reopened", Format.date(YearMonth.parse(month)));
        return here();
    }

    public List<MonthOfHours> months(boolean closed) {
        return getSheet().months().stream()
                .filter(month -> month.closed() == closed)
                .toList();
    }

    public BarChart getChart() {
        return BarChart.of(getSheet().months().stream()
                .map(month -> new BarChart.Item(
                        Format.shortMonth(month.month()),
                        month.validated().value(),
                        month.pending().value()))
                .toList());
    }

    private String here() {
        return "/insertion/clause.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private SocialClause.Reference reference() {
        return address.reference("reference", SocialClause.Reference::new, InsertionRule.CLAUSE_UNKNOWN);
    }
}
