package org.rebond.law;

/** Who holds the contract, as advances and retentions tell holders apart. */
public enum Holder {
    ANY,
    /** A small or medium-sized enterprise, where the text favours it: local buyers above 60 M€ of operating expenditure. */
    SME
}
