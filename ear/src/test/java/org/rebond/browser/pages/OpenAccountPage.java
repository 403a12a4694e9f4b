package org.rebond.browser.pages;

import org.openqa.selenium.support.ui.Select;
import org.rebond.browser.Visitor;

/** {@code administration/ouvrir.xhtml}: the administrator opens an account. */
public final class OpenAccountPage extends Page {

    private OpenAccountPage(Visitor visitor) {
        super(visitor);
    }

    public static OpenAccountPage open(Visitor visitor) {
        return new OpenAccountPage(visitor.open("administration/ouvrir.xhtml"));
    }

    /** @param role as the list shows it: {@code Marchés publics} */
    public OpenAccountPage fill(String name, String displayName, String role, String password) {
        visitor.type("Identifiant", name);
        visitor.type("Nom de l’agent", displayName);
        new Select(visitor.field("Rôles")).selectByVisibleText(role);
        visitor.type("Mot de passe provisoire", password);
        return this;
    }

    public Page save() {
        visitor.followButton("Ouvrir le compte");
        return new Page(visitor);
    }
}
