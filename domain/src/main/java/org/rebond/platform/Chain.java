package org.rebond.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the journal found. The head, written down elsewhere from time to time, also proves later that no
 * line was cut off the end and that the chain was not made anew.
 *
 * @param lines how many lines the journal has
 * @param head the hash of the last line, in hexadecimal; empty for an empty journal
 * @param firstBroken the number of the first line that is missing, out of place or changed
 */
public record Chain(long lines, String head, @Nullable Long firstBroken) {

    public boolean holds() {
        return firstBroken == null;
    }
}
