package org.rebond.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may go where: every page, file and operation of the archive, asked for by nobody and by each account of the
 * demonstration. It is the service that refuses, whatever the navigation shows.
 */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final List<String> ACCOUNTS =
            List.of("", "marches", "facilitateur", "instructeur", "decideur", "finances", "elu", "admin", "dpo");

    /**
     * What each is answered. Nobody is led to the sign-in page (302) or asked who they are (401). Where doing it would
     * change something, the request is unfit, and those who may are told so (404, 422) rather than refused (403).
     */
    private static final String EXPECTED = """
            route                                                                nobody  marches facil.  instr.  decid.  financ. elu     admin   dpo
            GET /index.xhtml                                                       302     200     200     200     200     200     200     200     200
            GET /connexion.xhtml                                                   200     200     200     200     200     200     200     200     200
            GET /accessibilite.xhtml                                               200     200     200     200     200     200     200     200     200
            GET /marches/index.xhtml                                               302     200     200     200     200     200     403     403     403
            GET /marches/index.csv                                                 302     200     200     200     200     200     403     403     403
            GET /marches/index.xlsx                                                302     200     200     200     200     200     403     403     403
            GET /marches/index.ods                                                 302     200     200     200     200     200     403     403     403
            GET /marches/marche.xhtml?reference={contract}                         302     200     200     200     200     200     403     403     403
            GET /marches/modification.xhtml?reference={executed}                   302     302     302     302     302     302     302     302     302
            GET /marches/execution.xhtml?contract={executed}                       302     200     403     403     200     200     403     403     403
            GET /marches/avenant.xhtml?contract={executed}                         302     200     403     403     403     403     403     403     403
            GET /marches/sous-traitance.xhtml?contract={executed}                  302     200     403     403     200     200     403     403     403
            GET /marches/revision.xhtml?contract={executed}                        302     200     403     403     200     200     403     403     403
            GET /marches/reconduction.xhtml?contract={executed}                    302     200     403     403     403     403     403     403     403
            GET /marches/groupement.xhtml?contract={executed}                      302     200     403     403     403     403     403     403     403
            GET /marches/pieces.xhtml?contract={executed}                          302     200     403     403     200     200     403     403     403
            GET /marches/piece?reference={executed}-D999                           302     404     403     403     404     404     403     403     403
            GET /marches/importer.xhtml                                            302     200     403     403     403     403     403     403     403
            GET /marches/import.xhtml?reference={import}                           302     200     403     403     403     403     403     403     403
            GET /marches/import.csv?reference={import}                             302     200     403     403     403     403     403     403     403
            GET /marches/import.xlsx?reference={import}                            302     200     403     403     403     403     403     403     403
            GET /marches/import.ods?reference={import}                             302     200     403     403     403     403     403     403     403
            GET /marches/consultations.xhtml                                       302     200     200     403     200     200     403     403     403
            GET /marches/consultations.csv                                         302     200     200     403     200     200     403     403     403
            GET /marches/consultations.xlsx                                        302     200     200     403     200     200     403     403     403
            GET /marches/consultations.ods                                         302     200     200     403     200     200     403     403     403
            GET /marches/consultation.xhtml?reference={consultation}               302     200     200     403     200     200     403     403     403
            GET /marches/consulter.xhtml                                           302     200     403     403     403     403     403     403     403
            GET /marches/analyse.xhtml?reference={consultation}&lot=1              302     200     403     403     200     403     403     403     403
            GET /marches/offre.xhtml?reference={bid}                               302     200     403     403     200     403     403     403     403
            GET /marches/candidatures.xhtml?reference={restricted}                 302     200     403     403     200     403     403     403     403
            GET /marches/commandes.xhtml                                           302     200     403     403     200     200     403     403     403
            GET /marches/commandes.csv                                             302     200     403     403     200     200     403     403     403
            GET /marches/commandes.xlsx                                            302     200     403     403     200     200     403     403     403
            GET /marches/commandes.ods                                             302     200     403     403     200     200     403     403     403
            GET /marches/consommation.xhtml?contract={framework}                   302     200     403     403     200     200     403     403     403
            GET /marches/commander.xhtml?contract={framework}                      302     200     403     403     403     403     403     403     403
            GET /marches/commande.xhtml?reference={order}                          302     200     403     403     200     200     403     403     403
            GET /marches/livraison.xhtml?reference={delivery}                      302     200     403     403     200     200     403     403     403
            GET /marches/mandats.xhtml                                             302     200     403     403     200     200     403     403     403
            GET /marches/mandats.csv                                               302     200     403     403     200     200     403     403     403
            GET /marches/mandats.xlsx                                              302     200     403     403     200     200     403     403     403
            GET /marches/mandats.ods                                               302     200     403     403     200     200     403     403     403
            GET /marches/bordereaux.xhtml                                          302     200     403     403     200     200     403     403     403
            GET /marches/bordereaux.csv                                            302     200     403     403     200     200     403     403     403
            GET /marches/bordereaux.xlsx                                           302     200     403     403     200     200     403     403     403
            GET /marches/bordereaux.ods                                            302     200     403     403     200     200     403     403     403
            GET /marches/a-mandater.xhtml                                          302     200     403     403     200     200     403     403     403
            GET /marches/proposer-mandat.xhtml?due={absent}-F1                     302     403     403     403     403     200     403     403     403
            GET /marches/mandat.xhtml?reference={mandate}                          302     200     403     403     200     200     403     403     403
            GET /marches/bordereau.xhtml?reference={batch}                         302     200     403     403     200     200     403     403     403
            GET /marches/tiers.xhtml?reference={payee}                             302     200     403     403     200     200     403     403     403
            GET /marches/tiers-a-confirmer.xhtml                                   302     200     403     403     200     200     403     403     403
            GET /marches/factures.xhtml                                            302     200     403     403     200     200     403     403     403
            GET /marches/factures.csv                                              302     200     403     403     200     200     403     403     403
            GET /marches/factures.xlsx                                             302     200     403     403     200     200     403     403     403
            GET /marches/factures.ods                                              302     200     403     403     200     200     403     403     403
            GET /marches/facture.xhtml?reference={invoice}                         302     200     403     403     200     200     403     403     403
            GET /marches/facturer.xhtml?order={order}                              302     200     403     403     403     403     403     403     403
            GET /marches/lire-facture.xhtml                                        302     200     403     403     403     403     403     403     403
            GET /marches/paiement.xhtml?contract={framework}                       302     200     403     403     200     200     403     403     403
            GET /marches/publication.xhtml                                         302     200     403     403     403     403     403     403     403
            GET /marches/publications.xhtml?reference={contract}                   302     200     200     200     200     200     403     403     403
            GET /insertion/index.xhtml                                             302     200     200     403     200     200     403     403     403
            GET /insertion/index.csv                                               302     200     200     403     200     200     403     403     403
            GET /insertion/index.xlsx                                              302     200     200     403     200     200     403     403     403
            GET /insertion/index.ods                                               302     200     200     403     200     200     403     403     403
            GET /insertion/clause.xhtml?reference={clause}                         302     200     200     403     200     200     403     403     403
            GET /insertion/attacher.xhtml?contract={contract}                      302     200     200     403     403     403     403     403     403
            GET /insertion/importer.xhtml?clause={clause}                          302     403     200     403     403     403     403     403     403
            GET /insertion/modele.csv                                              302     200     200     200     200     200     200     200     200
            GET /insertion/import.xhtml?reference={import of hours}                302     403     200     403     403     403     403     403     403
            GET /insertion/import.csv?reference={import of hours}                  302     403     200     403     403     403     403     403     403
            GET /insertion/import.xlsx?reference={import of hours}                 302     403     200     403     403     403     403     403     403
            GET /insertion/import.ods?reference={import of hours}                  302     403     200     403     403     403     403     403     403
            GET /insertion/participants.xhtml?clause={clause}                      302     403     200     403     403     403     403     403     403
            GET /insertion/participant.xhtml?reference={person}                    302     403     200     403     403     403     403     403     403
            GET /echeances/index.xhtml                                             302     200     200     200     200     200     403     403     403
            GET /echeances/index.csv                                               302     200     200     200     200     200     403     403     403
            GET /echeances/index.xlsx                                              302     200     200     200     200     200     403     403     403
            GET /echeances/index.ods                                               302     200     200     200     200     200     403     403     403
            GET /echeances/abonnement.xhtml                                        302     200     200     200     200     200     403     403     403
            GET /calendrier/*                                                      404     404     404     404     404     404     404     404     404
            GET /tableau-de-bord/index.xhtml                                       302     200     403     403     200     200     200     403     403
            GET /tableau-de-bord/reemploi.xhtml                                    302     200     403     403     200     200     200     403     403
            GET /simulateurs/index.xhtml                                           302     200     200     200     200     200     200     200     200
            GET /simulateurs/procedure.xhtml                                       302     200     200     200     200     200     200     200     200
            GET /simulateurs/interets.xhtml                                        302     200     200     200     200     200     200     200     200
            GET /simulateurs/retard.xhtml                                          302     200     200     200     200     200     200     200     200
            GET /simulateurs/heures.xhtml                                          302     200     200     200     200     200     200     200     200
            GET /simulateurs/insertion.xhtml                                       302     200     200     200     200     200     200     200     200
            GET /simulateurs/identifiants.xhtml                                    302     200     200     200     200     200     200     200     200
            GET /administration/parametres.xhtml                                   302     200     200     200     200     200     200     200     200
            GET /administration/parametres.csv                                     302     200     200     200     200     200     200     200     200
            GET /administration/parametres.xlsx                                    302     200     200     200     200     200     200     200     200
            GET /administration/parametres.ods                                     302     200     200     200     200     200     200     200     200
            GET /administration/parametre.xhtml?reference=ECB_RATE                 302     200     200     200     200     200     200     200     200
            GET /administration/comptes-budgetaires.xhtml                          302     200     403     403     200     200     403     200     403
            GET /administration/comptes-budgetaires.csv                            302     200     403     403     200     200     403     200     403
            GET /administration/comptes-budgetaires.xlsx                           302     200     403     403     200     200     403     200     403
            GET /administration/comptes-budgetaires.ods                            302     200     403     403     200     200     403     200     403
            GET /administration/index.xhtml                                        302     403     403     403     403     403     403     200     403
            GET /administration/ouvrir.xhtml                                       302     403     403     403     403     403     403     200     403
            GET /administration/compte.xhtml?reference=marches                     302     403     403     403     403     403     403     200     403
            GET /audit/index.xhtml                                                 302     403     403     403     403     403     403     403     200
            GET /audit/historique.xhtml                                            302     403     403     403     403     403     403     403     200
            GET /audit/acces.xhtml                                                 302     403     403     403     403     403     403     403     200
            GET /api/v1/openapi                                                    401     200     200     200     200     200     200     200     200
            GET /api/v1/contracts                                                  401     200     200     200     200     200     403     403     403
            GET /api/v1/contracts.{csv}                                            401     200     200     200     200     200     403     403     403
            GET /api/v1/contracts/{contract}                                       401     200     200     200     200     200     403     403     403
            GET /api/v1/contracts/{contract}/report.pdf                            401     200     403     403     403     200     403     403     403
            GET /api/v1/contracts/{contract}/report.xlsx                           401     200     403     403     403     200     403     403     403
            GET /api/v1/contracts/publication-report                               401     200     403     403     403     403     403     403     403
            GET /api/v1/contracts/decp.json                                        401     200     403     403     403     403     403     403     403
            GET /api/v1/contracts/decp.xml                                         401     200     403     403     403     403     403     403     403
            GET /api/v1/contracts/{absent}/publications/{number}                   401     404     404     404     404     404     403     403     403
            GET /api/v1/contracts/ocds.json                                        401     200     403     403     403     403     403     403     403
            POST /api/v1/contracts/import                                          401     422     403     403     403     403     403     403     403
            POST /api/v1/contracts/{absent}/clauses                                401     404     404     403     403     403     403     403     403
            GET /api/v1/consultations                                              401     200     200     403     200     200     403     403     403
            GET /api/v1/consultations/{consultation}                               401     200     200     403     200     200     403     403     403
            GET /api/v1/consultations/{consultation}/letters/{letter}.pdf          401     200     403     403     200     403     403     403     403
            GET /api/v1/consultations/{restricted}/applications/{application}.pdf  401     200     403     403     200     403     403     403     403
            GET /api/v1/insertion/clauses                                          401     200     200     403     200     200     403     403     403
            GET /api/v1/insertion/clauses/{clause}                                 401     200     200     403     200     200     403     403     403
            POST /api/v1/insertion/hours/import                                    401     403     404     403     403     403     403     403     403
            GET /api/v1/mandates                                                   401     200     403     403     200     200     403     403     403
            POST /api/v1/mandates?due={absent}-F1                                  401     403     403     403     403     404     403     403     403
            GET /api/v1/mandates/{mandate}                                         401     200     403     403     200     200     403     403     403
            GET /api/v1/mandates/batches                                           401     200     403     403     200     200     403     403     403
            POST /api/v1/mandates/batches                                          401     403     403     403     403     404     403     403     403
            GET /api/v1/mandates/batches/{batch}                                   401     200     403     403     200     200     403     403     403
            POST /api/v1/mandates/batches/{no batch}/signature                     401     403     403     403     404     404     403     403     403
            POST /api/v1/mandates/batches/{no batch}/sending                       401     403     403     403     404     404     403     403     403
            GET /api/v1/mandates/batches/{no batch}/pes.xml                        401     404     403     403     404     404     403     403     403
            GET /api/v1/audit/chain                                                401     403     403     403     403     403     403     403     200
            GET /api/v1/audit/journal                                              401     403     403     403     403     403     403     403     200
            GET /api/v1/audit/accesses                                             401     403     403     403     403     403     403     403     200
            POST /api/v1/simulators/siren                                          401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/siret                                          401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/procedure                                      401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/late-interest                                  401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/delay-penalty                                  401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/insertion-hours                                401     200     200     200     200     200     200     200     200
            POST /api/v1/simulators/insertion-penalty                              401     200     200     200     200     200     200     200     200
            GET /401                                                               302     401     401     401     401     401     401     401     401
            POST /deconnexion                                                      302     302     302     302     302     302     302     302     302
            """;

    private static final String HOURS = """
            --part\r
            Content-Disposition: form-data; name="clause"\r
            \r
            NONE\r
            --part\r
            Content-Disposition: form-data; name="file"; filename="hours.csv"\r
            Content-Type: text/csv\r
            \r
            nom;prenom\r
            --part--\r
            """;

    /** What is sent to the operations that take something, by the end of their path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("/mandates/batches", "{'mandates': ['22000007900016-ABSENT-F1-M']}"),
            entry("/clauses", "{'from': '2026-01-01', 'to': '2026-12-31', 'due': 100, 'hourlyPenalty': 50}"),
            entry("/hours/import", HOURS),
            entry("/siren", "{'value': '220000079'}"),
            entry("/siret", "{'value': '22000007900016'}"),
            entry(
                    "/procedure",
                    "{'category': 'WORKS', 'estimatedAmountExclTax': 99999.99, 'launchedOn': '2026-04-01', 'buyer': 'LOCAL'}"),
            entry("/late-interest", "{'amountInclTax': 10000, 'dueOn': '2024-03-09', 'paidOn': '2024-03-24'}"),
            entry("/delay-penalty", "{'amountExclTax': 4000, 'days': 12, 'ccag': 'FCS2021', 'contractAmount': 420000}"),
            entry(
                    "/insertion-hours",
                    "{'amountExclTax': 100000, 'labourShare': 0.5, 'insertionEffort': 0.1, 'hourlyCost': 30}"),
            entry("/insertion-penalty", "{'hoursDue': 100, 'hoursDone': 50, 'hourlyPenalty': 10}"));

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data; boundary=part";

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asShipped();
    }

    @Test
    void every_route_of_the_archive_has_a_row() throws IOException {
        List<String> found = Stream.of(
                        Routes.operations().stream(),
                        Routes.servlets().stream(),
                        Routes.files().stream().map("GET "::concat))
                .flatMap(routes -> routes)
                .map(AccessIT::shape)
                .toList();

        assertThat(rows().map(AccessIT::shape)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void every_account_is_answered_as_the_table_says() throws IOException, InterruptedException, SQLException {
        List<Client> clients = clients();
        Map<String, String> examples = examples(clients);

        var actual = new StringBuilder(EXPECTED.lines().findFirst().orElseThrow());
        for (String route : rows().toList()) {
            actual.append("\n%-69s".formatted(route));
            for (Client client : clients) {
                HttpResponse<String> answer = answer(client, route, examples);
                actual.append("  %-6d".formatted(answer.statusCode()));
                if (route.contains(" /api/") && answer.statusCode() == 403) {
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                    assertThat(answer.body()).contains("rule:PlatformRule.NOT_ALLOWED");
                }
            }
        }

        assertThat(actual.toString().replaceAll(" +\n", "\n").strip()).isEqualTo(EXPECTED.strip());
    }

    @Test
    void style_sheets_and_the_sign_in_page_are_for_anybody_and_the_rest_is_not()
            throws IOException, InterruptedException {
        Client nobody = Client.nobody();

        assertThat(nobody.ask("GET", "/connexion.xhtml").statusCode()).isEqualTo(200);
        assertThat(nobody.ask("GET", "/jakarta.faces.resource/rebond.css.xhtml?ln=rebond")
                        .statusCode())
                .isEqualTo(200);
        assertThat(nobody.ask("GET", "/marches/index.xhtml").headers().firstValue("Location"))
                .hasValueSatisfying(
                        place -> assertThat(place).endsWith("/rebond/connexion.xhtml?retour=%2Fmarches%2Findex.xhtml"));
        assertThat(nobody.ask("GET", "/no/such/place").statusCode()).isEqualTo(302);
        assertThat(nobody.ask("GET", "/WEB-INF/web.xml").statusCode()).isNotEqualTo(200);
        assertThat(Client.signedInAs("admin").ask("GET", "/WEB-INF/web.xml").statusCode())
                .isEqualTo(404);
    }

    private static List<Client> clients() throws IOException, InterruptedException {
        var clients = new ArrayList<Client>();
        for (String account : ACCOUNTS) {
            clients.add(account.isEmpty() ? Client.nobody() : Client.signedInAs(account));
        }
        return clients;
    }

    /** What stands for the names in braces, from the data of the demonstration. */
    private static Map<String, String> examples(List<Client> clients)
            throws IOException, InterruptedException, SQLException {
        Client marches = clients.get(ACCOUNTS.indexOf("marches"));
        Client facilitateur = clients.get(ACCOUNTS.indexOf("facilitateur"));
        String clause =
                first("clause[.]xhtml[?]reference=([^\"&]+)", facilitateur.ask("GET", "/insertion/index.xhtml"));
        String order = first("commande[.]xhtml[?]reference=([^\"&]+)", marches.ask("GET", "/marches/commandes.xhtml"));
        String delivered = first(
                "commande[.]xhtml[?]reference=([^\"&]+)", marches.ask("GET", "/marches/commandes.xhtml?progress=DONE"));
        return Map.ofEntries(
                entry("consultation", "22000007900016-2008-AO-17"),
                entry("restricted", "22000007900016-2026-C07"),
                entry("application", "3"),
                entry("bid", "22000007900016-2008-AO-17-O2"),
                entry("letter", "2"),
                entry("framework", order.substring(0, order.lastIndexOf("-B"))),
                entry("executed", "22000007900016-2026-003"),
                entry("order", order),
                entry("delivery", delivered + "-L1"),
                entry(
                        "invoice",
                        first("facture[.]xhtml[?]reference=([^\"&]+)", marches.ask("GET", "/marches/factures.xhtml"))),
                entry("csv", "csv"),
                entry("number", "1"),
                entry("mandate", "22000007900016-2026-003-F2-M"),
                entry("batch", "2026-L1"),
                entry("no batch", "1999-L1"),
                entry("payee", "90000081100019"),
                entry("absent", "22000007900016-ABSENT"),
                entry(
                        "contract",
                        first("marche[.]xhtml[?]reference=([^\"&]+)", marches.ask("GET", "/marches/index.xhtml"))),
                entry("import", anImport("contracts")),
                entry("import of hours", anImport("hours")),
                entry("clause", clause),
                entry(
                        "person",
                        first(
                                "participant[.]xhtml[?]reference=([^\"&]+)",
                                facilitateur.ask("GET", "/insertion/participants.xhtml?clause=" + clause))));
    }

    /** That somebody else started. */
    private static String anImport(String kind) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("REBOND_DB_URL"),
                        System.getenv("REBOND_DB_USER"),
                        System.getenv("REBOND_DB_PASSWORD"));
                PreparedStatement query = connection.prepareStatement(
                        "select reference from import_job where kind = ? order by started_at limit 1")) {
            query.setString(1, kind);
            ResultSet row = query.executeQuery();
            assertThat(row.next()).as("the demonstration imports " + kind).isTrue();
            return row.getString(1);
        }
    }

    private static String first(String link, HttpResponse<String> page) {
        return Pattern.compile(link)
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + link + " in " + page + ": " + page.body()));
    }

    private static HttpResponse<String> answer(Client client, String route, Map<String, String> examples)
            throws IOException, InterruptedException {
        String method = route.substring(0, route.indexOf(' '));
        String path = Pattern.compile("\\{([^}]+)}")
                .matcher(route.substring(route.indexOf(' ') + 1))
                .replaceAll(name -> examples.getOrDefault(name.group(1), "NONE"));
        return path.startsWith("/api/")
                ? client.call(method, path, path.endsWith("/hours/import") ? MULTIPART : JSON, body(path))
                : client.ask(method, path);
    }

    private static String body(String path) {
        return BODIES.entrySet().stream()
                .filter(body -> path.endsWith(body.getKey()))
                .map(body -> body.getValue().replace('\'', '"'))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> rows() {
        return EXPECTED.lines().skip(1).map(row -> row.split(" {2,}")[0]);
    }

    /** The route without its query, and whatever its parts are called. */
    private static String shape(String route) {
        return route.replaceFirst("[?].*", "").replaceAll("\\{[^}]*}", "{}");
    }
}
