package org.rebond.procurement;

/** Whether and how the prices move. */
public enum PriceKind implements DecpValue {
    FIRM("Définitif ferme"),
    ADJUSTABLE("Définitif actualisable"),
    REVISABLE("Définitif révisable"),
    PROVISIONAL("Provisoire");

    private final String decp;

    PriceKind(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
