package org.rebond.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.settlement.Deadline;
import org.rebond.settlement.InvoiceFilter;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.PaymentKind;
import org.rebond.settlement.Settlement;
import org.rebond.shared.Paging;
import org.rebond.terms.DelayPenalties;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who certify invoices, and for those who settle. */
@ApplicationScoped
public class InvoicesWaiting implements Waiting {

    private static final String LIST = "/marches/factures.xhtml?";

    private final Settlement settlement;
    private final PaymentDesk desk;
    private final DelayPenalties penalties;
    private final Caller caller;

    @Inject
    InvoicesWaiting(Settlement settlement, PaymentDesk desk, DelayPenalties penalties, Caller caller) {
        this.settlement = settlement;
        this.desk = desk;
        this.penalties = penalties;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        boolean enters = caller.may(Permission.ENTER_INVOICES);
        boolean settles = caller.may(Permission.SETTLE);
        Stream<Task> common = enters || settles
                ? Stream.of(
                        at("bad", Deadline.LATE, "task.invoices.late"),
                        at("warn", Deadline.DUE_SOON, "task.invoices.dueSoon"))
                : Stream.empty();
        Stream<Task> desk = enters
                ? Stream.of(
                        in("info", InvoiceState.RECEIVED, "task.invoices.toCertify"),
                        Task.of("info", penalties.waiting().forAnswer(), "task.penalties.toAnswer", LIST))
                : Stream.empty();
        return Stream.of(common, desk, settles ? ofFinance() : Stream.<Task>empty())
                .flatMap(tasks -> tasks);
    }

    private Stream<Task> ofFinance() {
        return Stream.of(
                in("info", InvoiceState.SERVICE_DONE, "task.invoices.toSettle"),
                Task.of("warn", penalties.waiting().forDecision(), "task.penalties.toDecide", LIST),
                Task.of(
                        "warn",
                        desk.toSettle(PaymentKind.LATE_INTEREST),
                        "task.interest.toDecide",
                        LIST + "deadline=PAID_LATE"),
                Task.of("info", desk.toSettle(PaymentKind.ADVANCE), "task.advances.toSettle", LIST),
                Task.of("info", desk.toSettle(PaymentKind.RETENTION_RELEASE), "task.releases.toSettle", LIST));
    }

    private Task in(String tone, InvoiceState state, String sentence) {
        long count = count(new InvoiceFilter(null, null, state, null));
        return Task.of(tone, count, sentence, LIST + "state=" + state);
    }

    private Task at(String tone, Deadline deadline, String sentence) {
        return Task.of(tone, count(InvoiceFilter.at(deadline)), sentence, LIST + "deadline=" + deadline);
    }

    private long count(InvoiceFilter filter) {
        return settlement.invoices(filter, Paging.first()).total();
    }
}
