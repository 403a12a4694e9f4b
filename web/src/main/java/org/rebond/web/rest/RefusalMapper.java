package org.rebond.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.rebond.shared.RuleViolation;

/** Answers a refusal of the domain with its sentence. */
@Provider
public class RefusalMapper implements ExceptionMapper<RuleViolation> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(RuleViolation violation) {
        return Problem.of(violation, Reader.language(headers)).response();
    }
}
