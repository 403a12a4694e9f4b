package org.rebond.indicator;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.rebond.shared.Money;

/**
 * What the council states of its computers for a year.
 *
 * @param stock disposed of and in stock on 1 January
 * @param tooOld of them, over the age limit
 * @param secured of them, classified or kept for reasons of security
 * @param sent to reuse in the year
 * @param bought computers, before tax
 * @param reused of what was bought, from reuse
 * @param donatedLaptops received, under five years old
 */
@Embeddable
public record ReuseCounts(
        int stock,
        int tooOld,
        int secured,
        int sent,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "bought", nullable = false))
        Money bought,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "reused", nullable = false))
        Money reused,

        int donatedLaptops) {}
