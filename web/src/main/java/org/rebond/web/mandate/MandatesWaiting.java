package org.rebond.web.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.mandate.BatchFilter;
import org.rebond.mandate.BatchState;
import org.rebond.mandate.MandateFilter;
import org.rebond.mandate.MandateState;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.Payees;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who build mandates, and for those who sign them. */
@ApplicationScoped
public class MandatesWaiting implements Waiting {

    private final Mandating mandating;
    private final Payees payees;
    private final Caller caller;

    @Inject
    MandatesWaiting(Mandating mandating, Payees payees, Caller caller) {
        this.mandating = mandating;
        this.payees = payees;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.concat(
                caller.may(Permission.BUILD_MANDATES) ? toBuild() : Stream.empty(),
                caller.may(Permission.SIGN_BATCHES) ? toSign() : Stream.empty());
    }

    private Stream<Task> toBuild() {
        return Stream.of(
                Task.of(
                        "warn",
                        mandating.dues(Paging.first()).total(),
                        "task.mandates.due",
                        "/marches/a-mandater.xhtml"),
                mandates("bad", MandateFilter.in(MandateState.REJECTED), "task.mandates.rejected", "state=REJECTED"),
                mandates("bad", MandateFilter.in(MandateState.HELD), "task.mandates.held", "state=HELD"),
                mandates("warn", MandateFilter.proposed(false), "task.mandates.toComplete", "ready=false"),
                Task.of(
                        "info",
                        count(MandateFilter.proposed(true)),
                        "task.mandates.ready",
                        "/marches/bordereaux.xhtml"),
                batches("info", BatchState.SENT, "task.batches.unanswered"));
    }

    private Stream<Task> toSign() {
        return Stream.of(
                batches("warn", BatchState.DRAFT, "task.batches.toSign"),
                batches("warn", BatchState.SIGNED, "task.batches.toSend"),
                Task.of(
                        "warn",
                        payees.toConfirm(Paging.first()).total(),
                        "task.payees.toConfirm",
                        "/marches/tiers-a-confirmer.xhtml"));
    }

    private Task mandates(String tone, MandateFilter filter, String sentence, String query) {
        return Task.of(tone, count(filter), sentence, "/marches/mandats.xhtml?" + query);
    }

    private long count(MandateFilter filter) {
        return mandating.mandates(filter, Paging.first()).total();
    }

    private Task batches(String tone, BatchState state, String sentence) {
        long count = mandating.batches(BatchFilter.in(state), Paging.first()).total();
        return Task.of(tone, count, sentence, "/marches/bordereaux.xhtml?state=" + state);
    }
}
