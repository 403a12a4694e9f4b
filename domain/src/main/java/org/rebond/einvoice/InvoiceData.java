package org.rebond.einvoice;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.xpath.XPathExpressionException;
import org.jspecify.annotations.Nullable;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.IZUGFeRDExportableItem;
import org.mustangproject.ZUGFeRD.IZUGFeRDLegalOrganisation;
import org.mustangproject.ZUGFeRD.LineCalculator;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.VATAmount;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.rebond.einvoice.ElectronicInvoice.Line;
import org.rebond.einvoice.ElectronicInvoice.Tax;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** Reads the data of an invoice with the Mustang library, and holds its totals against its lines. */
final class InvoiceData {

    /** UNTDID 1001: credit note, and those of self-billing and of factoring. */
    private static final Set<String> CREDIT_NOTES = Set.of("381", "261", "396", "502", "503");

    private static final List<String> PROFILES =
            List.of("urn:cen.eu:en16931:2017", "urn:factur-x.eu:1p0:", "urn:zugferd.de:2p0:");

    private InvoiceData() {}

    static ElectronicInvoice read(byte[] bytes, boolean pdf) {
        InvoiceXml xml = InvoiceXml.of(bytes);
        requireLines(xml.profile());
        CalculatedInvoice invoice = extracted(xml);
        TransactionCalculator computed = new TransactionCalculator(invoice);
        if (!"EUR".equals(invoice.getCurrency())) {
            throw new RuleViolation(EInvoiceRule.CURRENCY_NOT_EURO, String.valueOf(invoice.getCurrency()));
        }
        Money excluding = agreed("BT-109", invoice.getTaxBasis(), computed.getTaxBasis());
        Money including = agreed("BT-112", invoice.getGrandTotal(), computed.getGrandTotal());
        agreed("BT-115", invoice.getDuePayable(), computed.getDuePayable());
        TradeParty seller = required("BG-4", invoice.getSender());
        return new ElectronicInvoice(
                InvoiceFile.format(pdf, xml.root()),
                xml.root().equals("CreditNote") || CREDIT_NOTES.contains(String.valueOf(invoice.getDocumentCode())),
                required("BT-1", invoice.getNumber()),
                day(required("BT-2", invoice.getIssueDate())),
                required("BT-27", seller.getName()),
                register(seller),
                order(invoice.getBuyerOrderReferencedDocument()),
                credited(invoice),
                lines(invoice),
                taxes(computed),
                excluding,
                including);
    }

    private static void requireLines(String profile) {
        String known = profile.toLowerCase(Locale.ROOT);
        if (PROFILES.stream().noneMatch(known::startsWith)) {
            throw new RuleViolation(EInvoiceRule.PROFILE_UNKNOWN, profile);
        }
        if (known.endsWith(":minimum") || known.endsWith(":basicwl")) {
            throw new RuleViolation(EInvoiceRule.PROFILE_WITHOUT_LINES, profile);
        }
    }

    private static CalculatedInvoice extracted(InvoiceXml xml) {
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        CalculatedInvoice invoice = new CalculatedInvoice();
        importer.doIgnoreCalculationErrors(); // held against the lines below, term by term
        try {
            importer.setRawXML(xml.text().getBytes(StandardCharsets.UTF_8), false);
            importer.extractInto(invoice);
            return invoice;
        } catch (ParseException | XPathExpressionException | java.io.IOException unreadable) {
            throw new RuleViolation(EInvoiceRule.TERM_UNREADABLE);
        } catch (RuntimeException unreadable) { // what the library throws on a number or a date that is none
            throw new RuleViolation(EInvoiceRule.TERM_UNREADABLE);
        }
    }

    /** What is written is what the lines come to, to the cent. */
    private static Money agreed(String term, @Nullable BigDecimal written, BigDecimal computed) {
        Money said = Money.rounded(required(term, written));
        Money sum = Money.rounded(computed);
        if (!said.equals(sum)) {
            throw new RuleViolation(EInvoiceRule.TOTALS_CONTRADICT, term, said.amount(), sum.amount());
        }
        return said;
    }

    private static <T> T required(String term, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new RuleViolation(EInvoiceRule.TERM_MISSING, term);
        }
        return value;
    }

    /** The library reads a day as midnight where it runs. */
    private static LocalDate day(Date midnight) {
        return midnight.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private static @Nullable String register(TradeParty seller) {
        IZUGFeRDLegalOrganisation organisation = seller.getLegalOrganisation();
        if (organisation == null || organisation.getSchemedID() == null) {
            return null;
        }
        String id = organisation.getSchemedID().getID();
        return id == null ? null : id.replaceAll("\\s", "");
    }

    private static @Nullable String order(@Nullable ReferencedDocument order) {
        return order == null ? null : blankless(order.getIssuerAssignedID());
    }

    private static @Nullable String credited(CalculatedInvoice invoice) {
        List<ReferencedDocument> earlier = invoice.getInvoiceReferencedDocuments();
        return earlier == null || earlier.isEmpty()
                ? blankless(invoice.getInvoiceReferencedDocumentID())
                : blankless(earlier.getFirst().getIssuerAssignedID());
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<Line> lines(CalculatedInvoice invoice) {
        List<Line> lines = new ArrayList<>();
        for (IZUGFeRDExportableItem item : invoice.getZFItems()) {
            ReferencedDocument order = item.getBuyerOrderReferencedDocument();
            lines.add(new Line(
                    required("BT-153", item.getProduct().getName()),
                    blankless(item.getProduct().getSellerAssignedID()),
                    order == null ? null : blankless(order.getLineID()),
                    required("BT-129", item.getQuantity()),
                    Money.rounded(new LineCalculator(item).getItemTotalNetAmount())));
        }
        if (lines.isEmpty()) {
            throw new RuleViolation(EInvoiceRule.TERM_MISSING, "BG-25");
        }
        return lines;
    }

    private static List<Tax> taxes(TransactionCalculator computed) {
        return computed.getTaxDetails().stream()
                .sorted(Comparator.comparing(VATAmount::getApplicablePercent))
                .map(tax -> new Tax(
                        tax.getApplicablePercent(), Money.rounded(tax.getBasis()), Money.rounded(tax.getCalculated())))
                .toList();
    }
}
