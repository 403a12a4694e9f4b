package org.rebond.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.bidi.browser.DownloadBehavior;
import org.openqa.selenium.bidi.browser.SetDownloadBehaviorParameters;
import org.openqa.selenium.bidi.browsingcontext.BrowsingContext;
import org.openqa.selenium.bidi.browsingcontext.CreateContextParameters;
import org.openqa.selenium.bidi.module.Browser;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody at a window of the browser: reads, types, clicks, and waits until the page has settled: loaded, and
 * PrimeFaces' queue of requests empty.
 */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final URI APPLICATION =
            URI.create("http://localhost:%d/rebond/".formatted(8080 + Integer.getInteger("rebond.port.offset", 0)));
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ChromeDriver driver;
    private final String context;
    private final BrowsingContext window;
    private final Path downloads;

    private Visitor(ChromeDriver driver, String context, BrowsingContext window, Path downloads) {
        this.driver = driver;
        this.context = context;
        this.window = window;
        this.downloads = downloads;
    }

    static Visitor at(ChromeDriver driver, Path downloads) {
        String context = new Browser(driver).createUserContext();
        new Browser(driver)
                .setDownloadBehavior(new SetDownloadBehaviorParameters(DownloadBehavior.allowed(downloads))
                        .userContexts(List.of(context)));
        var window = new BrowsingContext(driver, new CreateContextParameters(WindowType.WINDOW).userContext(context));
        return new Visitor(driver, context, window, downloads);
    }

    void leave() {
        window.close();
        new Browser(driver).removeUserContext(context);
    }

    byte[] picture() {
        return driver().getScreenshotAs(OutputType.BYTES);
    }

    /** Opens a place of the application, such as {@code marches/index.xhtml}, or any address. */
    public Visitor open(String place) {
        driver().get(APPLICATION.resolve(place).toString());
        settle();
        return this;
    }

    /** What the address bar says. */
    public URI address() {
        return URI.create(driver().getCurrentUrl());
    }

    public String title() {
        return driver().getTitle();
    }

    /** The one element, as soon as it is there. */
    public WebElement find(By by) {
        return await(by + " is there", () -> driver().findElement(by));
    }

    /** All elements that are there now. */
    public List<WebElement> all(By by) {
        return driver().findElements(by);
    }

    public boolean sees(By by) {
        return all(by).stream().anyMatch(WebElement::isDisplayed);
    }

    /** The text that a reader sees, blanks made alike. */
    public String text(By by) {
        return plain(find(by).getText());
    }

    public List<String> texts(By by) {
        return all(by).stream().map(element -> plain(element.getText())).toList();
    }

    /** The field that bears this label. */
    public WebElement field(String label) {
        WebElement named = find(By.xpath(
                "//label[not(ancestor::*[@hidden]) and starts-with(normalize-space(.), \"%s\")]".formatted(label)));
        return find(By.id(String.valueOf(named.getDomAttribute("for"))));
    }

    /** Replaces what the field says. */
    public void type(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses a day, such as 2026-12-31, in a field whose order of day and month is the browser's. */
    public void chooseDay(String label, String day) {
        ask("arguments[0].value = arguments[1]", field(label), day);
    }

    /** Hands a file to the field. */
    public void choose(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
    }

    /** Clicks what leads to another page, and waits for it. */
    public void follow(By by) {
        WebElement way = find(by);
        leavePage();
        way.click();
        arrive();
    }

    public void followLink(String text) {
        follow(link(text));
    }

    public void followButton(String text) {
        follow(button(text));
    }

    /** Clicks what changes this page. */
    public void click(By by) {
        find(by).click();
        settle();
    }

    /** Presses keys on whatever has the focus; for Enter on a link see {@link #enter}. */
    public void press(CharSequence... keys) {
        driver().switchTo().activeElement().sendKeys(keys);
    }

    /** Presses Enter on what has the focus, and waits for the page that it leads to. */
    public void enter() {
        leavePage();
        press(Keys.ENTER);
        arrive();
    }

    /** Presses Enter in a field, and waits for the page that it leads to. */
    public void enterIn(WebElement field) {
        leavePage();
        field.sendKeys(Keys.ENTER);
        arrive();
    }

    public WebElement focused() {
        return driver().switchTo().activeElement();
    }

    public @Nullable Object ask(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    /** Clicks a link to a file and answers the file once it is complete. */
    public Path download(By link) {
        Set<Path> before = downloaded();
        find(link).click();
        return await(
                "a file is downloaded",
                () -> downloaded().stream()
                        .filter(file -> !before.contains(file))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("no new file among " + downloaded())));
    }

    /** No serious and no critical violation of WCAG 2.2 AA, as far as axe can tell. */
    public void checkAccessibility() {
        List<Rule> violations = new AxeBuilder()
                .withTags(ACCESSIBILITY)
                .setLegacyMode() // there is no frame; the other mode opens windows
                .analyze(driver())
                .getViolations();
        assertThat(violations.stream().filter(rule -> GRAVE.contains(rule.getImpact())))
                .as(() -> violations.stream().map(Visitor::told).collect(joining("\n", address() + "\n", "")))
                .isEmpty();
    }

    /** On a narrow telephone, or at 400 % of a screen, nothing sticks out to the side (WCAG 1.4.10). */
    public void checkNoHorizontalScroll() {
        window.setViewport(320, 800);
        try {
            Object tooWide = ask("""
                    const width = document.documentElement.clientWidth;
                    if (document.documentElement.scrollWidth <= width) return '';
                    return [...document.body.querySelectorAll('*')]
                      .filter(e => e.getBoundingClientRect().right > width + 1)
                      .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + e.getBoundingClientRect().right)
                      .slice(0, 8).join(', ') || 'scrollWidth ' + document.documentElement.scrollWidth;
                    """);
            assertThat(tooWide).as("what sticks out at 320 px of " + address()).isEqualTo("");
        } finally {
            window.setViewport(null, null);
        }
    }

    /** Waits until the answer comes; elements that are not there yet, or there no more, are asked for again. */
    public <T> T await(String what, Supplier<@Nullable T> answer) {
        return new WebDriverWait(driver(), PATIENCE)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .withMessage(() -> what + " at " + driver.getCurrentUrl())
                .until(any -> answer.get());
    }

    public void settle() {
        await("the page settles", () -> Boolean.TRUE.equals(ask("""
                return document.readyState === 'complete'
                  && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())
                """)) ? true : null);
    }

    public static By link(String text) {
        return By.xpath("//a[normalize-space(.) = \"%s\"]".formatted(text));
    }

    public static By button(String text) {
        return By.xpath("//button[normalize-space(.) = \"%s\"]".formatted(text));
    }

    /** Marks the page, so that the next one is told from it. */
    private void leavePage() {
        ask("window.left = true");
    }

    private void arrive() {
        new WebDriverWait(driver(), PATIENCE)
                .ignoring(WebDriverException.class) // what the driver says while one page makes room for the next
                .withMessage(() -> "another page comes after " + driver.getCurrentUrl())
                .until(any -> !Boolean.TRUE.equals(ask("return window.left === true")));
        settle();
    }

    /** The driver works at one window at a time: this visitor's, from now on. */
    private ChromeDriver driver() {
        driver.switchTo().window(window.getId());
        return driver;
    }

    private Set<Path> downloaded() {
        if (!Files.exists(downloads)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(Visitor::complete).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chromium holds the file's own name with an empty one until what it writes beside is whole. */
    private static boolean complete(Path file) {
        return !file.toString().endsWith(".crdownload") && file.toFile().length() > 0;
    }

    private static String told(Rule rule) {
        return "%s %s: %s\n%s"
                .formatted(
                        rule.getImpact(),
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                                .collect(joining("\n")));
    }

    /** The text with every kind of blank made one space. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
