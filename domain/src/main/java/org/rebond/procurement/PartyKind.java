package org.rebond.procurement;

/** What an economic operator is identified by. */
public enum PartyKind implements DecpValue {
    SIRET("SIRET"),
    TVA("TVA"),
    TAHITI("TAHITI"),
    RIDET("RIDET"),
    FRWF("FRWF"),
    IREP("IREP"),
    OUTSIDE_EU("HORS-UE");

    private final String decp;

    PartyKind(String decp) {
        this.decp = decp;
    }

    @Override
    public String decp() {
        return decp;
    }
}
