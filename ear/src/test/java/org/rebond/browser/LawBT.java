package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.rebond.browser.pages.Page;
import org.rebond.browser.pages.SignInPage;

/** What the law says: asked by anybody, proposed by one person, published by another. */
class LawBT extends BrowserCase {

    private static final String SPASER = "administration/parametre.xhtml?reference=SPASER_THRESHOLD";

    @Test
    void a_calculation_is_explained_and_stands_in_the_address() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("elu");
        new Page(visitor).go("Simulateurs");
        visitor.follow(By.partialLinkText("Intérêts moratoires"));

        visitor.type("Montant TTC", "10 000,00");
        visitor.chooseDay("Échéance", "2024-03-09");
        visitor.chooseDay("Paiement", "2024-03-24");
        visitor.followButton("Calculer");

        Page page = new Page(visitor);
        assertThat(page.figure("intérêts")).isEqualTo("51,37 €");
        assertThat(page.figure("à payer")).isEqualTo("91,37 €");
        assertThat(page.column("Source"))
                .anySatisfy(source -> assertThat(source).contains("R2192-31"));
        assertThat(visitor.address()).hasParameter("dueOn", "2024-03-09");
    }

    @Test
    void what_cannot_be_calculated_is_said_on_the_page_that_keeps_what_was_typed() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        visitor.open("simulateurs/interets.xhtml?amount=dix&dueOn=2024-03-09&paidOn=2024-03-24");
        assertThat(new Page(visitor).messages()).singleElement().asString().contains("« dix » n’est pas un montant");
        assertThat(visitor.field("Échéance").getDomProperty("value")).isEqualTo("2024-03-09");

        visitor.open("simulateurs/interets.xhtml?amount=10000&dueOn=2026-09-30&paidOn=2026-10-30");
        assertThat(new Page(visitor).messages()).singleElement().asString().contains("Taux de la BCE");

        visitor.open(
                "simulateurs/procedure.xhtml?category=WORKS&estimate=6000000&launchedOn=2026-09-01&analysis=20&signedOn=2026-09-10");
        assertThat(new Page(visitor).messages()).singleElement().asString().contains("10/09/2026", "02/11/2026");
        visitor.checkAccessibility();
    }

    @Test
    void a_version_proposed_by_one_is_published_by_another() {
        Visitor officer = browser.visitor();
        SignInPage.open(officer).signIn("marches");
        officer.open(SPASER);
        officer.type("Valeur", "45 000 000,50");
        officer.chooseDay("Du", "2027-01-01");
        officer.type("Source", "Décret de démonstration");
        officer.followButton("Proposer");
        assertThat(new Page(officer).messages())
                .containsExactly("La version est proposée : une autre personne doit la publier.");
        assertThat(officer.sees(Visitor.button("Publier"))).isFalse();

        Visitor decider = browser.visitor();
        SignInPage.open(decider).signIn("decideur");
        decider.open("index.xhtml");
        decider.follow(By.partialLinkText("attend votre décision"));
        decider.follow(By.partialLinkText("Seuil du schéma"));
        decider.checkAccessibility();
        decider.followButton("Publier");

        Page published = new Page(decider);
        assertThat(published.messages()).containsExactly("La version est publiée.");
        assertThat(published.column("Valeur")).startsWith("45 000 000,5 €", "50 000 000 €");
        assertThat(published.column("Au")).startsWith("–", "31/12/2026");
        assertThat(published.column("Vérifié le").getFirst()).contains("à vérifier");
        assertThat(published.column("Proposée, décidée par").getFirst()).isEqualTo("marches, decideur");
    }

    @Test
    void a_half_year_without_its_rate_waits_for_whoever_may_propose_it() {
        Visitor officer = browser.visitor();
        SignInPage.open(officer).signIn("marches");
        officer.open("index.xhtml");

        officer.follow(By.partialLinkText("Le taux de la BCE de ce semestre"));

        assertThat(new Page(officer).heading()).isEqualTo("Taux de la BCE au premier jour du semestre");
    }

    @Test
    void the_list_is_filtered_by_its_address() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("finances");

        visitor.open("administration/parametres.xhtml?q=formalisée&inForce=true");

        assertThat(new Page(visitor).column("Paramètre"))
                .hasSize(6)
                .allSatisfy(name -> assertThat(name).startsWith("Seuil de procédure formalisée"));
    }
}
