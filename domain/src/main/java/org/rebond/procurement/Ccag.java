package org.rebond.procurement;

/** The general terms that a contract names. */
public enum Ccag implements DecpValue {
    WORKS("Travaux"),
    PROJECT_MANAGEMENT("Maitrise d'œuvre"),
    SUPPLIES_AND_SERVICES("Fournitures courantes et services"),
    INDUSTRIAL("Marchés industriels"),
    INTELLECTUAL("Prestations intellectuelles"),
    INFORMATION_TECHNOLOGY("Techniques de l'information et de la communication"),
    NONE("Pas de CCAG");

    private final String decp;

    Ccag(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
