package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.rebond.browser.pages.SignInPage;

/** The figures of the purchases, and the statement of a year's computers. */
class DashboardBT extends BrowserCase {

    @Test
    void the_elected_official_reads_figures_and_is_led_to_no_contract() {
        Visitor elu = browser.visitor();
        SignInPage.open(elu).signIn("elu");

        elu.open("tableau-de-bord/index.xhtml");

        assertThat(elu.text(By.tagName("main"))).contains("Considération sociale", "Part réemployée", "Atteint");
        assertThat(elu.sees(By.cssSelector("main a[href*='/marches/']"))).isFalse();
        elu.followLink("2025");
        assertThat(elu.text(By.tagName("main"))).contains("330 ÷ 600 × 100");
        assertThat(elu.sees(Visitor.button("Enregistrer la déclaration"))).isFalse();
    }

    @Test
    void the_officer_states_a_year_and_learns_which_count_does_not_hold() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        marches.open("tableau-de-bord/reemploi.xhtml?year=2023");
        marches.type("Matériels réformés en stock au 1er janvier", "100");
        marches.type("Dont matériels de plus de dix ans", "20");
        marches.type("Dont matériels classifiés ou sensibles", "0");
        marches.type("Orientés vers le réemploi", "81");
        marches.type("Achats d’ordinateurs HT", "10 000,00");
        marches.type("Dont achats issus du réemploi HT", "2 500,00");
        marches.type("Dons d’ordinateurs portables reçus", "0");
        marches.followButton("Enregistrer la déclaration");
        assertThat(marches.text(By.tagName("main"))).contains("Ils ne peuvent dépasser les 80 matériels qui comptent");
        assertThat(marches.field("Orientés vers le réemploi").getDomProperty("value"))
                .isEqualTo("81");
        marches.checkAccessibility();

        marches.type("Orientés vers le réemploi", "40");
        marches.followButton("Enregistrer la déclaration");
        assertThat(marches.text(By.tagName("main"))).contains("L’année 2023 est déclarée.", "40 ÷ 80 × 100");
    }
}
