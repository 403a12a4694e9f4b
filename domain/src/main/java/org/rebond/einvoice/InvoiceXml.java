package org.rebond.einvoice;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rebond.shared.RuleViolation;

/**
 * The data of an invoice as XML, once it is sure that a parser may see them: no document type, a known character set, no
 * deeper than an invoice is.
 *
 * @param text without its XML declaration
 * @param root local name of its first element
 * @param profile the specification it says it follows
 */
record InvoiceXml(String text, String root, String profile) {

    static final String CII = "CrossIndustryInvoice";
    private static final Set<String> UBL = Set.of("Invoice", "CreditNote");
    private static final String CII_NAMESPACE = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String UBL_NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\s[^>]*\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!\\s*(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHARACTER_SETS =
            Set.of("utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252");
    private static final int DECLARED_WITHIN = 200;
    private static final int MARKED_WITHIN = 4;
    private static final int DEEPEST = 40;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory =
                XMLInputFactory.newDefaultFactory(); // the JDK's: the same in a test and in the server
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static InvoiceXml of(byte[] bytes) {
        String text = decoded(bytes);
        if (DOCUMENT_TYPE.matcher(text).find()) {
            throw new RuleViolation(EInvoiceRule.XML_ENTITIES);
        }
        String bare = DECLARATION.matcher(text).replaceFirst("").strip();
        if (!bare.startsWith("<")) {
            throw new RuleViolation(EInvoiceRule.NEITHER_PDF_NOR_XML);
        }
        try {
            return surveyed(bare);
        } catch (XMLStreamException damaged) {
            throw new RuleViolation(
                    EInvoiceRule.XML_DAMAGED,
                    damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber());
        }
    }

    private static String decoded(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException garbled) {
            throw looksLikeXml(bytes)
                    ? new RuleViolation(EInvoiceRule.XML_ENCODING, charset.name())
                    : new RuleViolation(EInvoiceRule.NEITHER_PDF_NOR_XML);
        }
    }

    /** Whether it begins as XML does, a mark of its byte order apart. */
    private static boolean looksLikeXml(byte[] bytes) {
        return IntStream.range(0, Math.min(bytes.length, MARKED_WITHIN)).anyMatch(at -> bytes[at] == '<');
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                        || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        if (!CHARACTER_SETS.contains(name)) {
            throw new RuleViolation(EInvoiceRule.XML_ENCODING, declared.group(1));
        }
        return Charset.forName(name);
    }

    private static InvoiceXml surveyed(String text) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
        String root = "";
        String profile = "";
        String parent = "";
        int depth = 0;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                if (++depth > DEEPEST) {
                    throw new RuleViolation(EInvoiceRule.XML_TOO_DEEP, DEEPEST);
                }
                if (depth == 1) {
                    root = name;
                    requireKnown(root, Objects.requireNonNullElse(xml.getNamespaceURI(), "–"));
                }
                if (profile.isEmpty() && namesProfile(depth, parent, name)) {
                    profile = xml.getElementText().strip();
                    depth--; // its end was read with its text
                }
                parent = name;
            } else if (xml.isEndElement()) {
                depth--;
            }
        }
        return new InvoiceXml(text, root, profile);
    }

    private static boolean namesProfile(int depth, String parent, String name) {
        return depth == 2 && name.equals("CustomizationID")
                || name.equals("ID") && parent.equals("GuidelineSpecifiedDocumentContextParameter");
    }

    private static void requireKnown(String root, String namespace) {
        boolean known = root.equals(CII) && namespace.equals(CII_NAMESPACE)
                || UBL.contains(root) && namespace.equals(UBL_NAMESPACE + root + "-2");
        if (!known) {
            throw new RuleViolation(EInvoiceRule.FORMAT_UNKNOWN, root, namespace);
        }
    }
}
