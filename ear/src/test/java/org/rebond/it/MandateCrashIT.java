package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies twice while mandates are built, signed and sent. {@link MandateKillsProof} does it thirty times. */
class MandateCrashIT {

    private static final long SEED = 20_260_316; // both moments lie in the middle

    @TempDir
    private Path directory;

    @Test
    void no_mandate_is_lost_and_none_is_there_twice() throws Exception {
        assertThat(MandateKillsProof.kill(directory, 2, 20, SEED)).isPositive();
    }
}
