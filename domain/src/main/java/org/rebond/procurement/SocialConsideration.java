package org.rebond.procurement;

/** What the contract asks for in insertion or social matters. */
public enum SocialConsideration implements DecpValue {
    CLAUSE("Clause sociale"),
    CRITERION("Critère social"),
    RESERVED("Marché réservé"),
    NONE("Pas de considération sociale");

    private final String decp;

    SocialConsideration(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
