package org.rebond.web.law;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.law.LawRule;
import org.rebond.law.LegalRegister;
import org.rebond.law.ParameterChange;
import org.rebond.law.ParameterKey;
import org.rebond.law.ParameterRow;
import org.rebond.law.ParameterSheet;
import org.rebond.law.ParameterState;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code administration/parametre.xhtml}. */
@Named
@RequestScoped
public class ParameterPage extends RecordPage<ParameterSheet> {

    @Inject
    LegalRegister register;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable BigDecimal figure;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String source = "";
    private @Nullable LocalDate verifiedOn;

    @Override
    protected ParameterSheet find() {
        return register.parameter(key());
    }

    public String propose() {
        register.propose(key(), new ParameterChange(figure, validFrom, validTo, source, verifiedOn));
        return done("parameter.isProposed");
    }

    public String publish() {
        register.publish(key());
        return done("parameter.isPublished");
    }

    public String reject() {
        register.reject(key());
        return done("parameter.isWithdrawn");
    }

    public String withdraw() {
        register.withdraw(key());
        return done("parameter.isWithdrawn");
    }

    /** @param from first day of the version that was checked today */
    public String verify(String from) {
        register.verify(key(), LocalDate.parse(from), LocalDate.now(clock));
        return done("parameter.isVerified");
    }

    /** The published versions that nobody has checked yet. */
    public List<ParameterRow> getUnverified() {
        ParameterSheet sheet = getSheet();
        return sheet == null
                ? List.of()
                : sheet.versions().stream()
                        .filter(version -> version.toVerify() && version.state() == ParameterState.PUBLISHED)
                        .toList();
    }

    public boolean inForce(ParameterRow version) {
        return version.inForce(LocalDate.now(clock));
    }

    private String done(String sentence) {
        notices.done(sentence);
        return "/administration/parametre.xhtml?faces-redirect=true&reference=" + key().reference();
    }

    private ParameterKey key() {
        return address.reference("reference", ParameterKey::parse, LawRule.PARAMETER_UNKNOWN);
    }

    public @Nullable BigDecimal getFigure() {
        return figure;
    }

    public void setFigure(@Nullable BigDecimal figure) {
        this.figure = figure;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable LocalDate getVerifiedOn() {
        return verifiedOn;
    }

    public void setVerifiedOn(@Nullable LocalDate verifiedOn) {
        this.verifiedOn = verifiedOn;
    }
}
