package org.rebond.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The Chromium of a test class. Each {@link #visitor()} sits at a window of their own, without the cookies of another; all
 * leave at the end of the test. A test fails when the browser's console says an error, be it a script's or the content
 * security policy's; of a failed test the windows are kept as pictures in {@code target/screenshots}.
 *
 * <p>Without Chromium the tests are skipped, unless {@code REBOND_BROWSER_REQUIRED} is true.
 */
final class Browser implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Optional<File> CHROMIUM = onThePath("chromium");
    private static final Optional<File> DRIVER = onThePath("chromedriver");
    private static final boolean FOUND = CHROMIUM.isPresent() && DRIVER.isPresent();
    private static final boolean REQUIRED = Boolean.parseBoolean(System.getenv("REBOND_BROWSER_REQUIRED"));
    private static final String ABSENT = "No chromium with its chromedriver on the PATH: the browser tests are skipped";

    static {
        if (!FOUND && !REQUIRED) {
            System.err.println(ABSENT);
        }
    }

    private final List<Visitor> visitors = new ArrayList<>();
    private final List<String> expectedErrors = new ArrayList<>();
    private @Nullable ChromeDriver driver;
    private @Nullable Path downloads;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return FOUND || REQUIRED
                ? ConditionEvaluationResult.enabled("Chromium is found or required")
                : ConditionEvaluationResult.disabled(ABSENT);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        downloads = Files.createTempDirectory("rebond-downloads");
        driver = start();
    }

    /** Somebody who opens a window for the first time. */
    Visitor visitor() {
        if (driver == null || downloads == null) {
            throw new IllegalStateException("The browser is not open");
        }
        Visitor visitor = Visitor.at(driver, downloads.resolve("visitor-" + visitors.size()));
        visitors.add(visitor);
        return visitor;
    }

    /** In this test the console may say an error with this text, such as the status of a refusal. */
    void expectError(String text) {
        expectedErrors.add(text);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (driver == null) {
            return;
        }
        List<String> errors = consoleErrors();
        Optional<Throwable> failure = context.getExecutionException();
        if (failure.isPresent() || !errors.isEmpty()) {
            takePictures(context);
        }
        visitors.forEach(Visitor::leave);
        visitors.clear();
        expectedErrors.clear();
        if (!errors.isEmpty()) {
            var error = new AssertionError("The browser's console says:\n" + String.join("\n", errors));
            failure.ifPresentOrElse(first -> first.addSuppressed(error), () -> {
                throw error;
            });
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (driver != null) {
            driver.quit();
        }
        if (downloads != null) {
            try (Stream<Path> files = Files.walk(downloads)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** What the console has said since it was last asked, less what the test expects. */
    List<String> consoleErrors() {
        if (driver == null) {
            return List.of();
        }
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> expectedErrors.stream().noneMatch(message::contains))
                .toList();
    }

    private void takePictures(ExtensionContext context) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "screenshots"));
        String test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName() + "-"
                + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "_");
        for (int i = 0; i < visitors.size(); i++) {
            Files.write(
                    directory.resolve(test + "-" + i + ".png"), visitors.get(i).picture());
        }
    }

    /** Of Chromium's own services none is needed, and none may reach out. The driver gives a fresh profile. */
    private static ChromeDriver start() {
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(CHROMIUM.orElseThrow(() -> new IllegalStateException("No chromium on the PATH")))
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--hide-scrollbars", // as on a telephone, they take no room
                        "--lang=fr-FR",
                        "--accept-lang=fr-FR,fr",
                        "--window-size=1280,900")
                .setExperimentalOption("prefs", Map.of("plugins.always_open_pdf_externally", true))
                .enableBiDi();
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        DRIVER.orElseThrow(() -> new IllegalStateException("No chromedriver on the PATH")))
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> onThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> new File(directory, program))
                .filter(File::canExecute)
                .findFirst();
    }
}
