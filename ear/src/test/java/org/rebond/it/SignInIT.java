package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in, by the page and by the REST interface, and what every answer says about safety. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

    private static final String PASSWORD = "demonstration";

    private static final String ROOT =
            "http://localhost:" + (8080 + Integer.getInteger("rebond.port.offset", 0)) + "/rebond";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient program = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asShipped();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(ROOT + path));
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> basic(String account, String password, String path)
            throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return program.send(to(path).header("Authorization", "Basic " + pair).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String account, String password, String back)
            throws IOException, InterruptedException {
        String page = get(browser, "/connexion.xhtml?retour=" + encode(back)).body();
        String form = Map.of(
                        "signIn",
                        "signIn",
                        "signIn:name",
                        account,
                        "signIn:password",
                        password,
                        "signIn:go",
                        "",
                        "primefaces.nonce",
                        found("name=\"primefaces.nonce\" value=\"([^\"]+)\"", page), // as without a script
                        "jakarta.faces.ViewState",
                        found("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"", page))
                .entrySet()
                .stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                to("/connexion.xhtml")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(to -> to.getPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .orElse("");
    }

    @Test
    void the_interface_asks_for_name_and_password() throws Exception {
        HttpResponse<String> answer = get(program, "/api/v1/contracts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Rebond\", charset=\"UTF-8\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("\"status\":401", "rule:AccountRule.SIGN_IN_NEEDED");
    }

    @Test
    void the_interface_takes_name_and_password_and_keeps_no_session() throws Exception {
        HttpResponse<String> answer = basic("marches", PASSWORD, "/api/v1/contracts");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void what_a_role_may_not_do_is_forbidden_not_unknown() throws Exception {
        assertThat(basic("elu", PASSWORD, "/api/v1/contracts").statusCode()).isEqualTo(403);
        assertThat(basic("marches", PASSWORD, "/api/v1/audit/chain").statusCode())
                .isEqualTo(403);
        assertThat(basic("dpo", PASSWORD, "/api/v1/audit/chain").body())
                .contains("\"head\"")
                .doesNotContain("firstBroken");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(basic("instructeur", "wrong", "/api/v1/contracts").body())
                    .contains("SIGN_IN_REFUSED");
        }
        basic("instructeur", "wrong", "/api/v1/contracts");

        HttpResponse<String> answer = basic("instructeur", PASSWORD, "/api/v1/contracts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("SIGN_IN_LOCKED");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    /** The accounts of the demonstration are everybody's: other tests do not wait for this one's minute to pass. */
    @AfterEach
    void unlock() throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        System.getenv("REBOND_DB_URL"),
                        System.getenv("REBOND_DB_USER"),
                        System.getenv("REBOND_DB_PASSWORD"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update account set failed_attempts = 0, locked_until = null");
        }
    }

    @Test
    void a_page_leads_to_the_sign_in_and_back_to_what_was_asked_for() throws Exception {
        String asked = "/marches/index.xhtml?q=a%20b";

        assertThat(location(get(browser, asked))).isEqualTo("/rebond/connexion.xhtml?retour=" + encode(asked));
        assertThat(location(signIn("marches", PASSWORD, asked))).isEqualTo("/rebond" + asked);
        assertThat(get(browser, "/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/", "//evil.example/", "/\\evil.example", "/../console"})
    void signing_in_leads_nowhere_outside(String back) throws Exception {
        assertThat(location(signIn("marches", PASSWORD, back))).isEqualTo("/rebond/");
    }

    @Test
    void a_wrong_password_stays_on_the_page_with_a_sentence() throws Exception {
        HttpResponse<String> answer = signIn("finances", "wrong", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Identifiant ou mot de passe refusé.")
                .doesNotContain("wrong");
        assertThat(get(browser, "/").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_in_changes_the_session_and_the_old_one_is_worth_nothing() throws Exception {
        get(browser, "/connexion.xhtml");
        String planted = session();

        signIn("marches", PASSWORD, "/");

        assertThat(session()).isNotEmpty().isNotEqualTo(planted);
        HttpRequest replay = to("/").header("Cookie", "JSESSIONID=" + planted).build();
        assertThat(program.send(replay, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    }

    @Test
    void the_session_cookie_is_for_this_site_and_not_for_scripts() throws Exception {
        assertThat(get(program, "/connexion.xhtml").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("path=/rebond", "HttpOnly", "SameSite=Lax"));
        assertThat(get(program, "/connexion.xhtml").body()).doesNotContain("jsessionid");
    }

    @Test
    void signing_out_ends_the_session_and_only_by_post() throws Exception {
        signIn("marches", PASSWORD, "/");
        String session = session();

        assertThat(get(browser, "/deconnexion").statusCode()).isEqualTo(405);
        assertThat(get(browser, "/").statusCode()).isEqualTo(200);
        HttpResponse<Void> out =
                browser.send(to("/deconnexion").POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());

        assertThat(location(out)).isEqualTo("/rebond/connexion.xhtml");
        HttpRequest replay = to("/").header("Cookie", "JSESSIONID=" + session).build();
        assertThat(program.send(replay, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_alone_reads_the_interface_but_changes_nothing() throws Exception {
        signIn("marches", PASSWORD, "/");

        assertThat(get(browser, "/api/v1/contracts").statusCode()).isEqualTo(200);
        HttpRequest post = to("/api/v1/contracts/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(browser.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void an_ajax_request_of_an_ended_session_is_led_to_the_sign_in() throws Exception {
        HttpRequest ajax = to("/marches/index.xhtml")
                .header("Faces-Request", "partial/ajax")
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(program.send(ajax, BodyHandlers.ofString()).body())
                .contains("<redirect url=\"/rebond/connexion.xhtml?retour=%2Fmarches%2Findex.xhtml\"/>");
    }

    @ParameterizedTest
    @CsvSource({"/connexion.xhtml,200", "/,302", "/api/v1/contracts,401", "/nothing.xhtml,302"})
    void every_answer_says_what_browsers_may_do(String path, int status) throws Exception {
        HttpResponse<String> answer = get(program, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map())
                .containsKeys("x-content-type-options", "referrer-policy", "permissions-policy", "x-frame-options");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
    }

    @Test
    void nobody_but_a_declared_proxy_says_that_the_way_was_safe() throws Exception {
        HttpRequest forged =
                to("/connexion.xhtml").header("X-Forwarded-Proto", "https").build();

        assertThat(program.send(forged, BodyHandlers.discarding()).headers().map())
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void pages_run_only_scripts_of_this_site_and_of_this_answer() throws Exception {
        HttpResponse<String> page = get(program, "/connexion.xhtml");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains(
                                "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'")
                        .contains("script-src 'self' 'nonce-" + found("nonce=\"([^\"]+)\"", page.body()) + "'")
                        .doesNotContain("unsafe-eval"));
        assertThat(get(program, "/api/v1/contracts").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void the_character_nul_is_refused_before_it_reaches_the_database() throws IOException, InterruptedException {
        assertThat(basic("marches", PASSWORD, "/api/v1/contracts?q=a%00b").statusCode())
                .isEqualTo(400);
        signIn("marches", PASSWORD, "");
        assertThat(get(browser, "/marches/index.xhtml?q=a%00b").statusCode()).isEqualTo(400);
        assertThat(get(browser, "/marches/index.xhtml?q=a%01b").statusCode()).isEqualTo(200);
    }
}
