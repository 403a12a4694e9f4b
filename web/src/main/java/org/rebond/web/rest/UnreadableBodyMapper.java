package org.rebond.web.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.rebond.web.ui.Texts;

/** Answers a body that is not the JSON asked for. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<ProcessingException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ProcessingException unreadable) {
        return Problem.of(400, Texts.say(Reader.language(headers), "rest.unreadable"))
                .response();
    }
}
