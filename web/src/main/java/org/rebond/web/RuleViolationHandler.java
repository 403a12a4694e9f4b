package org.rebond.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Refusals;
import org.rebond.web.ui.Texts;

/**
 * Turns a refusal into a message on the page, which keeps what was typed, and a view that has expired into the page
 * afresh. Anything else is a fault: it goes on to the error page.
 */
public class RuleViolationHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(RuleViolationHandler.class.getName());

    RuleViolationHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (answered(events.next())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(ExceptionQueuedEvent event) {
        var faces = event.getContext().getContext();
        var exception = event.getContext().getException();
        if (exception instanceof ViewExpiredException) {
            startAfresh(faces);
            return true;
        }
        Optional<RuleViolation> refusal = refusal(exception, Texts.current().say("this.record"));
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(event.getContext().getPhaseId());
        if (refusal.isEmpty() || rendering) {
            report(exception, faces);
            return false;
        }
        show(refusal.get(), faces);
        return true;
    }

    /** The error page shows the same number as the log: whoever calls for help reads it out. */
    private static void report(Throwable fault, FacesContext faces) {
        String number = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "Fault " + number + " at " + Address.current(), fault);
        faces.getExternalContext().getRequestMap().put("fault", number);
    }

    /** The refusal behind what the layers between have made of it. */
    static Optional<RuleViolation> refusal(Throwable exception, String thisRecord) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause)
                .flatMap(e -> switch (e) {
                    case RuleViolation violation -> Stream.of(violation);
                    case OptimisticLockException lost ->
                        Stream.of(new RuleViolation(PlatformRule.CHANGED_MEANWHILE, thisRecord));
                    default -> Stream.empty();
                })
                .findFirst();
    }

    private static void show(RuleViolation refusal, FacesContext faces) {
        String sentence = refusal.sentence(Texts.current().locale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        if (!faces.isPostback()) {
            faces.getExternalContext().setResponseStatus(Refusals.status(refusal));
        }
        faces.renderResponse();
    }

    private static void startAfresh(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        String sentence = Texts.current().say("page.expired");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(Address.current().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Puts the handler in front of the container's own. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() throws FacesException {
            return new RuleViolationHandler(getWrapped().getExceptionHandler());
        }
    }
}
