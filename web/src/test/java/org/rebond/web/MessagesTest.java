package org.rebond.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.web.ui.Navigation;

/** The pages' bundle: both languages in step, nothing missing, nothing left over. */
class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    /** What Faces asks for by itself, and what is asked for by the name of a type. */
    private static final Set<String> COMPOSED =
            Set.of("jakarta.faces.", "publication.caption.", "publication.none.", "rest.expected.", "rest.status.");

    private static final Pattern QUOTED = Pattern.compile("['\"]([A-Za-z]+(?:\\.[A-Za-z0-9_]+)*)['\"]");

    final Map<String, String> french = texts(Locale.ROOT);
    final Map<String, String> english = texts(Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void no_key_is_written_twice() {
        assertThat(lines("messages.properties")).doesNotHaveDuplicates();
        assertThat(lines("messages_en.properties")).doesNotHaveDuplicates();
    }

    @Test
    void both_languages_take_the_same_arguments() {
        assertThat(arguments(english)).isEqualTo(arguments(french));
    }

    @Test
    void the_apostrophe_is_never_the_one_that_a_format_swallows() {
        assertThat(french.values()).noneMatch(text -> text.contains("'"));
        assertThat(english.values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void every_key_that_a_page_asks_for_exists() {
        Pattern asked = Pattern.compile("msg\\['([^']+)'\\]|text\\.say\\('([^']+)'");
        var missing = sources("xhtml")
                .flatMap(source -> asked.matcher(source).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(key -> !french.containsKey(key))
                .collect(Collectors.toSet());

        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_that_a_tag_is_given_exists() {
        Pattern given = Pattern.compile(
                " (?:label|of|head|hint|caption|whenEmpty|lower|upper|name)=\"([a-z][A-Za-z]*(?:\\.[A-Za-z.]+)+)\"");
        var missing = sources("xhtml")
                .flatMap(source -> given.matcher(source).results())
                .map(found -> found.group(1))
                .filter(key -> !french.containsKey(key))
                .collect(Collectors.toSet());

        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_left_over() {
        Set<String> used = Stream.concat(sources("xhtml"), sources("java"))
                .flatMap(source -> QUOTED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Navigation.Place.values()).map(Navigation.Place::getLabel).forEach(used::add);
        Arrays.stream(Navigation.Place.values()).map(Navigation.Place::getAbout).forEach(used::add);
        Arrays.stream(Navigation.Group.values()).map(group -> "group." + group).forEach(used::add);

        assertThat(french.keySet())
                .filteredOn(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .allMatch(used::contains);
    }

    private static Map<String, Set<Integer>> arguments(Map<String, String> texts) {
        var arguments = new TreeMap<String, Set<Integer>>();
        texts.forEach((key, text) -> arguments.put(key, arguments(text)));
        return arguments;
    }

    private static Set<Integer> arguments(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "org.rebond.web.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        texts.values().forEach(MessageFormat::new);
        return texts;
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(lines(file));
    }

    private static List<String> lines(String file) {
        return read(MAIN.resolve("resources/org/rebond/web/" + file))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Stream<String> sources(String extension) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files
                    .filter(file -> file.toString().endsWith("." + extension))
                    .map(MessagesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
