package org.rebond.web.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.ordering.OrderFilter;
import org.rebond.ordering.OrderProgress;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who order. */
@ApplicationScoped
public class OrdersWaiting implements Waiting {

    private final Ordering ordering;
    private final Caller caller;

    @Inject
    OrdersWaiting(Ordering ordering, Caller caller) {
        this.ordering = ordering;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return caller.may(Permission.MANAGE_ORDERS)
                ? Stream.of(
                        task("bad", OrderProgress.LATE, "task.orders.late"),
                        task("warn", OrderProgress.TO_VERIFY, "task.orders.toVerify"))
                : Stream.empty();
    }

    private Task task(String tone, OrderProgress progress, String sentence) {
        long count = ordering.orders(new OrderFilter(null, null, progress), Paging.first())
                .total();
        return Task.of(tone, count, sentence, "/marches/commandes.xhtml?progress=" + progress);
    }
}
