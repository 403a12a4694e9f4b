package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A revision that was applied.
 *
 * @param month whose indices it rests on, by its first day
 * @param appliesFrom the first day whose prices it moves
 */
@Embeddable
record AppliedRevision(
        @Column(nullable = false) LocalDate month,
        @Column(nullable = false) LocalDate appliesFrom,
        @Column(nullable = false) BigDecimal coefficient) {}
