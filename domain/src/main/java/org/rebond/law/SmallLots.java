package org.rebond.law;

import java.util.List;
import org.rebond.shared.Money;

/**
 * The lots of a formal purchase that an adapted procedure may award (CCP, R2123-1, 2°).
 *
 * @param numbers of the lots that are small enough, from 1
 * @param allowance the most that those awarded so may come to together
 */
public record SmallLots(List<Integer> numbers, Money allowance) {

    public SmallLots {
        numbers = List.copyOf(numbers);
    }
}
