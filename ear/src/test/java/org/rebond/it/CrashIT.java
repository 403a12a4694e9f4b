package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies in the middle of an import, as in a power cut; the next start finishes it. {@link RandomKillsProof} does
 * it at any moment.
 */
class CrashIT {

    private static final int CONTRACTS = 6_000;

    @TempDir
    private Path directory;

    @Test
    void an_import_interrupted_by_a_kill_leaves_whole_contracts_and_is_finished_at_the_next_start() throws Exception {
        var batch = new ContractsBatch("CRASH", CONTRACTS);
        try (MortalServer server = MortalServer.in(directory)) {
            server.start();
            server.importing(batch);
            MortalServer.await(() -> batch.savedIn(server) > 0);
            server.kill();

            assertThat(batch.savedIn(server))
                    .as("the kill came in the middle")
                    .isPositive()
                    .isLessThan(CONTRACTS);
            batch.assertWholeIn(server);

            server.start();
            server.awaitImports();
            batch.assertCompleteIn(server);
        }
    }
}
