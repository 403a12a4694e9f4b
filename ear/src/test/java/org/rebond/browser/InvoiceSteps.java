package org.rebond.browser;

import java.time.LocalDate;

/** What the procurement desk does on the pages of an invoice. */
final class InvoiceSteps {

    private InvoiceSteps() {}

    /** Fills and sends the form of an invoice of « Unité centrale » at one rate of tax. */
    static void enter(
            Visitor marches, String number, LocalDate issuedOn, String units, String excl, String tax, String incl) {
        marches.type("Numéro", number);
        marches.chooseDay("Émise le", issuedOn.toString());
        marches.type("Quantité – Unité centrale", units);
        marches.type("Montant HT – Unité centrale", excl);
        marches.type("Taux n° 1", "20");
        marches.type("Base n° 1", excl);
        marches.type("TVA n° 1", tax);
        marches.type("Total HT", excl);
        marches.type("Total TTC", incl);
        marches.followButton("Enregistrer");
    }
}
