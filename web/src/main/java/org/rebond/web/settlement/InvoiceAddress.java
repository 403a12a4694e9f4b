package org.rebond.web.settlement;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.settlement.InvoiceDraft;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;

/**
 * What a file said, carried in the address of the entry page: the form that opens there shows it, to be checked. The lines
 * stand in one parameter and the rates of tax in another, with signs between them that an address need not escape.
 */
final class InvoiceAddress {

    private static final String WITHIN = "-";
    private static final String BETWEEN = "_";

    /** Ten rates apply in France, those of Corsica and overseas among them. */
    private static final int RATES = 12;

    /** For what a file left out. */
    private static final int SPARE_RATES = 2;

    private InvoiceAddress() {}

    static String of(InvoiceDraft draft) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("order", draft.lines().getFirst().order().value());
        if (draft.credits() != null) {
            said.put("credits", draft.credits().value());
        }
        said.put("holder", draft.holder().identifier());
        said.put("number", draft.number());
        said.put("issuedOn", draft.issuedOn().toString());
        said.put(
                "lines",
                draft.lines().stream()
                        .map(line -> String.join(
                                WITHIN,
                                String.valueOf(line.position()),
                                String.valueOf(Math.abs(line.quantity())),
                                plain(line.amount())))
                        .collect(Collectors.joining(BETWEEN)));
        said.put(
                "vat",
                draft.vat().stream()
                        .map(tax ->
                                String.join(WITHIN, tax.rate().toPlainString(), plain(tax.base()), plain(tax.tax())))
                        .collect(Collectors.joining(BETWEEN)));
        said.put("excl", plain(draft.totalExcludingTax()));
        said.put("incl", plain(draft.totalIncludingTax()));
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static void fill(EnterInvoicePage page, Address address) {
        page.setHolder(address.filter("holder"));
        page.setNumber(address.filter("number"));
        page.setIssuedOn(day(address.filter("issuedOn")));
        page.setTotalExcludingTax(money(address.filter("excl")));
        page.setTotalIncludingTax(money(address.filter("incl")));
    }

    /** One entry to each line of the order, by position. */
    static List<LineEntry> lines(@Nullable String said, int count) {
        List<LineEntry> entries = Stream.generate(LineEntry::new).limit(count).toList();
        triples(said).forEach(line -> {
            BigDecimal position = number(line[0]);
            BigDecimal units = number(line[1]);
            if (position != null && units != null && position.compareTo(BigDecimal.valueOf(count)) < 0) {
                entries.get(position.intValue()).setUnits(units.intValue());
                entries.get(position.intValue()).setAmount(money(line[2]));
            }
        });
        return entries;
    }

    /** An entry to each rate, and more to type in. */
    static List<VatEntry> vat(@Nullable String said) {
        List<VatEntry> entries =
                triples(said).map(InvoiceAddress::tax).collect(Collectors.toCollection(ArrayList::new));
        int room = Math.max(RATES, entries.size() + SPARE_RATES);
        while (entries.size() < room) {
            entries.add(new VatEntry());
        }
        return entries;
    }

    private static VatEntry tax(String[] said) {
        VatEntry tax = new VatEntry();
        tax.setRate(number(said[0]));
        tax.setBase(money(said[1]));
        tax.setTax(money(said[2]));
        return tax;
    }

    private static Stream<String[]> triples(@Nullable String said) {
        return Stream.ofNullable(said)
                .flatMap(text -> Arrays.stream(text.split(BETWEEN)))
                .map(text -> text.split(WITHIN))
                .filter(parts -> parts.length == 3);
    }

    private static String plain(Money money) {
        return money.amount().abs().toPlainString(); // a credit note is typed as it is written
    }

    private static @Nullable Money money(@Nullable String text) {
        BigDecimal number = number(text);
        return number == null ? null : Money.rounded(number);
    }

    /** What an address says that is no number says nothing. */
    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
