package org.rebond.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rebond.shared.Money;

/**
 * The contracts notified in a year, and those of them that ask for something in social or environmental matters. A contract
 * may count in several.
 *
 * @param social a clause, a criterion, or reserved
 * @param environmental a clause or a criterion
 */
public record ConsiderationYear(int year, Share all, Share social, Share reserved, Share environmental) {

    /**
     * Some of the contracts.
     *
     * @param amount as first notified, before tax
     */
    public record Share(long contracts, Money amount) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** In percent of the contracts of {@code whole}, one decimal, half up; zero of nothing. */
        public BigDecimal of(Share whole) {
            return percent(BigDecimal.valueOf(contracts), BigDecimal.valueOf(whole.contracts()));
        }

        /** In percent of the amount of {@code whole}, one decimal, half up; zero of nothing. */
        public BigDecimal ofAmount(Share whole) {
            return percent(amount.amount(), whole.amount().amount());
        }

        private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0
                    ? BigDecimal.ZERO.setScale(1)
                    : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        }
    }
}
