package org.rebond.procurement;

/** What the code of a place is. */
public enum PlaceKind implements DecpValue {
    POSTAL_CODE("Code postal"),
    COMMUNE("Code commune"),
    ARRONDISSEMENT("Code arrondissement"),
    CANTON("Code canton"),
    DEPARTEMENT("Code département"),
    REGION("Code région"),
    COUNTRY("Code pays");

    private final String decp;

    PlaceKind(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
