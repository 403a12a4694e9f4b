package org.rebond.budget;

/** What loading a nomenclature changed. */
public record LoadReport(String norm, int exercise, int read, int added, int changed) {

    public int unchanged() {
        return read - added - changed;
    }
}
