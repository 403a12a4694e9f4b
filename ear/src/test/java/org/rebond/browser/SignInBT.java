package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rebond.browser.pages.Page;
import org.rebond.browser.pages.SignInPage;

/** Coming in and going out. */
class SignInBT extends BrowserCase {

    @Test
    void signing_in_leads_to_what_waits_for_me() {
        Page home = SignInPage.open(browser.visitor()).signIn("marches");

        assertThat(home.heading()).isEqualTo("À faire");
        assertThat(home.reader()).isEqualTo("marches");
        assertThat(home.navigation())
                .contains("Marchés", "Importer des DECP", "Clauses d’insertion")
                .doesNotContain("Comptes");
    }

    @Test
    void signing_in_leads_to_the_page_that_was_asked_for() {
        Visitor visitor = browser.visitor();
        SignInPage.openInsteadOf("marches/index.xhtml?q=reconditionn%C3%A9s", visitor)
                .signIn("finances");

        assertThat(visitor.address()).hasPath("/rebond/marches/index.xhtml").hasQuery("q=reconditionnés");
    }

    @Test
    void a_wrong_password_is_refused_without_telling_what_is_wrong() {
        SignInPage page = SignInPage.open(browser.visitor());
        page.signIn("marches", "pas-le-bon");

        assertThat(page.messages()).containsExactly("Identifiant ou mot de passe refusé.");
    }

    /** Under a name that no account has, so that nobody else has to wait; it meets the same delays. */
    @Test
    void after_five_failures_one_has_to_wait_and_is_told_how_long() {
        SignInPage page = SignInPage.open(browser.visitor());
        for (int attempt = 1; attempt < 5; attempt++) {
            page.signIn("personne", "essai " + attempt);
            assertThat(page.messages()).containsExactly("Identifiant ou mot de passe refusé.");
        }

        page.signIn("personne", "essai 5");

        assertThat(page.messages())
                .containsExactly("Identifiant ou mot de passe refusé. Après plusieurs échecs, il faut attendre :"
                        + " réessayez dans une minute.");
    }

    @Test
    void after_signing_out_the_way_back_asks_to_sign_in() {
        Visitor visitor = browser.visitor();
        SignInPage page = SignInPage.open(visitor).signIn("finances").signOut();
        assertThat(page.heading()).isEqualTo("Connexion");

        SignInPage.openInsteadOf("marches/index.xhtml", visitor);

        assertThat(visitor.address()).hasPath("/rebond/connexion.xhtml");
    }

    @Test
    void the_language_is_chosen_once_and_stays() {
        Visitor visitor = browser.visitor();
        Page home = SignInPage.open(visitor).signIn("marches");

        visitor.followLink("English");
        assertThat(home.heading()).isEqualTo("To do");
        home.go("Contracts");

        assertThat(visitor.ask("return document.documentElement.lang")).isEqualTo("en");
        visitor.followLink("Français");
        assertThat(home.heading()).isEqualTo("Marchés");
    }
}
