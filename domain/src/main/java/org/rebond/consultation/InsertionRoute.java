package org.rebond.consultation;

import java.util.Set;
import org.rebond.procurement.SocialConsideration;

/** By which article a lot serves insertion. */
public enum InsertionRoute {
    /** Hours of insertion among the conditions of execution (CCP L2112-2; CMP art. 14). */
    EXECUTION_CONDITION(SocialConsideration.CLAUSE),
    /** A criterion of insertion among those of the award (CCP L2152-7; CMP art. 53). */
    AWARD_CRITERION(SocialConsideration.CRITERION),
    /** Reserved for EA, ESAT and the like (CCP L2113-12; CMP art. 15). */
    RESERVED_DISABILITY(SocialConsideration.RESERVED),
    /** Reserved for structures of insertion by work (CCP L2113-13). */
    RESERVED_INSERTION(SocialConsideration.RESERVED),
    /** Reserved for employers of people in prison (CCP L2113-13-1). */
    RESERVED_PRISON(SocialConsideration.RESERVED),
    /** Insertion itself is what is bought (CCP R2123-1, 3°; CMP art. 30). */
    INSERTION_SERVICES(SocialConsideration.CLAUSE);

    static final Set<InsertionRoute> RESERVATIONS = Set.of(RESERVED_DISABILITY, RESERVED_INSERTION, RESERVED_PRISON);

    private final SocialConsideration consideration;

    InsertionRoute(SocialConsideration consideration) {
        this.consideration = consideration;
    }

    /** What the contract publishes of it. */
    public SocialConsideration consideration() {
        return consideration;
    }
}
