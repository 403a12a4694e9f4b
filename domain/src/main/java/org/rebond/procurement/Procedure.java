package org.rebond.procurement;

/** How the contract was awarded. */
public enum Procedure implements DecpValue {
    ADAPTED("Procédure adaptée"),
    OPEN("Appel d'offres ouvert"),
    RESTRICTED("Appel d'offres restreint"),
    NEGOTIATED("Procédure avec négociation"),
    WITHOUT_COMPETITION("Marché passé sans publicité ni mise en concurrence préalable"),
    COMPETITIVE_DIALOGUE("Dialogue compétitif");

    private final String decp;

    Procedure(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
