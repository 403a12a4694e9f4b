package org.rebond.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.InvoiceRequest;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SettlementRule;
import org.rebond.settlement.VatLine;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/facturer.xhtml}: an invoice or a credit note on one order, typed or read from a file before. */
@Named
@RequestScoped
public class EnterInvoicePage extends RecordPage<OrderSheet> {

    private static final int USUAL_RATES = 2;

    @Inject
    Settlement settlement;

    @Inject
    Ordering ordering;

    @Inject
    Procurement procurement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private List<LineEntry> entries = List.of();
    private List<VatEntry> vat = List.of();
    private int shown;
    private @Nullable List<Party> holders;
    private @Nullable String holder;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate receivedOn;
    private @Nullable Money totalExcludingTax;
    private @Nullable Money totalIncludingTax;

    @PostConstruct
    void start() {
        receivedOn = LocalDate.now(clock);
        vat = InvoiceAddress.vat(address.filter("vat"));
        shown = Math.max(
                USUAL_RATES,
                Math.toIntExact(vat.stream().filter(VatEntry::isTyped).count()));
        InvoiceAddress.fill(this, address);
    }

    @Override
    @Requires(Permission.ENTER_INVOICES)
    public void load() {
        super.load();
    }

    @Override
    protected OrderSheet find() {
        OrderSheet order = ordering.order(order());
        entries = InvoiceAddress.lines(address.filter("lines"), order.lines().size());
        holders = procurement.contract(new Contract.Reference(order.contract())).currentHolders();
        return order;
    }

    public String enter() {
        List<InvoiceLine> lines = getSheet().lines().stream()
                .map(OrderSheet.Line::position)
                .filter(position -> entries.get(position).getAmount() != null)
                .map(this::line)
                .toList();
        List<VatLine> rates = vat.stream()
                .filter(VatEntry::isComplete)
                .map(entry -> new VatLine(entry.getRate(), signed(entry.getBase()), signed(entry.getTax())))
                .toList();
        Invoice.Reference invoice = settlement.enter(new InvoiceRequest(
                new Contract.Reference(getSheet().contract()),
                holder,
                number,
                issuedOn,
                receivedOn,
                credited(),
                lines,
                rates,
                signed(totalExcludingTax),
                signed(totalIncludingTax)));
        notices.done("invoice.entered", invoice.value());
        return "/marches/facture.xhtml?faces-redirect=true&reference=" + invoice.value();
    }

    private InvoiceLine line(int position) {
        Integer units = entries.get(position).getUnits();
        int typed = units == null ? 0 : units;
        return new InvoiceLine(
                order(),
                position,
                getCredits() == null ? typed : -typed,
                signed(entries.get(position).getAmount()));
    }

    /** A credit note is typed as it is written, and takes back. */
    private Money signed(@Nullable Money typed) {
        Money said = Objects.requireNonNull(typed, "the page requires it");
        return getCredits() == null ? said : Money.ZERO.minus(said);
    }

    private Invoice.@Nullable Reference credited() {
        return getCredits() == null
                ? null
                : address.reference("credits", Invoice.Reference::new, SettlementRule.INVOICE_UNKNOWN);
    }

    private PurchaseOrder.Reference order() {
        return address.reference("order", PurchaseOrder.Reference::new, OrderingRule.ORDER_UNKNOWN);
    }

    /** The invoice that a credit note takes back from; null for an invoice. */
    public @Nullable String getCredits() {
        return address.filter("credits");
    }

    /** By position of the line. */
    public List<LineEntry> getEntries() {
        return entries;
    }

    /** Those that the page shows at once: the same when the form comes back, so that each meets its entry. */
    public List<VatEntry> getVat() {
        return vat.subList(0, shown);
    }

    /** Those for an invoice with more rates than are usual. */
    public List<VatEntry> getFurtherVat() {
        return vat.subList(shown, vat.size());
    }

    public boolean isFurtherTyped() {
        return getFurtherVat().stream().anyMatch(VatEntry::isTyped);
    }

    public @Nullable List<Party> getHolders() {
        return holders;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable Money getTotalExcludingTax() {
        return totalExcludingTax;
    }

    public void setTotalExcludingTax(@Nullable Money totalExcludingTax) {
        this.totalExcludingTax = totalExcludingTax;
    }

    public @Nullable Money getTotalIncludingTax() {
        return totalIncludingTax;
    }

    public void setTotalIncludingTax(@Nullable Money totalIncludingTax) {
        this.totalIncludingTax = totalIncludingTax;
    }
}
