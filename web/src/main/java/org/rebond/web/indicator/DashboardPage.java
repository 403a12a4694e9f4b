package org.rebond.web.indicator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rebond.indicator.ConsiderationYear;
import org.rebond.indicator.Indicators;
import org.rebond.indicator.PaymentYear;
import org.rebond.indicator.ReuseYear;

/** Backs {@code tableau-de-bord/index.xhtml}. */
@Named
@RequestScoped
public class DashboardPage {

    @Inject
    Indicators indicators;

    private List<ConsiderationYear> considerations = List.of();
    private List<PaymentYear> payments = List.of();
    private List<ReuseYear> reuse = List.of();

    public void load() {
        considerations = indicators.considerations();
        payments = indicators.payments();
        reuse = indicators.reuse();
    }

    public List<ConsiderationYear> getConsiderations() {
        return considerations;
    }

    public List<PaymentYear> getPayments() {
        return payments;
    }

    public List<ReuseYear> getReuse() {
        return reuse;
    }
}
