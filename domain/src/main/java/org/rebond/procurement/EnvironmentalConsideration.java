package org.rebond.procurement;

/** What the contract asks for in environmental matters. */
public enum EnvironmentalConsideration implements DecpValue {
    CLAUSE("Clause environnementale"),
    CRITERION("Critère environnemental"),
    NONE("Pas de considération environnementale");

    private final String decp;

    EnvironmentalConsideration(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
