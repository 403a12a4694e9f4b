package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies at random moments of an import, again and again; each time the next start finishes what was begun.
 * {@code -Drebond.proof.seed=…} repeats the moments of an earlier run, as shares of the time that an undisturbed import
 * takes; {@code -Drebond.proof.kills=…} asks for more.
 */
class RandomKillsProof {

    private static final int CONTRACTS = 6_000;
    private static final int KILLS = Integer.getInteger("rebond.proof.kills", 20);
    private static final long SEED = Long.getLong("rebond.proof.seed", System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    void an_import_killed_at_any_moment_ends_complete_with_nothing_halved_and_nothing_doubled() throws Exception {
        int inTheMiddle = 0;
        try (MortalServer server = MortalServer.in(directory)) {
            server.start();
            Duration whole = timeOf(new ContractsBatch("WHOLE", CONTRACTS), server);
            System.out.printf(
                    "Proof: seed %d; an undisturbed import of %d contracts takes %s%n", SEED, CONTRACTS, whole);
            Random moments = new Random(SEED);

            for (int kill = 1; kill <= KILLS; kill++) {
                var batch = new ContractsBatch("KILL" + kill, CONTRACTS);
                Duration moment = whole.multipliedBy(moments.nextInt(1_000)).dividedBy(1_000);
                Instant end = Instant.now().plus(moment);
                server.importing(batch);
                MortalServer.await(() -> Instant.now().isAfter(end));
                server.kill();

                long saved = batch.savedIn(server);
                System.out.printf(
                        "Proof: kill %d of %d, after %s: %d of %d contracts saved%n",
                        kill, KILLS, moment, saved, CONTRACTS);
                batch.assertWholeIn(server);
                if (saved > 0 && saved < CONTRACTS) {
                    inTheMiddle++;
                }

                server.start();
                server.awaitImports();
                if (batch.jobsIn(server) == 0) { // the server had not taken the file yet: it is sent again
                    server.imported(batch);
                }
                batch.assertCompleteIn(server);
            }
            assertThat(server.get("dpo", "audit/chain").containsKey("firstBroken"))
                    .as("the chain of the journal is broken")
                    .isFalse();
        }
        assertThat(inTheMiddle).as("kills in the middle of an import").isPositive();
    }

    private static Duration timeOf(ContractsBatch batch, MortalServer server) throws Exception {
        Instant start = Instant.now();
        server.imported(batch);
        return Duration.between(start, Instant.now());
    }
}
