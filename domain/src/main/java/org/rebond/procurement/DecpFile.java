package org.rebond.procurement;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.rebond.shared.RuleViolation;

/**
 * A DECP file in JSON, read one item at a time. Its version is told by its shape: until 2023 {@code {"marches": […]}},
 * since then {@code {"marches": {"marche": […], "contrat-concession": […]}}}; a bare list of contracts is read too.
 */
final class DecpFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Where the reading stands. */
    private enum Place {
        START,
        ROOT,
        WRAPPER,
        ITEMS,
        END
    }

    private final BoundedText text;
    private final JsonParser parser;
    private Place place = Place.START;
    private boolean wrapped;
    private boolean bare;
    private boolean found;

    DecpFile(InputStream in) throws IOException {
        text = new BoundedText(withoutMark(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
        parser = Json.createParser(text);
    }

    /** The next contract or concession, as it stands in the file; empty at its end. */
    Optional<JsonObject> next() {
        return guarded(() -> advance(parser::getObject));
    }

    /**
     * Reads to the end and keeps nothing.
     *
     * @throws RuleViolation when the file is no DECP file, from its first character to its last
     */
    void check() {
        while (guarded(() -> advance(this::pass)).isPresent()) {
            // until the end
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private Optional<JsonObject> advance(Supplier<JsonObject> take) {
        while (place != Place.END) {
            Event event = nextEvent();
            switch (place) {
                case START -> start(event);
                case ROOT -> root(event);
                case WRAPPER -> wrapper(event);
                case ITEMS -> {
                    if (event == Event.START_OBJECT) {
                        return Optional.of(take.get());
                    }
                    require(event == Event.END_ARRAY);
                    place = bare ? Place.END : wrapped ? Place.WRAPPER : Place.ROOT;
                }
                case END -> throw new IllegalStateException("Read past the end");
            }
        }
        require(found && !parser.hasNext());
        return Optional.empty();
    }

    private void start(Event event) {
        require(event == Event.START_OBJECT || event == Event.START_ARRAY);
        bare = event == Event.START_ARRAY;
        found = bare;
        place = bare ? Place.ITEMS : Place.ROOT;
    }

    private void root(Event event) {
        if (event == Event.END_OBJECT) {
            place = Place.END;
        } else if (parser.getString().equals("marches")) {
            Event value = nextEvent();
            require(value == Event.START_ARRAY || value == Event.START_OBJECT);
            found = true;
            wrapped = value == Event.START_OBJECT;
            place = wrapped ? Place.WRAPPER : Place.ITEMS;
        } else {
            passValue();
        }
    }

    private void wrapper(Event event) {
        if (event == Event.END_OBJECT) {
            place = Place.ROOT;
            return;
        }
        String key = parser.getString();
        require(key.equals("marche") || key.equals("contrat-concession"));
        require(nextEvent() == Event.START_ARRAY);
        place = Place.ITEMS;
    }

    private void passValue() {
        Event event = nextEvent();
        if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
            pass();
        }
    }

    /** Reads to the end of what was just opened. Not {@code skipObject}, which lets bad grammar through. */
    private JsonObject pass() {
        int open = 1;
        while (open > 0) {
            switch (nextEvent()) {
                case START_OBJECT, START_ARRAY -> open++;
                case END_OBJECT, END_ARRAY -> open--;
                default -> {}
            }
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private Event nextEvent() {
        if (!parser.hasNext()) {
            throw new RuleViolation(text.endedEarly() ? ProcurementRule.FILE_TRUNCATED : ProcurementRule.FILE_NOT_DECP);
        }
        return parser.next();
    }

    private <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonParsingException e) {
            throw text.endedEarly()
                    ? new RuleViolation(ProcurementRule.FILE_TRUNCATED)
                    : new RuleViolation(
                            ProcurementRule.FILE_NOT_JSON,
                            e.getLocation().getLineNumber(),
                            e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new RuleViolation(ProcurementRule.FILE_NOT_UTF8);
            }
            throw e;
        }
    }

    private static void require(boolean expected) {
        if (!expected) {
            throw new RuleViolation(ProcurementRule.FILE_NOT_DECP);
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader);
        buffered.mark(1);
        try {
            if (buffered.read() != BYTE_ORDER_MARK) {
                buffered.reset();
            }
            return buffered;
        } catch (CharacterCodingException e) {
            throw new RuleViolation(ProcurementRule.FILE_NOT_UTF8);
        }
    }
}
