package org.rebond.insertion;

import java.util.regex.Pattern;

/** A person whose hours of work a clause may count. */
public class Participant {

    /** How a person is known outside of their own file: a number that says nothing of them. */
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("P-[0-9]{6,18}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a participant: " + value);
            }
        }
    }

    private Participant() {}
}
