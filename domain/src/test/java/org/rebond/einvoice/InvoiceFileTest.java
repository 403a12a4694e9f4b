package org.rebond.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.einvoice.EInvoiceFixture.cii;
import static org.rebond.einvoice.EInvoiceFixture.facturX;
import static org.rebond.einvoice.EInvoiceFixture.pdf;
import static org.rebond.einvoice.EInvoiceFixture.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.einvoice.ElectronicInvoice.Format;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class InvoiceFileTest {

    final byte[] cii = cii("F-1", "BC-7", "22000007900016", 10);

    static ElectronicInvoice read(byte[] file) {
        try {
            return InvoiceFile.read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void refused(EInvoiceRule rule, byte[] file) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read(file))
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    @Test
    void reads_cii_as_it_is_and_within_a_pdf() {
        ElectronicInvoice invoice = read(cii);

        assertThat(invoice.format()).isEqualTo(Format.CII);
        assertThat(invoice.credit()).isFalse();
        assertThat(invoice.number()).isEqualTo("F-1");
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(invoice.order()).isEqualTo("BC-7");
        assertThat(invoice.seller()).isEqualTo("22000007900016");
        assertThat(invoice.totalExcludingTax()).isEqualTo(Money.euros("1000"));
        assertThat(invoice.totalIncludingTax()).isEqualTo(Money.euros("1200"));
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("Unité centrale reconditionnée");
            assertThat(line.code()).isEqualTo("TOUR");
            assertThat(line.quantity()).isEqualByComparingTo("10");
            assertThat(line.amount()).isEqualTo(Money.euros("1000"));
        });
        assertThat(invoice.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.rate()).isEqualByComparingTo("20");
            assertThat(tax.base()).isEqualTo(Money.euros("1000"));
            assertThat(tax.tax()).isEqualTo(Money.euros("200"));
        });
        ElectronicInvoice carried = read(facturX(cii));
        assertThat(carried.format()).isEqualTo(Format.FACTUR_X);
        assertThat(carried.lines()).isEqualTo(invoice.lines());
    }

    @Test
    void reads_the_character_sets_of_old_software() {
        String text = text(cii).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        byte[] latin = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = ("<?xml version='1.0' encoding='UTF-16'?>" + text).getBytes(StandardCharsets.UTF_16);

        assertThat(read(latin).lines()).isEqualTo(read(cii).lines());
        assertThat(read(wide).lines()).isEqualTo(read(cii).lines());
        refused(EInvoiceRule.XML_ENCODING, bytes("<?xml version='1.0' encoding='UTF-7'?>" + text));
        refused(
                EInvoiceRule.XML_ENCODING,
                ("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Facts of the saved samples: numbers, totals and lines. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "factur-x-basic.xml, CII, F20260023, 2026-01-31, 100.00, 104.90, 3",
        "factur-x-en16931.xml, CII, F20260023, 2026-01-31, 100.00, 104.90, 3",
        "ubl-21-en16931.xml, UBL, F124212, 2026-06-17, 273.00, 308.03, 2"
    })
    void reads_the_samples_of_the_formats(
            String file, Format format, String number, LocalDate day, BigDecimal excl, BigDecimal incl, int lines)
            throws IOException {
        try (InputStream in = Files.newInputStream(sample(file))) {
            ElectronicInvoice invoice = InvoiceFile.read(in);

            assertThat(invoice.format()).isEqualTo(format);
            assertThat(invoice.number()).isEqualTo(number);
            assertThat(invoice.issuedOn()).isEqualTo(day);
            assertThat(invoice.totalExcludingTax()).isEqualTo(new Money(excl));
            assertThat(invoice.totalIncludingTax()).isEqualTo(new Money(incl));
            assertThat(invoice.lines()).hasSize(lines);
            assertThat(invoice.seller()).hasSize(9);
            assertThat(invoice.order()).startsWith("PO");
        }
    }

    @Test
    void a_total_of_a_sample_that_was_changed_is_found_out() throws IOException {
        String ubl = Files.readString(sample("ubl-21-en16931.xml"));

        refused(EInvoiceRule.TOTALS_CONTRADICT, bytes(ubl.replace("308.03", "309.03")));
    }

    private static Path sample(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/reference/data/finance/samples").resolve(file);
            if (Files.exists(found)) {
                return found;
            }
        }
        Assumptions.abort("The samples are not here");
        throw new AssertionError();
    }

    @ParameterizedTest
    @CsvSource({"1200.00, 1200.01", "1000.00, 1000.01", "200.00, 199.99", ">10.0000<, >11.0000<"})
    void totals_that_do_not_add_up_are_refused(String was, String is) {
        String changed = text(cii).replace(was, is);
        assertThat(changed).isNotEqualTo(text(cii));

        refused(EInvoiceRule.TOTALS_CONTRADICT, bytes(changed));
    }

    @Test
    void a_document_type_is_refused_before_anything_reads_it() {
        String bare = text(cii).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

        refused(EInvoiceRule.XML_ENTITIES, bytes("<?xml version='1.0'?>" + entity + bare));
        refused(EInvoiceRule.XML_ENTITIES, ("<?xml version='1.0'?>" + entity + bare).getBytes(StandardCharsets.UTF_16));
        refused(EInvoiceRule.XML_ENTITIES, bytes("<!doctype x>" + bare));
        refused(EInvoiceRule.XML_ENTITIES, facturX(bytes(entity + bare)));
    }

    @Test
    void what_is_no_file_of_an_invoice_is_refused_by_name() {
        refused(EInvoiceRule.FILE_EMPTY, new byte[0]);
        refused(EInvoiceRule.NEITHER_PDF_NOR_XML, bytes("number;total"));
        refused(EInvoiceRule.NEITHER_PDF_NOR_XML, new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe});
        refused(EInvoiceRule.FORMAT_UNKNOWN, bytes("<html/>"));
        refused(EInvoiceRule.FORMAT_UNKNOWN, bytes("<Invoice/>"));
        refused(EInvoiceRule.XML_DAMAGED, bytes(text(cii).substring(0, cii.length / 2)));
        refused(
                EInvoiceRule.XML_TOO_DEEP,
                bytes(text(cii).replaceFirst("(<rsm:ExchangedDocumentContext>)", "$1" + "<a>".repeat(50))));
        refused(EInvoiceRule.PROFILE_UNKNOWN, bytes(text(cii).replace("urn:cen.eu:en16931:2017", "urn:other")));
        refused(
                EInvoiceRule.PROFILE_WITHOUT_LINES,
                bytes(text(cii).replace("urn:cen.eu:en16931:2017", "urn:factur-x.eu:1p0:minimum")));
        refused(EInvoiceRule.CURRENCY_NOT_EURO, bytes(text(cii).replace(">EUR<", ">USD<")));
        refused(EInvoiceRule.TERM_MISSING, bytes(text(cii).replace("<ram:ID>F-1</ram:ID>", "<ram:ID></ram:ID>")));
    }

    @Test
    void a_file_is_read_no_further_than_its_largest_size() {
        refused(EInvoiceRule.FILE_TOO_LARGE, new byte[InvoiceFile.MAXIMUM + 1]);
        refused(EInvoiceRule.DATA_TOO_LARGE, facturX(new byte[InvoiceFile.MAXIMUM + 1]));
    }

    @Test
    void a_pdf_is_whole_open_and_carries_data() {
        byte[] whole = facturX(cii);

        refused(EInvoiceRule.PDF_DAMAGED, Arrays.copyOf(whole, whole.length - 40));
        refused(EInvoiceRule.PDF_DAMAGED, Arrays.copyOf(whole, whole.length / 2));
        refused(EInvoiceRule.PDF_PROTECTED, pdf("factur-x.xml", cii, "secret"));
        refused(EInvoiceRule.PDF_PROTECTED, pdf("factur-x.xml", cii, ""));
        refused(EInvoiceRule.PDF_WITHOUT_DATA, pdf(null, cii, null));
        refused(EInvoiceRule.PDF_WITHOUT_DATA, pdf("annexe.xml", cii, null));
    }
}
