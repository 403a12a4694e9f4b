package org.rebond.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.settlement.Invoice.Reference;
import org.rebond.shared.Money;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/**
 * What an invoice or a credit note says, as somebody typed it.
 *
 * @param holder identifier of the party of the contract that sends it
 * @param number the holder's own, at most 50 characters
 * @param receivedOn the day of the deposit on the invoicing portal
 * @param credits for a credit note, the invoice that it takes back from
 * @param totalExcludingTax as the invoice writes it: its lines add up to it exactly, and so do the bases of the tax
 * @param totalIncludingTax as the invoice writes it: tax added, exactly
 */
public record InvoiceRequest(
        Contract.Reference contract,
        String holder,
        String number,
        LocalDate issuedOn,
        LocalDate receivedOn,
        @Nullable Reference credits,
        List<InvoiceLine> lines,
        List<VatLine> vat,
        Money totalExcludingTax,
        Money totalIncludingTax) {

    static final int NUMBER_MAXIMUM = 50;

    private record LineKey(String order, int position) {}

    /** @throws RuleViolation when the document contradicts itself */
    public InvoiceRequest {
        holder = holder.strip();
        number = number.strip();
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        if (number.isEmpty() || number.length() > NUMBER_MAXIMUM) {
            throw new RuleViolation(SettlementRule.NUMBER_INVALID, number, NUMBER_MAXIMUM);
        }
        if (issuedOn.isAfter(receivedOn)) {
            throw new RuleViolation(SettlementRule.RECEIVED_BEFORE_ISSUED, receivedOn, issuedOn);
        }
        requireLines(lines, credits != null);
        Money ofLines = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        Money ofBases = vat.stream().map(VatLine::base).reduce(Money.ZERO, Money::plus);
        Money tax = vat.stream().map(VatLine::tax).reduce(Money.ZERO, Money::plus);
        requireEqual(SettlementRule.LINES_TOTAL_WRONG, totalExcludingTax, ofLines);
        requireEqual(SettlementRule.VAT_BASES_WRONG, totalExcludingTax, ofBases);
        requireEqual(SettlementRule.TAXED_TOTAL_WRONG, totalIncludingTax, totalExcludingTax.plus(tax));
        Set<BigDecimal> rates = new HashSet<>();
        for (VatLine line : vat) {
            if (!rates.add(line.rate())) {
                throw new RuleViolation(SettlementRule.VAT_RATE_TWICE, line.rate());
            }
        }
    }

    private static void requireLines(List<InvoiceLine> lines, boolean credit) {
        if (lines.isEmpty()) {
            throw new RuleViolation(SettlementRule.LINES_MISSING);
        }
        Set<LineKey> seen = new HashSet<>();
        for (InvoiceLine line : lines) {
            String order = line.order().value();
            if (!seen.add(new LineKey(order, line.position()))) {
                throw new RuleViolation(SettlementRule.LINE_TWICE, order, line.position() + 1);
            }
            boolean right = credit
                    ? line.quantity() <= 0 && Money.ZERO.exceeds(line.amount())
                    : line.quantity() >= 1 && line.amount().exceeds(Money.ZERO);
            if (!right) {
                throw new RuleViolation(
                        credit ? SettlementRule.CREDIT_NOT_NEGATIVE : SettlementRule.LINE_NOT_POSITIVE,
                        order,
                        line.position() + 1,
                        line.quantity(),
                        line.amount().amount());
            }
        }
    }

    private static void requireEqual(Rule rule, Money written, Money computed) {
        if (!written.equals(computed)) {
            throw new RuleViolation(rule, written.amount(), computed.amount());
        }
    }
}
