package org.rebond;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Somebody who writes the same as another person, while the transaction of that one is still open. */
public final class SecondWriter {

    private static final int WAITING_MILLIS = 400;

    private SecondWriter() {}

    /**
     * @param first a transaction, in which it calls what it is given once it has written
     * @param second the same, in a transaction of its own: it has to wait for the first to end
     * @throws Throwable what the second was refused with
     */
    public static void after(Consumer<Runnable> first, Runnable second) throws Throwable {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?>[] writing = new Future<?>[1];
            first.accept(() -> {
                writing[0] = other.submit(second);
                assertThatExceptionOfType(TimeoutException.class)
                        .as("it waits")
                        .isThrownBy(() -> writing[0].get(WAITING_MILLIS, TimeUnit.MILLISECONDS));
            });
            writing[0].get(1, TimeUnit.MINUTES);
        } catch (ExecutionException refused) {
            throw refused.getCause();
        }
    }
}
