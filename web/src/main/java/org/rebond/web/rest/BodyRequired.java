package org.rebond.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Refuses a body that no operation can do anything with: empty, the JSON {@code null}, larger than any command, or not whole.
 * That it is whole is seen to before its fields are read: Yasson skips a field that it does not know without looking for the
 * end of the body, and never comes back from one that breaks off there.
 */
@Provider
public class BodyRequired implements ReaderInterceptor {

    static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 100; // Parsson breaks down from a thousand on

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (bindsJson(context)) {
            byte[] said = context.getInputStream().readNBytes(LARGEST + 1);
            if (said.length > LARGEST) {
                throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
            }
            requireWhole(said);
            context.setInputStream(new ByteArrayInputStream(said));
        }
        Object body = context.proceed();
        if (body == null) {
            throw new BadRequestException("The body is missing");
        }
        return body;
    }

    /** Whether the body becomes a record at once; a file is read by whoever imports it. */
    private static boolean bindsJson(ReaderInterceptorContext context) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())
                && context.getType() != InputStream.class;
    }

    /** @throws ProcessingException when it is no JSON from its first character to its last */
    static void requireWhole(byte[] said) {
        if (said.length == 0) {
            return;
        }
        int open = 0;
        try (JsonParser parser = Json.createParser(
                new InputStreamReader(new ByteArrayInputStream(said), StandardCharsets.UTF_8.newDecoder()))) {
            while (open <= DEEPEST && parser.hasNext()) {
                open += switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> 1;
                    case END_ARRAY, END_OBJECT -> -1;
                    default -> 0;
                };
            }
        } catch (JsonException unreadable) {
            throw new ProcessingException(unreadable);
        }
        if (open != 0) {
            throw new ProcessingException("The body breaks off, or goes too deep");
        }
    }
}
