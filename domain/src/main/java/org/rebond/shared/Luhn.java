package org.rebond.shared;

import java.util.stream.IntStream;

/** The key of the numbers of the French register of companies (ISO/IEC 7812-1, annex B). */
final class Luhn {

    private Luhn() {}

    /** Whether the digits, every second one from the right doubled, sum to a multiple of ten. */
    static boolean holds(String digits) {
        return IntStream.range(0, digits.length())
                                .map(i -> {
                                    int digit = digits.charAt(digits.length() - 1 - i) - '0';
                                    int weighted = i % 2 == 0 ? digit : digit * 2;
                                    return weighted > 9 ? weighted - 9 : weighted;
                                })
                                .sum()
                        % 10
                == 0;
    }
}
