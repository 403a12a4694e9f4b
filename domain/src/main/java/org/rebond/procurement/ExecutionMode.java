package org.rebond.procurement;

/** How a contract is carried out. */
public enum ExecutionMode implements DecpValue {
    TRANCHES("Tranches"),
    PURCHASE_ORDERS("Bons de commande"),
    SUBSEQUENT_CONTRACTS("Marchés subséquents"),
    NONE("Sans objet");

    private final String decp;

    ExecutionMode(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
