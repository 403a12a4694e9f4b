package org.rebond.web.budget;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetAccount;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;
import org.rebond.web.ui.ListExport;
import org.rebond.web.ui.Texts;

/** The budget accounts in a file. */
@WebServlet({
    "/administration/comptes-budgetaires.csv",
    "/administration/comptes-budgetaires.xlsx",
    "/administration/comptes-budgetaires.ods"
})
public class BudgetAccountsExport extends ListExport<BudgetAccount> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Budget budget;

    @Inject
    private transient Clock clock;

    @Override
    protected TableExport<BudgetAccount> table(Locale locale) {
        return new TableExport<>(
                Texts.say(locale, "budget.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "budget.norm"), BudgetAccount::norm),
                        Column.number(Texts.say(locale, "budget.from"), BudgetAccount::exercise),
                        Column.text(
                                Texts.say(locale, "budget.kind"),
                                row -> Words.in(locale).label(row.kind())),
                        Column.text(Texts.say(locale, "budget.code"), BudgetAccount::code),
                        Column.text(Texts.say(locale, "budget.label"), BudgetAccount::label),
                        Column.text(Texts.say(locale, "budget.chapter"), BudgetAccount::chapter)));
    }

    @Override
    protected Rows<BudgetAccount> rows() {
        Paging order = address.paging();
        return reader ->
                budget.eachAccount(BudgetAccountsPage.asked(address, clock), order.sort(), order.descending(), reader);
    }
}
