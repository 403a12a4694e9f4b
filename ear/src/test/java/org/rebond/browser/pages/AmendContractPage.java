package org.rebond.browser.pages;

import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code marches/avenant.xhtml}: appends an amendment to a contract. */
public final class AmendContractPage extends Page {

    AmendContractPage(Visitor visitor) {
        super(visitor);
    }

    /** @param signedOn such as 2026-12-31; notified the same day */
    public AmendContractPage fill(String signedOn, String object, String delta) {
        visitor.chooseDay("Date de signature", signedOn);
        visitor.chooseDay("Date de notification", signedOn);
        visitor.type("Objet de la modification", object);
        visitor.type("Montant ajouté HT", delta);
        visitor.type("Motif", "Le besoin est plus grand que prévu");
        return this;
    }

    /** What the amendment would do, seen before it is saved. */
    public AmendContractPage foresee() {
        visitor.followButton("Voir l’effet");
        return this;
    }

    public Page save() {
        visitor.follow(By.xpath("//button[starts-with(normalize-space(.), 'Enregistrer la modification n°')]"));
        return new Page(visitor);
    }

    /** What stands in a field now. */
    public String typed(String label) {
        return String.valueOf(visitor.field(label).getDomProperty("value"));
    }
}
