package org.rebond.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** A PDF that carries the data of its invoice. */
final class FacturX {

    private static final Set<String> NAMES = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");
    private static final int TRAILER = 1024;
    private static final int DEEPEST = 8;

    private FacturX() {}

    /** The data, as they were attached. */
    static byte[] data(byte[] pdf) {
        requireWhole(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new RuleViolation(EInvoiceRule.PDF_PROTECTED);
            }
            PDEmbeddedFile attached = attached(document);
            try (InputStream in = attached.createInputStream()) {
                byte[] data = in.readNBytes(InvoiceFile.MAXIMUM + 1);
                if (data.length > InvoiceFile.MAXIMUM) {
                    throw new RuleViolation(EInvoiceRule.DATA_TOO_LARGE, InvoiceFile.MAXIMUM >> 20);
                }
                return data;
            }
        } catch (InvalidPasswordException locked) {
            throw new RuleViolation(EInvoiceRule.PDF_PROTECTED);
        } catch (IOException damaged) {
            throw new RuleViolation(EInvoiceRule.PDF_DAMAGED);
        }
    }

    /** The library mends a file that was cut, and would read what may not be all of it. */
    private static void requireWhole(byte[] pdf) {
        int from = Math.max(0, pdf.length - TRAILER);
        String end = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            throw new RuleViolation(EInvoiceRule.PDF_DAMAGED);
        }
    }

    private static PDEmbeddedFile attached(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = new HashMap<>();
        if (tree != null) {
            gather(tree, files, 0);
        }
        return files.values().stream()
                .filter(file -> file.getFilename() != null
                        && NAMES.contains(file.getFilename().toLowerCase(Locale.ROOT)))
                .flatMap(file -> Stream.ofNullable(embedded(file)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(EInvoiceRule.PDF_WITHOUT_DATA));
    }

    private static void gather(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> files, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new RuleViolation(EInvoiceRule.PDF_DAMAGED);
        }
        Map<String, PDComplexFileSpecification> named = node.getNames();
        if (named != null) {
            files.putAll(named);
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                gather(kid, files, depth + 1);
            }
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
        return unicode == null ? file.getEmbeddedFile() : unicode;
    }
}
