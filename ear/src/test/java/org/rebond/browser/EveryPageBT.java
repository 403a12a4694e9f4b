package org.rebond.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.rebond.browser.pages.ClausePage;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;
import org.rebond.it.Routes;

/**
 * Every page of the archive: accessible as far as axe can tell, and readable on a narrow telephone. A page that nobody has
 * said how to open fails.
 */
class EveryPageBT extends BrowserCase {

    private static final String CONTRACT = DecpFile.BUYER + "-2009-014";
    private static final String CLAUSE = DecpFile.BUYER + "-2026-003-C1";
    private static final String MANDATE = "22000007900016-2026-003-F2-M";
    private static final String RUNNING = DecpFile.BUYER + "-2026-003";
    private static final String TENDER = DecpFile.BUYER + "-2026-C0";
    private static final String LATEST_ORDERS = "marches/commandes.xhtml?contract=" + RUNNING;
    private static final String PERSONS = "insertion/participants.xhtml?clause=" + CLAUSE;

    /** Who opens a page, and where it is: often behind a link of another page. */
    private record Way(String account, Function<Visitor, String> address) {

        static Way at(String account, String address) {
            return new Way(account, visitor -> address);
        }

        /** Where the first link of a page to this one leads. */
        static Way through(String account, String from, String page) {
            return new Way(
                    account,
                    visitor -> String.valueOf(visitor.open(from)
                            .find(By.cssSelector("main a[href*='" + page + "?']"))
                            .getDomProperty("href")));
        }
    }

    private static final Map<String, Way> WAYS = Map.ofEntries(
            entry("/index.xhtml", Way.at("marches", "index.xhtml")),
            entry("/connexion.xhtml", Way.at("", "connexion.xhtml")),
            entry("/accessibilite.xhtml", Way.at("", "accessibilite.xhtml")),
            entry("/marches/index.xhtml", Way.at("marches", "marches/index.xhtml")),
            entry("/marches/marche.xhtml", Way.at("marches", "marches/marche.xhtml?reference=" + CONTRACT)),
            entry("/marches/consultations.xhtml", Way.at("decideur", "marches/consultations.xhtml")),
            entry(
                    "/marches/consultation.xhtml",
                    Way.at("marches", "marches/consultation.xhtml?reference=" + TENDER + "6")),
            entry("/marches/consulter.xhtml", Way.at("marches", "marches/consulter.xhtml")),
            entry(
                    "/marches/analyse.xhtml",
                    Way.at("decideur", "marches/analyse.xhtml?reference=" + TENDER + "5&lot=1")),
            entry(
                    "/marches/candidatures.xhtml",
                    Way.at("marches", "marches/candidatures.xhtml?reference=" + TENDER + "7")),
            entry("/marches/offre.xhtml", Way.at("marches", "marches/offre.xhtml?reference=" + TENDER + "5-O2")),
            entry("/marches/execution.xhtml", Way.at("marches", "marches/execution.xhtml?contract=" + CONTRACT)),
            entry("/marches/avenant.xhtml", Way.at("marches", "marches/avenant.xhtml?contract=" + RUNNING)),
            entry(
                    "/marches/sous-traitance.xhtml",
                    Way.at("marches", "marches/sous-traitance.xhtml?contract=" + RUNNING)),
            entry("/marches/revision.xhtml", Way.at("marches", "marches/revision.xhtml?contract=" + RUNNING)),
            entry("/marches/reconduction.xhtml", Way.at("marches", "marches/reconduction.xhtml?contract=" + RUNNING)),
            entry("/marches/groupement.xhtml", Way.at("marches", "marches/groupement.xhtml?contract=" + RUNNING)),
            entry("/marches/pieces.xhtml", Way.at("marches", "marches/pieces.xhtml?contract=" + RUNNING)),
            entry("/marches/commandes.xhtml", Way.at("marches", "marches/commandes.xhtml")),
            entry("/marches/consommation.xhtml", Way.at("marches", "marches/consommation.xhtml?contract=" + CONTRACT)),
            entry("/marches/commander.xhtml", Way.at("marches", "marches/commander.xhtml?contract=" + RUNNING)),
            entry("/marches/commande.xhtml", Way.through("marches", LATEST_ORDERS, "commande.xhtml")),
            entry(
                    "/marches/livraison.xhtml",
                    Way.at("marches", "marches/livraison.xhtml?reference=" + CONTRACT + "-B3-L1")),
            entry("/marches/publication.xhtml", Way.at("marches", "marches/publication.xhtml")),
            entry("/marches/publications.xhtml", Way.at("marches", "marches/publications.xhtml?reference=" + CONTRACT)),
            entry("/marches/factures.xhtml", Way.at("finances", "marches/factures.xhtml")),
            entry("/marches/facture.xhtml", Way.at("finances", "marches/facture.xhtml?reference=" + CONTRACT + "-F2")),
            entry("/marches/facturer.xhtml", Way.at("marches", "marches/facturer.xhtml?order=" + CONTRACT + "-B1")),
            entry("/marches/lire-facture.xhtml", Way.at("marches", "marches/lire-facture.xhtml")),
            entry("/marches/paiement.xhtml", Way.at("marches", "marches/paiement.xhtml?contract=" + CONTRACT)),
            entry("/marches/importer.xhtml", Way.at("marches", "marches/importer.xhtml")),
            entry("/marches/import.xhtml", new Way("marches", EveryPageBT::importOfContracts)),
            entry("/insertion/index.xhtml", Way.at("facilitateur", "insertion/index.xhtml")),
            entry("/insertion/attacher.xhtml", Way.at("facilitateur", "insertion/attacher.xhtml?contract=" + CONTRACT)),
            entry("/insertion/importer.xhtml", Way.at("facilitateur", "insertion/importer.xhtml?clause=" + CLAUSE)),
            entry("/insertion/participants.xhtml", Way.at("facilitateur", PERSONS)),
            entry("/insertion/participant.xhtml", Way.through("facilitateur", PERSONS, "participant.xhtml")),
            entry("/insertion/import.xhtml", new Way("facilitateur", EveryPageBT::importOfHours)),
            entry("/echeances/index.xhtml", Way.at("marches", "echeances/index.xhtml")),
            entry("/echeances/abonnement.xhtml", Way.at("finances", "echeances/abonnement.xhtml")),
            entry("/tableau-de-bord/index.xhtml", Way.at("elu", "tableau-de-bord/index.xhtml")),
            entry("/tableau-de-bord/reemploi.xhtml", Way.at("marches", "tableau-de-bord/reemploi.xhtml?year=2025")),
            entry("/simulateurs/index.xhtml", Way.at("elu", "simulateurs/index.xhtml")),
            entry(
                    "/simulateurs/procedure.xhtml",
                    Way.at(
                            "marches",
                            "simulateurs/procedure.xhtml?category=SUPPLIES_SERVICES&estimate=300000;20000&launchedOn=2026-09-01&analysis=20")),
            entry(
                    "/simulateurs/interets.xhtml",
                    Way.at("finances", "simulateurs/interets.xhtml?amount=10000&dueOn=2024-03-09&paidOn=2024-03-24")),
            entry(
                    "/simulateurs/retard.xhtml",
                    Way.at("marches", "simulateurs/retard.xhtml?amount=30000&days=120&ccag=FCS2021&base=30000")),
            entry(
                    "/simulateurs/heures.xhtml",
                    Way.at("facilitateur", "simulateurs/heures.xhtml?amount=500000&labour=50&effort=10&cost=30")),
            entry(
                    "/simulateurs/insertion.xhtml",
                    Way.at("facilitateur", "simulateurs/insertion.xhtml?due=1000&done=924,5&penalty=45,50")),
            entry(
                    "/simulateurs/identifiants.xhtml",
                    Way.at("marches", "simulateurs/identifiants.xhtml?kind=SIRET&value=22000007900016")),
            entry("/administration/parametres.xhtml", Way.at("marches", "administration/parametres.xhtml")),
            entry(
                    "/administration/parametre.xhtml",
                    Way.at("marches", "administration/parametre.xhtml?reference=CLAIM_DELAY.FCS2021")),
            entry("/marches/mandats.xhtml", Way.at("finances", "marches/mandats.xhtml")),
            entry("/marches/a-mandater.xhtml", Way.at("finances", "marches/a-mandater.xhtml")),
            entry("/marches/proposer-mandat.xhtml", Way.at("finances", "marches/proposer-mandat.xhtml?due=F1")),
            entry("/marches/mandat.xhtml", Way.at("finances", "marches/mandat.xhtml?reference=" + MANDATE)),
            entry("/marches/bordereaux.xhtml", Way.at("decideur", "marches/bordereaux.xhtml")),
            entry("/marches/bordereau.xhtml", Way.at("decideur", "marches/bordereau.xhtml?reference=2026-L1")),
            entry("/marches/tiers.xhtml", Way.at("finances", "marches/tiers.xhtml?reference=90000081100019")),
            entry("/marches/tiers-a-confirmer.xhtml", Way.at("decideur", "marches/tiers-a-confirmer.xhtml")),
            entry(
                    "/administration/comptes-budgetaires.xhtml",
                    Way.at("admin", "administration/comptes-budgetaires.xhtml")),
            entry("/administration/index.xhtml", Way.at("admin", "administration/index.xhtml")),
            entry("/administration/ouvrir.xhtml", Way.at("admin", "administration/ouvrir.xhtml")),
            entry("/administration/compte.xhtml", Way.at("admin", "administration/compte.xhtml?reference=marches")),
            entry("/audit/index.xhtml", Way.at("dpo", "audit/index.xhtml")),
            entry("/audit/historique.xhtml", Way.at("dpo", "audit/historique.xhtml")),
            entry("/audit/acces.xhtml", Way.at("dpo", "audit/acces.xhtml")),
            entry("/insertion/clause.xhtml", Way.at("facilitateur", "insertion/clause.xhtml?reference=" + CLAUSE)));

    @TempDir
    private static Path directory;

    /** With something to explain. */
    private static String importOfContracts(Visitor visitor) {
        var file = new DecpFile(
                DecpFile.contract("BT-PAGE-1", "Matériel remis en état", 1_000),
                DecpFile.contract("BT-PAGE-2", "Trop tôt", 1_000, DecpFile.BUYER, "0002-01-01"));
        ImportPage.ofContracts(visitor, file.write(directory, "page.json")).awaitEnd();
        return visitor.address().toString();
    }

    private static String importOfHours(Visitor visitor) {
        ClausePage.open(visitor, CLAUSE)
                .importHours(HoursFile.of(HoursFile.row("Fabre", "Léo", "2026-05", "-1", "DELD"))
                        .csv(directory))
                .awaitEnd();
        return visitor.address().toString();
    }

    static Set<String> pages() {
        return Routes.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_accessible_and_narrow(String page) {
        Way way = Optional.ofNullable(WAYS.get(page))
                .orElseThrow(() -> new AssertionError("Nobody has said how to open " + page));
        Visitor visitor = browser.visitor();
        if (!way.account().isEmpty()) {
            SignInPage.open(visitor).signIn(way.account());
        }

        visitor.open(way.address().apply(visitor));

        assertThat(visitor.address()).hasPath("/rebond" + page);
        assertThat(visitor.texts(By.tagName("h1"))).singleElement().asString().isNotBlank();
        assertThat(visitor.title()).endsWith("– Rebond");
        assertThat(visitor.texts(By.cssSelector(".notice.bad, .ui-messages-error")))
                .isEmpty();
        visitor.checkAccessibility();
        visitor.checkNoHorizontalScroll();
    }

    @Test
    void a_page_that_is_not_there_or_not_for_me_is_accessible_too() {
        browser.expectError("404");
        browser.expectError("403");
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("elu");

        for (String place : Set.of("marches/nulle-part.xhtml", "marches/index.xhtml")) {
            visitor.open(place);
            assertThat(visitor.text(By.tagName("h1"))).isNotBlank();
            visitor.checkAccessibility();
            visitor.checkNoHorizontalScroll();
        }
    }
}
