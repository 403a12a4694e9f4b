package org.rebond.procurement;

/** What kind of contract it is. */
public enum Nature implements DecpValue {
    CONTRACT("Marché"),
    PARTNERSHIP("Marché de partenariat"),
    DEFENCE("Marché de défense ou de sécurité");

    private final String decp;

    Nature(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
