package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What decides which law a contract is carried out under.
 *
 * @param launchedOn when its consultation was launched
 * @param byCommittee whether the tender committee awarded it
 */
@Embeddable
public record ExecutionTerms(
        @Column(nullable = false) LocalDate launchedOn,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        PurchaseKind kind,

        boolean byCommittee) {}
