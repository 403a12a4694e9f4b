package org.rebond.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a bid was given on one criterion.
 *
 * @param mark from zero to the maximum of the criterion
 * @param reason what the bidder will read when rejected
 */
@Embeddable
public record Note(
        @Column(nullable = false) BigDecimal mark,
        @Column(nullable = false) String reason) {}
