package org.rebond.procurement;

/** How the prices of a special act move. */
public enum PriceVariation implements DecpValue {
    FIRM("Ferme"),
    ADJUSTABLE("Actualisable"),
    REVISABLE("Révisable");

    private final String decp;

    PriceVariation(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
