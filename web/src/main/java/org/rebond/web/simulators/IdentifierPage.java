package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.rebond.shared.IdentifierCheck;
import org.rebond.shared.Siren;
import org.rebond.shared.Siret;
import org.rebond.web.ui.Texts;

/** Backs {@code simulateurs/identifiants.xhtml}. */
@Named
@RequestScoped
public class IdentifierPage extends SimulatorPage<IdentifierCheck> {

    /** The numbers that can be checked. */
    public enum Kind {
        SIRET,
        SIREN
    }

    @Override
    IdentifierCheck simulate(Question question) {
        return switch (question.constant("kind", Kind.class)) {
            case SIRET -> Siret.check(question.text("value"));
            case SIREN -> Siren.check(question.text("value"));
        };
    }

    /** What is wrong with it; empty when nothing is. */
    public String getReason() {
        IdentifierCheck check = getResult();
        return check == null ? "" : check.reason(Texts.current().locale()).orElse("");
    }

    /** Their names are the same in both languages. */
    public String[] getKinds() {
        return new String[] {Kind.SIRET.name(), Kind.SIREN.name()};
    }
}
