package org.rebond.web.settlement;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.settlement.InvoiceDraft;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.VatLine;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;

/** What a file said, carried in the address of the entry page: the form that opens there shows it, to be checked. */
final class InvoiceAddress {

    static final int MOST_LINES = 100;

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
        for (InvoiceLine line : draft.lines()) {
            said.put("units" + line.position(), String.valueOf(Math.abs(line.quantity())));
            said.put("amount" + line.position(), plain(line.amount()));
        }
        for (int at = 0; at < draft.vat().size(); at++) {
            VatLine tax = draft.vat().get(at);
            said.put("rate" + at, tax.rate().toPlainString());
            said.put("base" + at, plain(tax.base()));
            said.put("tax" + at, plain(tax.tax()));
        }
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
        for (int at = 0; at < MOST_LINES; at++) {
            BigDecimal units = number(address.filter("units" + at));
            if (units != null) {
                page.getEntries().get(at).setUnits(units.intValue());
                page.getEntries().get(at).setAmount(money(address.filter("amount" + at)));
            }
        }
        List<VatEntry> rates = page.getVat();
        for (int at = 0; at < rates.size(); at++) {
            rates.get(at).setRate(number(address.filter("rate" + at)));
            rates.get(at).setBase(money(address.filter("base" + at)));
            rates.get(at).setTax(money(address.filter("tax" + at)));
        }
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
