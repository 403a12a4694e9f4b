package org.rebond.procurement;

/** The purchasing technique used. */
public enum Technique implements DecpValue {
    FRAMEWORK("Accord-cadre"),
    DESIGN_CONTEST("Concours"),
    QUALIFICATION_SYSTEM("Système de qualification"),
    DYNAMIC_SYSTEM("Système d'acquisition dynamique"),
    ELECTRONIC_CATALOGUE("Catalogue électronique"),
    ELECTRONIC_AUCTION("Enchère électronique"),
    NONE("Sans objet");

    private final String decp;

    Technique(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
