package org.rebond.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What the file of an invoice says.
 *
 * @param credit whether it is a credit note; its amounts are above zero all the same
 * @param seller SIRET or SIREN; null when the file names neither
 * @param order the buyer's order or commitment number; null when it names none
 * @param credited the number of the invoice that a credit note takes back from; null when it names none
 */
public record ElectronicInvoice(
        Format format,
        boolean credit,
        String number,
        LocalDate issuedOn,
        String sellerName,
        @Nullable String seller,
        @Nullable String order,
        @Nullable String credited,
        List<Line> lines,
        List<Tax> taxes,
        Money totalExcludingTax,
        Money totalIncludingTax) {

    /** How its data are written. */
    public enum Format {
        FACTUR_X,
        CII,
        UBL
    }

    /**
     * A line.
     *
     * @param code the seller's own for the product; null when the line gives none
     * @param orderLine the line of the buyer's order, from 1; null when it names none
     * @param amount before tax
     */
    public record Line(
            String label, @Nullable String code, @Nullable String orderLine, BigDecimal quantity, Money amount) {}

    /** What it says of one rate of value added tax, in percent. */
    public record Tax(BigDecimal rate, Money base, Money tax) {}

    public ElectronicInvoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }
}
