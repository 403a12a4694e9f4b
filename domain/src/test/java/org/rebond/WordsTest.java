package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.mandate.MandateRule;
import org.rebond.shared.Rule;
import org.rebond.shared.Words;

/** Both languages say the same things, and everything that can be said is. */
class WordsTest {

    static final Map<String, String> FRENCH = words("words.properties");
    static final Map<String, String> ENGLISH = words("words_en.properties");

    static final List<Class<?>> ENUMERATIONS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.rebond").stream()
                    .filter(JavaClass::isEnum)
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    static Map<String, String> words(String file) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(in);
            return words.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, words::getProperty, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> keys(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> enumeration.getSimpleName() + "." + ((Enum<?>) constant).name());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(ENGLISH.keySet()).isEqualTo(FRENCH.keySet());
    }

    @Test
    void every_rule_has_its_sentence() {
        List<String> rules = ENUMERATIONS.stream()
                .filter(Rule.class::isAssignableFrom)
                .flatMap(WordsTest::keys)
                .toList();

        assertThat(rules).isNotEmpty();
        assertThat(FRENCH.keySet()).containsAll(rules);
    }

    @Test
    void an_enumeration_with_a_label_has_all_of_them() {
        for (Class<?> enumeration : ENUMERATIONS) {
            List<String> keys = keys(enumeration).toList();
            if (keys.stream().anyMatch(FRENCH::containsKey)) {
                assertThat(FRENCH.keySet()).containsAll(keys);
            }
        }
    }

    @Test
    void a_day_in_a_sentence_is_written_as_people_write_it() {
        assertThat(Words.in(Locale.FRANCE)
                        .sentence(MandateRule.SENT_ALREADY, "2026-L1", LocalDate.of(2026, 11, 23), "decideur"))
                .contains("transmis le 23/11/2026 par");
    }

    @Test
    void both_languages_name_the_same_arguments() {
        FRENCH.forEach(
                (key, french) -> assertThat(arguments(ENGLISH.get(key))).as(key).isEqualTo(arguments(french)));
    }

    @Test
    void every_sentence_can_be_formatted_and_has_no_apostrophe_that_would_swallow_its_arguments() {
        Stream.of(FRENCH, ENGLISH).flatMap(words -> words.entrySet().stream()).forEach(word -> {
            assertThat(word.getValue()).as(word.getKey()).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(word.getValue()).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                    .as(word.getKey())
                    .doesNotContain("{");
        });
    }

    private static TreeSet<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
