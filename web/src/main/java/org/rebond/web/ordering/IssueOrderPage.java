package org.rebond.web.ordering;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PriceItem;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/commander.xhtml}. */
@Named
@RequestScoped
public class IssueOrderPage extends RecordPage<FrameworkTerms> {

    @Inject
    Ordering ordering;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private final Map<String, @Nullable Integer> quantities = new HashMap<>();
    private @Nullable BigDecimal coefficient;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate deliverBy;
    private @Nullable String commitment;

    @PostConstruct
    void today() {
        issuedOn = LocalDate.now(clock);
    }

    @Override
    @Requires(Permission.MANAGE_ORDERS)
    public void load() {
        super.load();
    }

    @Override
    protected FrameworkTerms find() {
        return ordering.schedule(contract());
    }

    public String issue() {
        List<OrderRequest.Item> items = getSheet().prices().stream()
                .map(PriceItem::code)
                .filter(code -> quantities.get(code) != null)
                .map(code -> new OrderRequest.Item(code, quantities.get(code)))
                .toList();
        var order = ordering.issue(contract(), new OrderRequest(issuedOn, deliverBy, commitment, items));
        notices.done("order.issued", order.value());
        return "/marches/commande.xhtml?faces-redirect=true&reference=" + order.value();
    }

    /** What one costs when it is ordered today. */
    public Money priced(PriceItem price) {
        return price.revised(getCoefficient());
    }

    /** What prices are multiplied by today. */
    public BigDecimal getCoefficient() {
        if (coefficient == null) {
            coefficient = ordering.coefficient(contract(), LocalDate.now(clock));
        }
        return coefficient;
    }

    public boolean isRevised() {
        return getCoefficient().compareTo(BigDecimal.ONE) != 0;
    }

    /** By the code of the price. */
    public Map<String, @Nullable Integer> getQuantities() {
        return quantities;
    }

    public String getContract() {
        return contract().value();
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getDeliverBy() {
        return deliverBy;
    }

    public void setDeliverBy(@Nullable LocalDate deliverBy) {
        this.deliverBy = deliverBy;
    }

    public @Nullable String getCommitment() {
        return commitment;
    }

    public void setCommitment(@Nullable String commitment) {
        this.commitment = commitment;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
