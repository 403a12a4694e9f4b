package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.FormulaTerms;
import org.rebond.execution.FormulaTerms.Rounding;
import org.rebond.execution.IndexEntry;
import org.rebond.execution.PriceRevisions;
import org.rebond.execution.PriceTerm;
import org.rebond.execution.RevisionPreview;
import org.rebond.execution.RevisionSheet;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/revision.xhtml}. */
@Named
@RequestScoped
public class RevisionPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    PriceRevisions revisions;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private final List<TypedIndex> indices =
            List.of(new TypedIndex(), new TypedIndex(), new TypedIndex(), new TypedIndex());
    private @Nullable RevisionSheet revision;
    private @Nullable RevisionPreview preview;
    private @Nullable BigDecimal fixedPart;
    private @Nullable String referenceMonth;
    private @Nullable Integer decimals;
    private @Nullable Rounding rounding;
    private @Nullable BigDecimal ceiling;
    private @Nullable BigDecimal safeguard;
    private @Nullable String code;
    private @Nullable String month;
    private @Nullable BigDecimal value;
    private @Nullable String source;
    private @Nullable LocalDate appliesFrom;

    @Override
    protected ContractSheet find() {
        revision = revisions.sheet(contract()).orElse(null);
        return procurement.contract(contract());
    }

    public String adopt() {
        revisions.adopt(
                contract(),
                new FormulaTerms(
                        fixedPart,
                        indices.stream()
                                .filter(row -> row.code != null && !row.code.isBlank() && row.weight != null)
                                .map(row -> new PriceTerm(row.code, row.weight))
                                .toList(),
                        YearMonth.parse(referenceMonth),
                        decimals,
                        rounding,
                        ceiling,
                        safeguard));
        notices.done("revision.adopted");
        return here();
    }

    public String enter() {
        revisions.enter(new IndexEntry(code, YearMonth.parse(month), value, source));
        notices.done("revision.entered", code);
        return here();
    }

    /** Shows what the indices of the month would make of the prices; nothing is kept. */
    public void foresee() {
        preview = revisions.preview(contract(), YearMonth.parse(month));
    }

    public String revise() {
        revisions.revise(contract(), YearMonth.parse(month), appliesFrom);
        notices.done("revision.applied");
        return here();
    }

    /** An index of the formula, as it is typed. */
    public static class TypedIndex {

        private @Nullable String code;
        private @Nullable BigDecimal weight;

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public @Nullable BigDecimal getWeight() {
            return weight;
        }

        public void setWeight(@Nullable BigDecimal weight) {
            this.weight = weight;
        }
    }

    public List<TypedIndex> getIndices() {
        return indices;
    }

    /** The formula and what was made of it; null when the contract has none on file. */
    public @Nullable RevisionSheet getRevision() {
        return revision;
    }

    public @Nullable RevisionPreview getPreview() {
        return preview;
    }

    public Rounding[] getRoundings() {
        return Rounding.values();
    }

    public @Nullable BigDecimal getFixedPart() {
        return fixedPart;
    }

    public void setFixedPart(@Nullable BigDecimal fixedPart) {
        this.fixedPart = fixedPart;
    }

    public @Nullable String getReferenceMonth() {
        return referenceMonth;
    }

    public void setReferenceMonth(@Nullable String referenceMonth) {
        this.referenceMonth = referenceMonth;
    }

    public @Nullable Integer getDecimals() {
        return decimals;
    }

    public void setDecimals(@Nullable Integer decimals) {
        this.decimals = decimals;
    }

    public @Nullable Rounding getRounding() {
        return rounding;
    }

    public void setRounding(@Nullable Rounding rounding) {
        this.rounding = rounding;
    }

    public @Nullable BigDecimal getCeiling() {
        return ceiling;
    }

    public void setCeiling(@Nullable BigDecimal ceiling) {
        this.ceiling = ceiling;
    }

    public @Nullable BigDecimal getSafeguard() {
        return safeguard;
    }

    public void setSafeguard(@Nullable BigDecimal safeguard) {
        this.safeguard = safeguard;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable LocalDate getAppliesFrom() {
        return appliesFrom;
    }

    public void setAppliesFrom(@Nullable LocalDate appliesFrom) {
        this.appliesFrom = appliesFrom;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/revision.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
