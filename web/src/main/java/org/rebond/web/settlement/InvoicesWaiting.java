package org.rebond.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
import org.rebond.web.ui.Texts;

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
                ? Stream.of(at("bad", Deadline.LATE, "task.invoices.late"), dueSoon())
                : Stream.empty();
        return Stream.of(common, enters ? ofDesk() : Stream.<Task>empty(), settles ? ofFinance() : Stream.<Task>empty())
                .flatMap(tasks -> tasks);
    }

    private Stream<Task> ofDesk() {
        return Stream.of(
                in("info", InvoiceState.RECEIVED, "task.invoices.toCertify"),
                on("info", penalties.waiting().forAnswer(), "task.penalties.toAnswer", "penalties"),
                on("warn", desk.releasable(), "task.releases.toAsk", "asking"));
    }

    private Stream<Task> ofFinance() {
        return Stream.of(
                in("info", InvoiceState.SERVICE_DONE, "task.invoices.toSettle"),
                on("warn", penalties.waiting().forDecision(), "task.penalties.toDecide", "penalties"),
                on("warn", desk.toSettle(PaymentKind.LATE_INTEREST), "task.interest.toDecide", "besides"),
                on("info", desk.toSettle(PaymentKind.ADVANCE), "task.advances.toSettle", "besides"),
                on("info", desk.toSettle(PaymentKind.RETENTION_RELEASE), "task.releases.toSettle", "besides"));
    }

    /** Leads to the most urgent of the contracts, where it is done. */
    private static Task on(String tone, List<String> contracts, String sentence, String section) {
        String first = contracts.isEmpty() ? "" : contracts.getFirst();
        return Task.of(tone, contracts.size(), sentence, "/marches/paiement.xhtml?contract=" + first + "#" + section);
    }

    private Task in(String tone, InvoiceState state, String sentence) {
        long count = count(new InvoiceFilter(null, null, state, null, null));
        return Task.of(tone, count, sentence, LIST + "state=" + state);
    }

    private Task at(String tone, Deadline deadline, String sentence) {
        return Task.of(tone, count(InvoiceFilter.at(deadline)), sentence, LIST + "deadline=" + deadline);
    }

    private Task dueSoon() {
        long count = count(InvoiceFilter.at(Deadline.DUE_SOON));
        String sentence = Texts.current().say("task.invoices.dueSoon", count, Deadline.SOON_DAYS);
        return new Task("warn", count, sentence, LIST + "deadline=" + Deadline.DUE_SOON);
    }

    private long count(InvoiceFilter filter) {
        return settlement.invoices(filter, Paging.first()).total();
    }
}
