package org.rebond.procurement;

import java.util.regex.Pattern;

/** What the code of a place is. */
public enum PlaceKind implements DecpValue {
    POSTAL_CODE("Code postal", "[0-9]{5}"),
    COMMUNE("Code commune", "(?:[0-9]{2}|2[AB])[0-9]{3}"),
    ARRONDISSEMENT("Code arrondissement", "(?:[0-9]{2}|2[AB])[0-9]{1,3}"),
    CANTON("Code canton", "(?:[0-9]{2}|2[AB])[0-9]{2,3}"),
    DEPARTEMENT("Code département", "[0-9]{2,3}|2[AB]"),
    REGION("Code région", "[0-9]{1,3}"),
    COUNTRY("Code pays", "[A-Z]{2}|[0-9]{5}");

    private final String decp;
    private final Pattern shape;

    PlaceKind(String decp, String shape) {
        this.decp = decp;
        this.shape = Pattern.compile(shape);
    }

    /** Whether a code looks like one of this kind (INSEE, code officiel géographique). */
    boolean fits(String code) {
        return shape.matcher(code).matches();
    }

    @Override
    public String decp() {
        return decp;
    }
}
