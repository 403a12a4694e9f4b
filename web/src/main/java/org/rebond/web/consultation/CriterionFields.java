package org.rebond.web.consultation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Criterion;
import org.rebond.consultation.CriterionNature;

/** A criterion as it is typed; without a label it is left out. */
public class CriterionFields {

    private @Nullable String label;
    private @Nullable CriterionNature nature;
    private @Nullable BigDecimal weight;
    private @Nullable BigDecimal maximum;
    private @Nullable Integer parent;

    CriterionFields(@Nullable Criterion said) {
        if (said != null) {
            label = said.label();
            nature = said.nature();
            weight = said.weight();
            maximum = said.maximum();
            parent = said.parent() == null ? null : said.parent() + 1;
        }
    }

    boolean typed() {
        return label != null && !label.isBlank();
    }

    Criterion criterion() {
        return new Criterion(
                parent == null ? null : parent - 1,
                Objects.requireNonNullElse(label, ""),
                Objects.requireNonNullElse(nature, CriterionNature.QUALITY),
                weight == null ? BigDecimal.ZERO : weight,
                maximum == null ? BigDecimal.TEN : maximum);
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable CriterionNature getNature() {
        return nature;
    }

    public void setNature(@Nullable CriterionNature nature) {
        this.nature = nature;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(@Nullable BigDecimal weight) {
        this.weight = weight;
    }

    public @Nullable BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable BigDecimal maximum) {
        this.maximum = maximum;
    }

    public @Nullable Integer getParent() {
        return parent;
    }

    public void setParent(@Nullable Integer parent) {
        this.parent = parent;
    }
}
