package org.rebond.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code /connexion.xhtml} */
public final class SignInPage {

    /** Of all accounts of the demonstration. */
    public static final String PASSWORD = "demonstration";

    private final Visitor visitor;

    SignInPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Whoever opens a place without having signed in finds themselves here. */
    public static SignInPage openInsteadOf(String place, Visitor visitor) {
        visitor.open(place);
        return new SignInPage(visitor);
    }

    public static SignInPage open(Visitor visitor) {
        return openInsteadOf("connexion.xhtml", visitor);
    }

    public String heading() {
        return visitor.text(By.tagName("h1"));
    }

    public Page signIn(String name, String password) {
        visitor.type("Identifiant", name);
        visitor.type("Mot de passe", password);
        visitor.followButton("Se connecter");
        return new Page(visitor);
    }

    public Page signIn(String name) {
        return signIn(name, PASSWORD);
    }

    public List<String> messages() {
        return visitor.texts(By.cssSelector("#messages .notice, .ui-messages li"));
    }
}
