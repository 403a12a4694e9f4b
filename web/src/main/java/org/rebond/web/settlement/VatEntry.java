package org.rebond.web.settlement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/** What the entry page asks for one rate of value added tax. */
public class VatEntry {

    private @Nullable BigDecimal rate;
    private @Nullable Money base;
    private @Nullable Money tax;

    boolean isComplete() {
        return rate != null && base != null && tax != null;
    }

    boolean isTyped() {
        return rate != null || base != null || tax != null;
    }

    public @Nullable BigDecimal getRate() {
        return rate;
    }

    public void setRate(@Nullable BigDecimal rate) {
        this.rate = rate;
    }

    public @Nullable Money getBase() {
        return base;
    }

    public void setBase(@Nullable Money base) {
        this.base = base;
    }

    public @Nullable Money getTax() {
        return tax;
    }

    public void setTax(@Nullable Money tax) {
        this.tax = tax;
    }
}
