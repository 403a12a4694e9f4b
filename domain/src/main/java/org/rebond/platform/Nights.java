package org.rebond.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.CronTrigger;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedTaskListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the server does by itself every night, as {@link Caller.Identity#SYSTEM}. A night that fails is said in the log and
 * keeps neither the server from starting nor the next night from coming.
 */
@ApplicationScoped
public class Nights {

    private static final Logger LOG = System.getLogger(Nights.class.getName());
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Caller caller;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService scheduler;

    @Inject
    @SuppressWarnings("NullAway.Init") // what the server injects
    Nights(Caller caller) {
        this.caller = caller;
    }

    /**
     * Does the work every night, and says in the log how much there was.
     *
     * @param work what the log calls it
     * @param at in Paris
     * @param task gives how many records it changed
     */
    public void every(String work, LocalTime at, Supplier<Integer> task) {
        String cron = "0 %d %d * * *".formatted(at.getMinute(), at.getHour());
        scheduler.schedule(reported(work, task), new CronTrigger(cron, PARIS));
    }

    /** Does the work now as well: for the nights that the server slept through. */
    public void now(String work, Supplier<Integer> task) {
        scheduler.submit(reported(work, task));
    }

    private Runnable reported(String work, Supplier<Integer> task) {
        return ManagedExecutors.managedTask(
                () -> {
                    int changed = caller.actingAs(Caller.Identity.SYSTEM, task);
                    LOG.log(changed > 0 ? Level.INFO : Level.DEBUG, "{0}: {1}", work, changed);
                },
                new Failure(work));
    }

    /** What would otherwise stay in a future that nobody asks. */
    private record Failure(String work) implements ManagedTaskListener {

        @Override
        public void taskDone(
                Future<?> future, ManagedExecutorService executor, Object task, @Nullable Throwable exception) {
            if (exception != null) {
                LOG.log(Level.ERROR, work + " failed; it is tried again the next night", exception);
            }
        }

        @Override
        public void taskAborted(
                Future<?> future,
                ManagedExecutorService executor,
                Object task,
                Throwable exception) {} // the server stops

        @Override
        public void taskStarting(Future<?> future, ManagedExecutorService executor, Object task) {}

        @Override
        public void taskSubmitted(Future<?> future, ManagedExecutorService executor, Object task) {}
    }
}
