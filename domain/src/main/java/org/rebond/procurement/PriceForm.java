package org.rebond.procurement;

/** What a price is set on. */
public enum PriceForm implements DecpValue {
    UNIT("Unitaire"),
    LUMP_SUM("Forfaitaire"),
    MIXED("Mixte");

    private final String decp;

    PriceForm(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
