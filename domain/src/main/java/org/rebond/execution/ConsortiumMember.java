package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rebond.shared.RuleViolation;

/**
 * A company of a consortium.
 *
 * @param share in percent or in euros, with two decimals
 */
@Embeddable
public record ConsortiumMember(
        @Column(nullable = false) String siret,
        @Column(nullable = false) String name,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        MemberRole role,

        @Column(nullable = false) BigDecimal share) {

    /** What a member is to the buyer. */
    public enum MemberRole {
        /** Speaks for all of them to the buyer (mandataire). */
        AGENT,
        MEMBER
    }

    private static final int NAME_MAXIMUM = 200;
    private static final int DECIMALS = 2;

    /** @throws RuleViolation when the SIRET, the name or the share cannot be */
    public ConsortiumMember {
        name = Texts.required("name", name, NAME_MAXIMUM);
        siret = Texts.siret(siret);
        if (share.signum() < 0 || share.stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation(ExecutionRule.SHARE_INVALID, name, share);
        }
        share = share.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
