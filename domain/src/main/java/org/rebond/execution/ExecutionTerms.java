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
 * @param renewalsIncluded whether the published duration includes the renewals, as the official data define it (arrêtés of
 *     22 December 2022: {@code dureeMois} with its tranches and renewals); otherwise they are added to it
 */
@Embeddable
public record ExecutionTerms(
        @Column(nullable = false) LocalDate launchedOn,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        PurchaseKind kind,

        boolean byCommittee,

        @Column(nullable = false) boolean renewalsIncluded) {

    /** A contract whose published duration is the whole, as the official data define it. */
    public ExecutionTerms(LocalDate launchedOn, PurchaseKind kind, boolean byCommittee) {
        this(launchedOn, kind, byCommittee, true);
    }
}
