package org.rebond.procurement;

/** How the holders stand together. */
public enum Grouping implements DecpValue {
    JOINT("Conjoint"),
    SOLIDARY("Solidaire"),
    NONE("Pas de groupement");

    private final String decp;

    Grouping(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
