package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.rebond.browser.pages.SignInPage;

/** What a form says when it is refused, to those who see it and to those who hear it. */
class WrongFieldsBT extends BrowserCase {

    @Test
    void the_summary_takes_the_focus_and_leads_to_each_field() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");
        visitor.open("marches/facturer.xhtml?order=" + DecpFile.BUYER + "-2026-003-B1");
        WebElement received = visitor.field("Reçue le");
        assertThat(visitor.find(By.id(String.valueOf(received.getDomAttribute("aria-describedby"))))
                        .getText())
                .startsWith("Jour du dépôt");

        visitor.type("Total HT", "douze");
        visitor.followButton("Enregistrer");

        assertThat(visitor.title()).startsWith("Erreur : Saisir une facture");
        assertThat(visitor.focused().getDomAttribute("id")).isEqualTo("wrong");
        assertThat(visitor.texts(By.cssSelector("#wrong a")))
                .contains("Numéro : à remplir.", "Émise le : à remplir.", "Total TTC : à remplir.")
                .anyMatch(sentence -> sentence.contains("douze"));
        visitor.checkAccessibility();
        visitor.click(By.linkText("Numéro : à remplir."));
        assertThat(visitor.ask("return document.querySelector(':target').id")).isEqualTo("entering:number");
    }
}
