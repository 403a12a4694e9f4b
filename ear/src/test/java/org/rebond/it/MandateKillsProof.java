package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies at random moments while mandates are built, signed and sent, again and again: none is lost, none is there
 * twice, and whoever goes on where it stopped comes to the end. {@code -Drebond.proof.seed=…} and {@code
 * -Drebond.proof.mandate.kills=…} as for {@link RandomKillsProof}.
 */
class MandateKillsProof {

    private static final int MANDATES = 40;
    private static final int KILLS = Integer.getInteger("rebond.proof.mandate.kills", 30);
    private static final long SEED = Long.getLong("rebond.proof.seed", System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    void mandates_killed_at_any_moment_are_neither_lost_nor_doubled() throws Exception {
        assertThat(kill(directory, KILLS, MANDATES, SEED))
                .as("kills in the middle")
                .isPositive();
    }

    /** @return how many of the kills left some mandates built and not all of them sent */
    static int kill(Path directory, int kills, int mandates, long seed) throws IOException, InterruptedException {
        int inTheMiddle = 0;
        try (MortalServer server = MortalServer.in(directory)) {
            server.start();
            MandatesBatch warm = new MandatesBatch("MANDATES-WARM", mandates);
            warm.prepare(server);
            warm.carryOut(server);
            MandatesBatch whole = new MandatesBatch("MANDATES-WHOLE", mandates);
            whole.prepare(server);
            Instant begun = Instant.now();
            whole.carryOut(server);
            Duration undisturbed = Duration.between(begun, Instant.now());
            whole.assertCompleteIn(server);
            System.out.printf("Proof: seed %d; %d mandates undisturbed take %s%n", seed, mandates, undisturbed);
            Random moments = new Random(seed);

            for (int kill = 1; kill <= kills; kill++) {
                MandatesBatch batch = new MandatesBatch("MANDATES-" + kill, mandates);
                batch.prepare(server);
                Instant end = Instant.now()
                        .plus(undisturbed.multipliedBy(moments.nextInt(1_000)).dividedBy(1_000));
                CompletableFuture<Void> work = CompletableFuture.runAsync(() -> untilItBreaks(batch, server));
                MortalServer.await(() -> Instant.now().isAfter(end));
                server.kill();
                work.join();

                long built = batch.builtIn(server);
                long sent = batch.sentIn(server);
                System.out.printf(
                        "Proof: kill %d of %d: %d of %d mandates built, %d sent%n", kill, kills, built, mandates, sent);
                batch.assertWholeIn(server);
                if (built > 0 && sent < mandates) {
                    inTheMiddle++;
                }

                server.start();
                batch.carryOut(server);
                batch.assertCompleteIn(server);
            }
            assertThat(server.get("dpo", "audit/chain").containsKey("firstBroken"))
                    .as("the chain of the journal is broken")
                    .isFalse();
        }
        return inTheMiddle;
    }

    /** The kill ends it: what it leaves behind is what is looked at. */
    private static void untilItBreaks(MandatesBatch batch, MortalServer server) {
        try {
            batch.carryOut(server);
        } catch (IOException killed) {
            System.out.println("Proof: " + killed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
