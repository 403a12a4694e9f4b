package org.rebond.insertion;

import java.util.regex.Pattern;
import org.rebond.procurement.Contract;

/** The insertion clause of a contract: hours of work owed to persons far from employment. */
public class SocialClause {

    /** How a clause is known everywhere: the reference of its contract, {@code -C} and its rank on that contract. */
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-C[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a clause: " + value);
            }
        }

        static Reference of(Contract.Reference contract, int rank) {
            return new Reference(contract.value() + "-C" + rank);
        }
    }

    private SocialClause() {}
}
