package org.rebond.web.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rebond.execution.Amendments;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.Execution;
import org.rebond.execution.Subcontracting;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who follow contracts in execution, and for those who pay subcontractors. */
@ApplicationScoped
public class ExecutionWaiting implements Waiting {

    private static final int SOON_DAYS = 30;
    private static final int LATER_DAYS = 90;

    private final Execution execution;
    private final Amendments amendments;
    private final Subcontracting subcontracting;
    private final DirectPayments direct;
    private final Caller caller;

    @Inject
    ExecutionWaiting(
            Execution execution,
            Amendments amendments,
            Subcontracting subcontracting,
            DirectPayments direct,
            Caller caller) {
        this.execution = execution;
        this.amendments = amendments;
        this.subcontracting = subcontracting;
        this.direct = direct;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.concat(ofFinance(), ofProcurement());
    }

    private Stream<Task> ofFinance() {
        return caller.may(Permission.SETTLE) && caller.may(Permission.READ_EXECUTION)
                ? Stream.of(task("warn", "sous-traitance", direct.payable(), "task.execution.claims"))
                        .filter(task -> task.count() > 0)
                : Stream.empty();
    }

    private Stream<Task> ofProcurement() {
        if (!caller.may(Permission.MANAGE_EXECUTION)) {
            return Stream.empty();
        }
        List<String> declared = subcontracting.waiting().stream()
                .map(SubcontractorSheet::contract)
                .toList();
        return Stream.of(
                        task("bad", "sous-traitance", declared, "task.execution.subcontractors"),
                        task("bad", "execution", amendments.withoutOpinion(), "task.execution.opinions"),
                        task("warn", "execution", amendments.withoutNotice(), "task.execution.notices"),
                        task("warn", "reconduction", execution.renewalsDue(LATER_DAYS), "task.execution.renewals"),
                        task("bad", "execution", execution.ending(0, SOON_DAYS), "task.execution.endingSoon"),
                        task(
                                "warn",
                                "execution",
                                execution.ending(SOON_DAYS, LATER_DAYS),
                                "task.execution.endingLater"))
                .filter(task -> task.count() > 0);
    }

    /** Leads to the most urgent of them. */
    private static Task task(String tone, String page, List<String> contracts, String sentence) {
        String first = contracts.isEmpty() ? "" : contracts.getFirst();
        return Task.of(tone, contracts.size(), sentence, "/marches/" + page + ".xhtml?contract=" + first);
    }
}
