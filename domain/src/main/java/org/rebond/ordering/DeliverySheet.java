package org.rebond.ordering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its page shows it.
 *
 * @param verifyBy the last day to decide: the day after, silence has admitted the rest
 * @param quantities what arrived, by position of the order's line
 * @param undecided how many nobody decided on yet, over all lines
 */
public record DeliverySheet(
        String reference,
        String noteNumber,
        LocalDate deliveredOn,
        LocalDate verifyBy,
        @Nullable LocalDate heardOn,
        @Nullable String hearing,
        Map<Integer, Integer> quantities,
        int undecided,
        List<Verification> verifications) {

    /** Of one line of the order, how many nobody decided on yet. */
    public int undecided(int position) {
        return quantities.getOrDefault(position, 0)
                - verifications.stream()
                        .filter(decided -> decided.position() == position)
                        .mapToInt(Verification::quantity)
                        .sum();
    }
}
