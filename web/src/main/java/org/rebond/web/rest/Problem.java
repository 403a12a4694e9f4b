package org.rebond.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/**
 * Why a request was not done, as RFC 9457 writes it.
 *
 * @param type {@code rule:} and the key of the rule that was broken; {@code about:blank} where the status says it all
 * @param title the sentence for the reader
 * @param instance what to quote when calling for help
 * @param errors what is wrong where
 */
public record Problem(
        String type, String title, int status, @Nullable String instance, List<FieldError> errors) {

    private static final int UNPROCESSABLE = 422;
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong in one field: what was read there, what is expected. */
    public record FieldError(
            @Nullable String field, @Nullable String value, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(RuleViolation violation, Locale locale) {
        String sentence = violation.sentence(locale);
        return new Problem(
                "rule:" + violation.rule().key(),
                sentence,
                status(violation.rule()),
                null,
                List.of(new FieldError(null, null, sentence)));
    }

    static Problem of(int status, String sentence) {
        return new Problem("about:blank", sentence, status, null, List.of());
    }

    private static int status(Rule rule) {
        return switch (rule.kind()) {
            case REFUSED -> UNPROCESSABLE;
            case UNKNOWN -> 404;
            case NOT_ALLOWED -> 403;
            case CONFLICT -> 409;
        };
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
