package org.rebond.procurement;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.Rejection;
import org.rebond.shared.Money;
import org.rebond.shared.Rule;
import org.rebond.shared.Siret;

/**
 * An object of a DECP file, whose fields are read as what they should be. A field that is not gives a {@link Rejection}
 * and null; one that is absent, null, blank or {@code NC} gives null alone.
 */
final class DecpObject {

    /** What buyers write for a datum that they do not have. */
    private static final String NOT_KNOWN = "NC";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MISREAD = Pattern.compile("[\\x80-\\x9F]");
    private static final Pattern LINE_BREAK =
            Pattern.compile("<br\\s*/?>|[\\t\\r\\n\\u00a0\\u2028\\u2029]", Pattern.CASE_INSENSITIVE);

    /** What word processors leave in a text, and shows nothing: soft hyphen, places to break a line, byte order mark. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]");

    private static final Pattern MARKUP = Pattern.compile("<[/!?]?[a-z][^<>]*>|<!--|<script", Pattern.CASE_INSENSITIVE);

    /** Controls, half characters, and what shows nothing or turns the text around it, such as U+202E. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2}|T.*)?");
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_IN_YEARS = 10;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_SHOWN = 100;
    private static final int INTEGER_DIGITS = 11;
    private static final Money LARGEST = Money.euros("99999999999.99");
    private static final int MOST_DECIMALS = 20;
    private static final int MOST = 99_999;

    private final JsonObject json;
    private final String path;
    private final LocalDate today;
    private final Faults faults;

    /** The faults of one contract, in the order in which they are met. */
    static final class Faults {

        private final String contract;
        private final List<Rejection> found = new ArrayList<>();

        Faults(String contract) {
            this.contract = contract;
        }

        void add(String field, @Nullable String value, Rule rule, Object... arguments) {
            found.add(Rejection.of(contract, field, value, rule, arguments));
        }

        List<Rejection> found() {
            return List.copyOf(found);
        }
    }

    DecpObject(JsonObject json, String path, LocalDate today, Faults faults) {
        this.json = json;
        this.path = path;
        this.today = today;
        this.faults = faults;
    }

    /** Each of these fields must say something. */
    void require(String... names) {
        for (String name : names) {
            if (value(name) == null) {
                faults.add(at(name), null, ProcurementRule.FIELD_MISSING);
            }
        }
    }

    /** A text as it stands, without judging it; empty when there is none. */
    String wording(String name) {
        return json.get(name) instanceof JsonString text ? text.getString().strip() : "";
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /** A text, its ends trimmed, its line breaks made spaces, without what shows nothing; otherwise as given. */
    @Nullable
    String text(String name, int longest) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            return fault(name, ProcurementRule.NOT_A_TEXT);
        }
        String plain = LEFT_BEHIND.matcher(repaired(string.getString())).replaceAll("");
        String text = LINE_BREAK.matcher(plain).replaceAll(" ").strip();
        if (MARKUP.matcher(text).find()) {
            return fault(name, ProcurementRule.MARKUP);
        }
        Matcher unreadable = UNREADABLE.matcher(text);
        if (unreadable.find()) {
            return fault(name, ProcurementRule.UNREADABLE_CHARACTER, code(unreadable.group()));
        }
        int length = text.codePointCount(0, text.length());
        return length > longest ? fault(name, ProcurementRule.TEXT_TOO_LONG, length, longest) : text;
    }

    @Nullable
    String name(String name) {
        return text(name, LONGEST_NAME);
    }

    /** A SIRET, spaces apart. */
    @Nullable
    Siret siret(String name) {
        String text = text(name, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        String digits = text.replace(" ", "");
        return Siret.isValid(digits) ? new Siret(digits) : fault(name, ProcurementRule.SIRET_INVALID);
    }

    /** A day; a time zone or a time behind it is left out. */
    @Nullable
    LocalDate date(String name) {
        String text = text(name, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return fault(name, ProcurementRule.DATE_MALFORMED);
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1));
            int latest = today.getYear() + LATEST_IN_YEARS;
            return date.getYear() < EARLIEST_YEAR || date.getYear() > latest
                    ? fault(name, ProcurementRule.DATE_IMPLAUSIBLE, EARLIEST_YEAR + "", latest + "")
                    : date;
        } catch (DateTimeParseException e) {
            return fault(name, ProcurementRule.DATE_MALFORMED);
        }
    }

    /** An amount from 1 euro to eleven digits, rounded to the cent. */
    @Nullable
    Money amount(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonNumber number)) {
            return fault(name, ProcurementRule.AMOUNT_NOT_A_NUMBER);
        }
        BigDecimal amount = number.bigDecimalValue();
        if (amount.compareTo(BigDecimal.ONE) < 0) {
            return fault(name, ProcurementRule.AMOUNT_TOO_SMALL);
        }
        if ((long) amount.precision() - amount.scale() > INTEGER_DIGITS) {
            return fault(name, ProcurementRule.AMOUNT_TOO_LARGE);
        }
        Money money = Money.rounded(amount);
        return money.exceeds(LARGEST) ? fault(name, ProcurementRule.AMOUNT_TOO_LARGE) : money;
    }

    /** A whole number. */
    @Nullable
    Integer count(String name, int least) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            BigDecimal count = number.bigDecimalValue();
            if (count.compareTo(BigDecimal.valueOf(least)) >= 0
                    && count.compareTo(BigDecimal.valueOf(MOST)) <= 0
                    && count.scale() <= MOST_DECIMALS
                    && count.stripTrailingZeros().scale() <= 0) {
                return count.intValue();
            }
        }
        return fault(name, ProcurementRule.COUNT_OUT_OF_RANGE, least, MOST);
    }

    /** A share, from 0 to 1. */
    @Nullable
    BigDecimal rate(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            BigDecimal rate = number.bigDecimalValue();
            if (rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0 && rate.scale() <= MOST_DECIMALS) {
                return rate;
            }
        }
        return fault(name, ProcurementRule.RATE_OUT_OF_RANGE);
    }

    @Nullable
    Boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        return switch (shown(value).toLowerCase(Locale.ROOT)) {
            case "true", "oui", "1" -> true;
            case "false", "non", "0" -> false;
            default -> fault(name, ProcurementRule.NOT_YES_OR_NO);
        };
    }

    /** A constant by its wording, or by one that an earlier version of the format had for it. */
    <E extends Enum<E> & DecpValue> @Nullable E one(String name, Class<E> type, Map<String, E> earlier) {
        String text = text(name, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        return DecpValue.find(type, text)
                .or(() -> Optional.ofNullable(earlier.get(text)))
                .orElseGet(() -> fault(name, ProcurementRule.VALUE_UNKNOWN, DecpValue.expected(type)));
    }

    /** Constants, in a list of their own or in an object that wraps it. */
    <E extends Enum<E> & DecpValue> Set<E> several(String name, String wrapper, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        JsonValue value = value(name);
        if (value != null) {
            each(value, at(name), wrapper, (wording, where) -> {
                Optional<E> constant = wording instanceof JsonString string
                        ? DecpValue.find(type, string.getString().strip())
                        : Optional.empty();
                constant.ifPresentOrElse(
                        found::add,
                        () -> faults.add(
                                where,
                                shown(wording),
                                ProcurementRule.VALUE_UNKNOWN,
                                shown(wording),
                                DecpValue.expected(type)));
            });
        }
        return found;
    }

    @Nullable
    DecpObject object(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        return value instanceof JsonObject object
                ? new DecpObject(object, at(name), today, faults)
                : fault(name, ProcurementRule.NOT_AN_OBJECT);
    }

    /** Objects, each alone or in an object that wraps it; lists within the list count as one. */
    List<DecpObject> list(String name, String wrapper) {
        List<DecpObject> found = new ArrayList<>();
        JsonValue value = value(name);
        if (value != null) {
            each(value, at(name), wrapper, (item, where) -> {
                if (item instanceof JsonObject object) {
                    found.add(new DecpObject(object, where, today, faults));
                } else {
                    faults.add(where, shown(item), ProcurementRule.NOT_AN_OBJECT, shown(item));
                }
            });
        }
        return found;
    }

    /** Where a field stands in the contract, as the file names it. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static void each(JsonValue value, String where, String wrapper, BiConsumer<JsonValue, String> reader) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                each(array.get(i), where + "[" + i + "]", wrapper, reader);
            }
        } else if (value instanceof JsonObject object && object.get(wrapper) instanceof JsonValue wrapped) {
            each(wrapped, where + "." + wrapper, wrapper, reader);
        } else {
            reader.accept(value, where);
        }
    }

    private @Nullable JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == null
                        || value == JsonValue.NULL
                        || value instanceof JsonString string && isSilent(string.getString())
                ? null
                : value;
    }

    /** Controls of Unicode that are bytes of Windows-1252 taken for Latin-1, read as what was meant (as HTML 5 does). */
    private static String repaired(String text) {
        return MISREAD.matcher(text)
                .replaceAll(control -> new String(control.group().getBytes(StandardCharsets.ISO_8859_1), WINDOWS));
    }

    private static boolean isSilent(String text) {
        return text.isBlank() || text.strip().equals(NOT_KNOWN);
    }

    private <T> @Nullable T fault(String name, Rule rule, Object... more) {
        String value = shown(json.getOrDefault(name, JsonValue.NULL));
        faults.add(
                at(name),
                value,
                rule,
                Stream.concat(Stream.of(value), Arrays.stream(more)).toArray());
        return null;
    }

    private static String shown(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        String plain = visible(text);
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    /** The text, with the code of each character that would not show, or would turn what stands around it. */
    static String visible(String text) {
        return UNREADABLE.matcher(text).replaceAll(match -> "[" + code(match.group()) + "]");
    }

    /** As Unicode names it, such as U+202E. */
    private static String code(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }
}
