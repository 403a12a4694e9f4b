package org.rebond.browser.pages;

import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code marches/modification.xhtml}: appends a modification to a contract. */
public final class AmendContractPage extends Page {

    AmendContractPage(Visitor visitor) {
        super(visitor);
    }

    /** @param notifiedOn such as 2026-12-31 */
    public AmendContractPage fill(String notifiedOn, String object, String amount) {
        visitor.chooseDay("Date de notification", notifiedOn);
        visitor.type("Objet de la modification", object);
        visitor.type("Nouveau montant HT", amount);
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
