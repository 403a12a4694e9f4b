package org.rebond.web.simulators;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Texts;

/**
 * The bean of a simulator: the address asks, the page answers. A refusal is an answer too: it is said on the page, which
 * keeps what was typed.
 */
public abstract class SimulatorPage<R> {

    @Inject
    protected Address address;

    private @Nullable R result;

    /** @throws RuleViolation when the rule refuses */
    abstract R simulate(Question question);

    /** For {@code f:viewAction}; a page that was asked nothing answers nothing. */
    public void load() {
        if (!address.isFiltered()) {
            return;
        }
        try {
            result = simulate(new Question(address));
        } catch (RuleViolation refusal) {
            String sentence = refusal.sentence(Texts.current().locale());
            say(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        } catch (ConverterException unreadable) {
            say(unreadable.getFacesMessage());
        }
    }

    public @Nullable R getResult() {
        return result;
    }

    private static void say(FacesMessage message) {
        FacesContext.getCurrentInstance().addMessage(null, message);
    }
}
