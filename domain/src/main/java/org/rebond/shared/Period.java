package org.rebond.shared;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days from one to another, both included. */
@Embeddable
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when it would end before it starts */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it starts: " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
