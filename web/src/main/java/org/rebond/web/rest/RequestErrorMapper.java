package org.rebond.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rebond.web.ui.Texts;

/** Answers a request that cannot be understood or leads nowhere: unknown address, wrong method, unreadable parameter. */
@Provider
public class RequestErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final Set<Integer> WITH_A_SENTENCE = Set.of(400, 404, 405, 406, 415);

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException error) {
        Response answer = error.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        Locale locale = Reader.language(headers);
        String sentence = WITH_A_SENTENCE.contains(answer.getStatus())
                ? Texts.say(locale, "rest.status." + answer.getStatus())
                : answer.getStatusInfo().getReasonPhrase();
        var errors = error instanceof InvalidInput input ? List.of(input.error(locale)) : List.<Problem.FieldError>of();
        Response problem = new Problem("about:blank", sentence, answer.getStatus(), null, errors).response();
        return answer.getHeaderString(HttpHeaders.ALLOW) == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, answer.getHeaderString(HttpHeaders.ALLOW))
                        .build();
    }
}
