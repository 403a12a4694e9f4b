package org.rebond.settlement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.einvoice.ElectronicInvoice;
import org.rebond.ordering.OrderFilter;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderRow;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** Finds the order, the holder and the lines that an electronic invoice speaks of. */
final class Recognition {

    private static final int SIREN = 9;
    private static final int CANDIDATES = 50;
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(9_999_999);
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private final Ordering ordering;
    private final Procurement procurement;
    private final Invoices invoices;

    Recognition(Ordering ordering, Procurement procurement, Invoices invoices) {
        this.ordering = ordering;
        this.procurement = procurement;
        this.invoices = invoices;
    }

    InvoiceDraft recognise(ElectronicInvoice said) {
        OrderSheet order = order(said.order());
        Contract.Reference contract = new Contract.Reference(order.contract());
        Party holder = holder(said, contract);
        BigDecimal sign = said.credit() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new InvoiceDraft(
                contract,
                holder,
                said.number(),
                said.issuedOn(),
                said.credit(),
                credited(said, contract, holder),
                lines(order, said.lines(), sign),
                said.taxes().stream()
                        .map(tax -> new VatLine(
                                tax.rate(), tax.base().times(sign), tax.tax().times(sign)))
                        .toList(),
                said.totalExcludingTax().times(sign),
                said.totalIncludingTax().times(sign));
    }

    private OrderSheet order(@Nullable String named) {
        if (named == null) {
            throw new RuleViolation(SettlementRule.ORDER_NOT_NAMED);
        }
        List<OrderRow> found = ordering.orders(
                        new OrderFilter(named, null, null), new Paging(1, CANDIDATES, null, false))
                .items();
        return found.stream()
                .filter(row -> named.equals(row.reference()) || named.equals(row.commitment()))
                .findFirst()
                .map(row -> ordering.order(new PurchaseOrder.Reference(row.reference())))
                .orElseThrow(() -> new RuleViolation(SettlementRule.ORDER_NOT_FOUND, named));
    }

    private Party holder(ElectronicInvoice said, Contract.Reference contract) {
        String seller = said.seller();
        return procurement.contract(contract).currentHolders().stream()
                .filter(party -> seller != null && isThat(party.identifier(), seller))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        SettlementRule.SELLER_NOT_HOLDER,
                        said.sellerName(),
                        seller == null ? "–" : seller,
                        contract.value()));
    }

    /** By its whole number, or by the SIREN that starts it. */
    private static boolean isThat(String holder, String seller) {
        return holder.equals(seller) || seller.length() == SIREN && holder.startsWith(seller);
    }

    /** An invoice may name an earlier one too: only a credit note takes back from it. */
    private Invoice.@Nullable Reference credited(ElectronicInvoice said, Contract.Reference contract, Party holder) {
        if (!said.credit()) {
            return null;
        }
        String number = said.credited();
        return Stream.ofNullable(number)
                .flatMap(named -> invoices.numbered(contract, holder.identifier(), named).stream())
                .findFirst()
                .map(Invoice::reference)
                .orElseThrow(() -> new RuleViolation(
                        SettlementRule.CREDITED_NOT_FOUND, said.number(), number == null ? "–" : number));
    }

    /** What bears on the same line of the order at the same price adds up. */
    private static List<InvoiceLine> lines(OrderSheet order, List<ElectronicInvoice.Line> said, BigDecimal sign) {
        Map<Integer, ElectronicInvoice.Line> byPosition = new LinkedHashMap<>();
        Map<Integer, ElectronicInvoice.Line> first = new HashMap<>();
        for (ElectronicInvoice.Line line : said) {
            int position = position(order, line)
                    .orElseThrow(
                            () -> new RuleViolation(SettlementRule.LINE_NOT_MATCHED, line.label(), order.reference()));
            requireAsked(order, position, line);
            requireSamePrice(order, position, first.computeIfAbsent(position, at -> line), line);
            byPosition.merge(position, line, Recognition::sum);
        }
        return byPosition.entrySet().stream()
                .map(entry -> line(order, entry.getKey(), entry.getValue(), sign))
                .toList();
    }

    private static void requireAsked(OrderSheet order, int position, ElectronicInvoice.Line said) {
        if (said.quantity().stripTrailingZeros().scale() > 0
                || said.quantity().abs().compareTo(MOST_UNITS) > 0) {
            throw new RuleViolation(SettlementRule.QUANTITY_NOT_WHOLE, said.label(), said.quantity());
        }
        if (said.quantity().signum() < 0 || !said.amount().exceeds(Money.ZERO)) {
            throw new RuleViolation(
                    SettlementRule.LINE_NOT_POSITIVE,
                    order.reference(),
                    position + 1,
                    said.quantity(),
                    said.amount().amount());
        }
    }

    /** Two amounts rounded to the cent can be of one price when what keeps them apart is less than their roundings. */
    private static void requireSamePrice(
            OrderSheet order, int position, ElectronicInvoice.Line first, ElectronicInvoice.Line other) {
        BigDecimal units = first.quantity().add(other.quantity());
        BigDecimal apart = first.amount()
                .amount()
                .multiply(other.quantity())
                .subtract(other.amount().amount().multiply(first.quantity()));
        if (units.signum() > 0 && apart.abs().compareTo(HALF_A_CENT.multiply(units)) >= 0) {
            throw new RuleViolation(
                    SettlementRule.LINE_PRICES_DIFFER,
                    ordered(order, position).label(),
                    position + 1,
                    order.reference(),
                    first.quantity(),
                    first.amount().amount(),
                    other.quantity(),
                    other.amount().amount());
        }
    }

    private static ElectronicInvoice.Line sum(ElectronicInvoice.Line one, ElectronicInvoice.Line other) {
        return new ElectronicInvoice.Line(
                one.label(),
                one.code(),
                one.orderLine(),
                one.quantity().add(other.quantity()),
                one.amount().plus(other.amount()));
    }

    private static InvoiceLine line(OrderSheet order, int position, ElectronicInvoice.Line said, BigDecimal sign) {
        requireAsked(order, position, said);
        return new InvoiceLine(
                new PurchaseOrder.Reference(order.reference()),
                position,
                said.quantity().multiply(sign).intValueExact(),
                said.amount().times(sign));
    }

    /** By the line of the order that it names, else by the code of the price, else by its label. */
    private static Optional<Integer> position(OrderSheet order, ElectronicInvoice.Line said) {
        return position(order, at -> String.valueOf(at + 1).equals(said.orderLine()))
                .or(() -> position(order, at -> ordered(order, at).code().equalsIgnoreCase(said.code())))
                .or(() -> position(order, at -> ordered(order, at).label().equalsIgnoreCase(said.label())));
    }

    private static Optional<Integer> position(OrderSheet order, IntPredicate named) {
        return IntStream.range(0, order.lines().size()).filter(named).boxed().findFirst();
    }

    private static OrderLine ordered(OrderSheet order, int position) {
        return order.lines().get(position).line();
    }
}
