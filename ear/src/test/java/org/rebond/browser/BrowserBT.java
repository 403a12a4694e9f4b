package org.rebond.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The checks themselves: each must find what it looks for, or every page would pass. */
class BrowserBT {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static HttpServer site;

    @BeforeAll
    static void open_a_site_with_faults() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/good", "<h1>Bon</h1><p>Rien à redire.</p>");
        serve("/grey", "<h1>Gris</h1><p style='color:#bbb;background:#fff'>Trop pâle.</p>");
        serve("/wide", "<h1>Large</h1><div style='width:500px'>Trop large.</div>");
        serve("/forbidden", "<h1>Interdit</h1><img alt='' src='http://example.invalid/a.png'>");
        serve("/cookie", "<h1>Biscuit</h1>");
        site.start();
    }

    @AfterAll
    static void close_the_site() {
        site.stop(0);
    }

    @Test
    void a_page_without_fault_passes() {
        Visitor visitor = browser.visitor().open(place("/good"));

        visitor.checkAccessibility();
        visitor.checkNoHorizontalScroll();

        assertThat(visitor.ask("return navigator.language")).isEqualTo("fr-FR");
    }

    @Test
    void pale_text_is_noticed() {
        Visitor visitor = browser.visitor().open(place("/grey"));

        assertThatThrownBy(visitor::checkAccessibility).hasMessageContaining("color-contrast");
    }

    @Test
    void what_is_wider_than_a_telephone_is_noticed() {
        Visitor visitor = browser.visitor().open(place("/wide"));

        assertThatThrownBy(visitor::checkNoHorizontalScroll).hasMessageContaining("div");
    }

    @Test
    void a_breach_of_the_content_security_policy_is_noticed() {
        browser.visitor().open(place("/forbidden"));

        assertThat(browser.consoleErrors()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void an_error_of_a_script_is_noticed() {
        Visitor visitor = browser.visitor().open(place("/good"));
        visitor.ask("setTimeout(() => { window.told = true; nothing.at.all(); })");
        visitor.await("the script runs", () -> visitor.ask("return window.told"));

        assertThat(browser.consoleErrors()).singleElement().asString().contains("nothing is not defined");
    }

    @Test
    void two_visitors_share_no_cookie() {
        Visitor one = browser.visitor().open(place("/cookie"));
        Visitor other = browser.visitor().open(place("/cookie"));
        one.ask("document.cookie = 'a=1'");

        assertThat(one.ask("return document.cookie")).isEqualTo("a=1");
        assertThat(other.ask("return document.cookie")).isEqualTo("");
    }

    @Test
    void a_file_is_downloaded() throws IOException {
        Visitor visitor = browser.visitor().open(place("/good"));
        visitor.ask("""
                const a = document.createElement('a');
                a.id = 'file';
                a.download = 'texte.txt';
                a.textContent = 'Fichier';
                a.href = URL.createObjectURL(new Blob(['contenu']));
                document.body.append(a);
                """);

        assertThat(Files.readString(visitor.download(By.id("file")))).isEqualTo("contenu");
    }

    private static void serve(String path, String body) {
        byte[] page = """
                <!DOCTYPE html><html lang="fr"><head><meta charset="UTF-8"><title>Essai</title>
                <link rel="icon" href="data:,"></head><body><main>%s</main></body></html>
                """.formatted(body).getBytes(UTF_8);
        site.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "img-src 'self' data:");
            exchange.sendResponseHeaders(200, page.length);
            try (var out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
    }

    private static String place(String path) {
        return "http://localhost:" + site.getAddress().getPort() + path;
    }
}
