package org.rebond.web.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;
import org.rebond.web.ui.Texts;

/**
 * Answers what went wrong inside. A refusal that the server wrapped on its way out is still a refusal; anything else is a
 * fault, told by the number under which the log has it.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Reader.language(headers);
        return refusal(thrown, locale)
                .map(violation -> Problem.of(violation, locale))
                .orElseGet(() -> fault(thrown, locale))
                .response();
    }

    private Problem fault(Throwable thrown, Locale locale) {
        String number = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "Fault " + number + " at " + uri.getPath(), thrown);
        return new Problem("about:blank", Texts.say(locale, "rest.fault", number), 500, "fault:" + number, List.of());
    }

    private static Optional<RuleViolation> refusal(Throwable thrown, Locale locale) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case RuleViolation violation -> Stream.of(violation);
                    case OptimisticLockException lost ->
                        Stream.of(new RuleViolation(PlatformRule.CHANGED_MEANWHILE, Texts.say(locale, "rest.record")));
                    default -> Stream.empty();
                })
                .findFirst();
    }
}
