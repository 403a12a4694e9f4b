package org.rebond.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceDraft;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.VatLine;
import org.rebond.shared.Money;

class InvoiceAddressTest {

    private static final Contract.Reference CONTRACT = new Contract.Reference("22000007900016-2026-1");
    private static final PurchaseOrder.Reference ORDER = new PurchaseOrder.Reference(CONTRACT.value() + "-B1");

    @Test
    void every_line_of_a_long_order_is_carried() {
        Map<String, String> said = read(draft(lines(250, 1), List.of(vat("20", "1000", "200")), null));

        List<LineEntry> entries = InvoiceAddress.lines(said.get("lines"), 250);

        assertThat(entries).hasSize(250);
        assertThat(entries.getLast().getUnits()).isEqualTo(250);
        assertThat(entries.getLast().getAmount()).isEqualTo(Money.euros("250.05"));
    }

    @Test
    void an_order_of_more_than_a_hundred_lines_has_an_entry_to_each() {
        assertThat(InvoiceAddress.lines(null, 101)).hasSize(101).allSatisfy(entry -> {
            assertThat(entry.getUnits()).isNull();
            assertThat(entry.getAmount()).isNull();
        });
    }

    @Test
    void every_rate_of_tax_is_carried() {
        List<VatLine> rates = List.of(
                vat("20", "100", "20"),
                vat("10", "100", "10"),
                vat("5.5", "100", "5.50"),
                vat("2.1", "100", "2.10"),
                vat("0", "100", "0"));

        List<VatEntry> carried =
                InvoiceAddress.vat(read(draft(lines(1, 1), rates, null)).get("vat"));

        assertThat(carried.stream().filter(VatEntry::isComplete).map(VatEntry::getRate))
                .containsExactly(
                        new BigDecimal("20.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("5.50"),
                        new BigDecimal("2.10"),
                        new BigDecimal("0.00"));
        assertThat(carried.get(2).getTax()).isEqualTo(Money.euros("5.50"));
    }

    /** Ten rates apply in France, Corsica and overseas among them. */
    @Test
    void there_is_room_for_every_rate_in_force_and_for_more_than_a_file_had() {
        assertThat(InvoiceAddress.vat(null)).hasSizeGreaterThanOrEqualTo(10).noneMatch(VatEntry::isComplete);
        String twenty = IntStream.range(0, 20).mapToObj(rate -> rate + "-100-1").collect(Collectors.joining("_"));
        assertThat(InvoiceAddress.vat(twenty)).hasSizeGreaterThan(20);
    }

    @Test
    void a_credit_note_is_carried_as_it_is_written() {
        Map<String, String> said = read(draft(
                lines(1, -1), List.of(vat("20", "-100", "-20")), new Invoice.Reference(CONTRACT.value() + "-F1")));

        assertThat(said).containsEntry("credits", CONTRACT.value() + "-F1").containsEntry("excl", "1000.00");
        assertThat(InvoiceAddress.lines(said.get("lines"), 1).getFirst().getUnits())
                .isEqualTo(1);
        assertThat(InvoiceAddress.vat(said.get("vat")).getFirst().getTax()).isEqualTo(Money.euros("20"));
    }

    @Test
    void what_an_address_says_that_cannot_be_says_nothing() {
        assertThat(InvoiceAddress.lines("7-1-1_x-1-1_0-99999999999-1_1-2_--_", 2))
                .hasSize(2)
                .allMatch(entry -> entry.getUnits() == null && entry.getAmount() == null);
        assertThat(InvoiceAddress.vat("x-y-z_20")).noneMatch(VatEntry::isComplete);
    }

    /** The page reads names of letters only, and a value that needs no escape. */
    private static Map<String, String> read(InvoiceDraft draft) {
        String address = InvoiceAddress.of(draft);
        assertThat(address).matches("([A-Za-z]+=[A-Za-z0-9._-]+&?)+");
        return Arrays.stream(address.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static InvoiceDraft draft(List<InvoiceLine> lines, List<VatLine> vat, Invoice.@Nullable Reference credits) {
        return new InvoiceDraft(
                CONTRACT,
                new Party(PartyKind.SIRET, "90000087800018", "Atelier"),
                "F-1",
                LocalDate.of(2026, 3, 16),
                credits != null,
                credits,
                lines,
                vat,
                Money.euros("1000"),
                Money.euros("1200"));
    }

    private static List<InvoiceLine> lines(int count, int sign) {
        return IntStream.range(0, count)
                .mapToObj(at -> new InvoiceLine(
                        ORDER,
                        at,
                        sign * (at + 1),
                        Money.euros((at + 1) + ".05").times(BigDecimal.valueOf(sign))))
                .toList();
    }

    private static VatLine vat(String rate, String base, String tax) {
        return new VatLine(new BigDecimal(rate), Money.euros(base), Money.euros(tax));
    }
}
