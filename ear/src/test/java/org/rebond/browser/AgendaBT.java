package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.rebond.browser.pages.SignInPage;

/** Deadlines on their page, in a calendar at a secret address, by mail. */
class AgendaBT extends BrowserCase {

    @Test
    void the_officer_finds_what_is_overdue_and_follows_it_to_where_it_is_done() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");

        marches.open("echeances/index.xhtml").followLink("Dépassée");
        assertThat(marches.text(By.tagName("main"))).contains("Données essentielles à publier");
        marches.open("echeances/index.xhtml?kind=VERIFICATION").followLink("Vérification avant admission tacite");

        assertThat(marches.address().toString()).contains("/marches/livraison.xhtml?reference=");
    }

    @Test
    void a_calendar_program_reads_the_deadlines_until_the_address_is_revoked() throws Exception {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        marches.open("echeances/abonnement.xhtml").followButton("Créer l’adresse secrète");
        URI link = URI.create(
                Objects.requireNonNull(marches.field("Adresse secrète").getDomProperty("value")));
        marches.checkAccessibility();

        HttpResponse<String> calendar = read(link);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.body().replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "SUMMARY:Vérification avant admission tacite – ");

        marches.followButton("Révoquer l’adresse");
        assertThat(marches.text(By.tagName("main"))).contains("L’adresse secrète est révoquée");
        assertThat(read(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_without_an_address_is_refused_and_one_with_it_is_kept() {
        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        finances.open("echeances/abonnement.xhtml");
        new Select(finances.field("Fréquence")).selectByVisibleText("Chaque lundi");
        finances.followButton("Enregistrer");
        assertThat(finances.text(By.tagName("main"))).contains("Le courriel des échéances demande une adresse");

        finances.type("Adresse électronique", "finances@exemple.fr");
        finances.followButton("Enregistrer");
        assertThat(finances.text(By.tagName("main"))).contains("Votre choix est enregistré.");
        assertThat(finances.field("Adresse électronique").getDomProperty("value"))
                .isEqualTo("finances@exemple.fr");
    }

    private static HttpResponse<String> read(URI link) throws IOException, InterruptedException {
        try (var anybody = HttpClient.newHttpClient()) {
            return anybody.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
