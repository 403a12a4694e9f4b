package org.rebond.einvoice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;

/** Electronic invoices, written for the tests. */
public final class EInvoiceFixture {

    private EInvoiceFixture() {}

    /** CII of the profile EN 16931: so many towers at 100 €, at 20 % of value added tax. */
    public static byte[] cii(String number, String order, String siret, int quantity) {
        return written(invoice(number, order, siret).addItem(towers(quantity, "20")));
    }

    /** Ten towers at 100 €: five at 20 %, three at 10 %, two at 5.5 %. */
    public static byte[] ciiOfThreeRates(String number, String order, String siret) {
        return written(invoice(number, order, siret)
                .addItem(towers(5, "20"))
                .addItem(towers(3, "10"))
                .addItem(towers(2, "5.5")));
    }

    private static Invoice invoice(String number, String order, String siret) {
        return new Invoice()
                .setNumber(number)
                .setIssueDate(new Date(1773619200000L)) // 16 March 2026
                .setDueDate(new Date(1776211200000L))
                .setDeliveryDate(new Date(1773619200000L))
                .setSender(new TradeParty("Atelier du Réemploi", "1 rue des Lilas", "08000", "Charleville", "FR")
                        .setLegalOrganisation(new LegalOrganisation(siret, "0009")))
                .setRecipient(
                        new TradeParty("Conseil départemental", "Place de la Préfecture", "08000", "Charleville", "FR"))
                .setBuyerOrderReferencedDocument(new ReferencedDocument(order));
    }

    private static Item towers(int quantity, String rate) {
        return new Item(
                new Product("Unité centrale reconditionnée", "", "C62", new BigDecimal(rate))
                        .setSellerAssignedID("TOUR"),
                new BigDecimal("100"),
                BigDecimal.valueOf(quantity));
    }

    private static byte[] written(Invoice invoice) {
        ZUGFeRD2PullProvider provider = new ZUGFeRD2PullProvider();
        provider.setProfile(Profiles.getByName("EN16931"));
        provider.generateXML(invoice);
        return provider.getXML();
    }

    public static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    /** A PDF of one page; with an attachment, unless its name is null, and protected, unless the password is null. */
    static byte[] pdf(@Nullable String name, byte[] attached, @Nullable String password) {
        try (PDDocument document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (name != null) {
                attach(document, name, attached);
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A Factur-X file that carries these data. */
    public static byte[] facturX(byte[] xml) {
        return pdf("factur-x.xml", xml, null);
    }

    private static void attach(PDDocument document, String name, byte[] attached) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(attached), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
