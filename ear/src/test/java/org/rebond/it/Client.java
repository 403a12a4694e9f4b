package org.rebond.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: asks for pages with a session, and for operations of the API with name and password. */
final class Client {

    static final URI APPLICATION =
            URI.create("http://localhost:%d/rebond/".formatted(8080 + Integer.getInteger("rebond.port.offset", 0)));
    private static final String SIGN_IN = "connexion.xhtml";
    private static final String PASSWORD = "demonstration";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String account;

    private Client(String account) {
        this.account = account;
    }

    /** Has no account. */
    static Client nobody() {
        return new Client("");
    }

    /** Signs in as a person does, through the page. */
    static Client signedInAs(String account) throws IOException, InterruptedException {
        Client client = new Client(account);
        Matcher state = VIEW_STATE.matcher(client.ask("GET", SIGN_IN).body());
        assertThat(state.find()).as("the sign-in page has a form").isTrue();
        Map<String, String> form = Map.of(
                "signIn",
                "signIn",
                "signIn:name",
                account,
                "signIn:password",
                PASSWORD,
                "signIn:go",
                "",
                "jakarta.faces.ViewState",
                state.group(1));
        HttpResponse<String> answer = client.http.send(
                HttpRequest.newBuilder(APPLICATION.resolve(SIGN_IN))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("signing in as " + account).isEqualTo(302);
        return client;
    }

    /** Asks with the session, if any. */
    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Asks with name and password, if any. */
    HttpResponse<String> call(String method, String path, String contentType, String body)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", contentType)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!account.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(UTF_8)));
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(APPLICATION.resolve(path.replaceFirst("^/", "")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
