package org.rebond.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rebond.einvoice.ElectronicInvoice.Format;
import org.rebond.shared.RuleViolation;

/** The file of an electronic invoice, as somebody handed it in. */
public final class InvoiceFile {

    /** 10 MiB: an invoice of a thousand lines takes one. */
    public static final int MAXIMUM = 10 << 20;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_WITHIN = 1024;

    private InvoiceFile() {}

    /**
     * Reads it, and no more of it than the largest size.
     *
     * @throws RuleViolation {@link EInvoiceRule} when it is not an invoice, or contradicts itself
     */
    public static ElectronicInvoice read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAXIMUM + 1);
        if (bytes.length > MAXIMUM) {
            throw new RuleViolation(EInvoiceRule.FILE_TOO_LARGE, MAXIMUM >> 20);
        }
        if (bytes.length == 0) {
            throw new RuleViolation(EInvoiceRule.FILE_EMPTY);
        }
        if (isPdf(bytes)) {
            return InvoiceData.read(FacturX.data(bytes), true);
        }
        return InvoiceData.read(bytes, false);
    }

    private static boolean isPdf(byte[] bytes) {
        int last = Math.min(bytes.length, HEADER_WITHIN) - PDF.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(bytes, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

    /** How the data that a file holds are written. */
    static Format format(boolean pdf, String root) {
        return pdf ? Format.FACTUR_X : root.equals(InvoiceXml.CII) ? Format.CII : Format.UBL;
    }
}
