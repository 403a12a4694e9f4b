package org.rebond.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person's browser, as far as a benchmark needs one: it keeps cookies and fills the sign-in form. */
final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|type|value)=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form\\b[^>]*action=\"([^\"]*connexion[^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signIn(URI address, String account, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        URI page = address.resolve("connexion.xhtml");
        Matcher form = ACTION.matcher(visitor.get(page));
        if (!form.find()) {
            throw new IllegalStateException("No sign-in form at " + page);
        }
        String body = fields(form.group(2), account, password).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        visitor.client.send(
                HttpRequest.newBuilder(page.resolve(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return visitor;
    }

    /** The text of a page. */
    String get(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Where the page's link to the next one leads. */
    String next(String page) throws IOException, InterruptedException {
        Matcher link = NEXT.matcher(get(address.resolve(page)));
        if (!link.find()) {
            throw new IllegalStateException(page + " is the last page");
        }
        return link.group(1).replace("&amp;", "&");
    }

    /** The median time that the page takes to arrive whole, after as many visits that do not count. */
    Duration median(String page, int visits) throws IOException, InterruptedException {
        URI uri = address.resolve(page);
        for (int i = 0; i < visits; i++) {
            get(uri);
        }
        long[] times = new long[visits];
        for (int i = 0; i < visits; i++) {
            long begun = System.nanoTime();
            get(uri);
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return Duration.ofNanos(times[visits / 2]);
    }

    private static Map<String, String> fields(String form, String account, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(input.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            String name = attributes.get("name");
            if (name != null) {
                Supplier<String> own = () -> attributes.getOrDefault("value", "");
                fields.put(
                        name,
                        switch (attributes.getOrDefault("type", "text")) {
                            case "text" -> account;
                            case "password" -> password;
                            default -> own.get();
                        });
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
