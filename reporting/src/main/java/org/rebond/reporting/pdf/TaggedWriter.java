package org.rebond.reporting.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.rebond.shared.Sha256;

/**
 * OpenPDF's writer with a structure tree of our own beside its pages: pages and catalog point into it, and a second
 * cross-reference section at the end of the file says where its objects are.
 */
class TaggedWriter extends PdfWriter {

    private static final PdfName STRUCTURE_KEY = new PdfName("StructParents");

    /** Of the pages: the usual level 6 takes a third more time for four hundredths less. */
    private static final int COMPRESSION = 4;

    private static final String COLOURS = "sRGB IEC61966-2.1";

    private final Output output;
    private final Document document;
    private final ObjectStreams objects = new ObjectStreams(stream -> number(add(stream)));
    private final StructureTree structure = new StructureTree(objects);
    private final String fileId;
    private @Nullable PdfDictionary catalog;
    private int catalogNumber;
    private int infoNumber;
    private int pageKey;

    TaggedWriter(OutputStream out, Metadata metadata) {
        this(new Document(PageSize.A4, 0, 0, 0, 0), new Output(out), metadata);
    }

    private TaggedWriter(Document document, Output output, Metadata metadata) {
        super(new PdfDocument(), output);
        this.document = document;
        this.output = output;
        byte[] xmp = Xmp.packet(metadata);
        this.fileId = fileId(xmp);
        setPdfVersion(PdfWriter.VERSION_1_7);
        setFullCompression();
        setCompressionLevel(COMPRESSION);
        setTabs(PdfName.S);
        setCloseStream(false);
        setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        setXmpMetadata(xmp);
        document.setGlyphSubstitutionEnabled(false); // else a FOP on the class path would take over the text
        pdf.setTextRenderingOptions(document.getTextRenderingOptions());
        document.addDocListener(pdf);
        describe(metadata);
    }

    /** Starts the file. Its end leaves the output open. */
    void start() {
        pdf.addWriter(this);
        document.open();
        declareColours();
    }

    StructureTree structure() {
        return structure;
    }

    /** The current page, to be drawn on. */
    Canvas canvas() {
        return new Canvas(getDirectContent());
    }

    void startPage() {
        pageKey = structure().startPage(getCurrentPage().getNumber());
    }

    void endPage() {
        structure().endPage();
        setPageEmpty(false);
        document.newPage();
    }

    /** @param root the number of the Document element */
    void finish(int root) {
        structure().close(root);
        objects.flush();
        document.close();
        if (catalogNumber >= ObjectStreams.FIRST_NUMBER) {
            throw new IllegalStateException("The document is too long: OpenPDF used object number " + catalogNumber);
        }
        try {
            writeUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfDictionary dictionary && dictionary.isPage()) {
            mark(dictionary, pageKey);
        }
        return super.addToBody(object, reference);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inStream) throws IOException {
        PdfIndirectObject written = super.addToBody(object, inStream);
        if (object == catalog) {
            catalogNumber = number(written);
        } else if (object == getInfo()) {
            infoNumber = number(written);
        }
        return written;
    }

    @Override
    protected PdfDictionary getCatalog(PdfIndirectReference pages) {
        catalog = super.getCatalog(pages);
        mark(catalog);
        return catalog;
    }

    /** Says that the document is tagged and where its structure starts. */
    void mark(PdfDictionary catalog) {
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.STRUCTTREEROOT, new PdfLiteral(structure.root() + " 0 R"));
    }

    /** Says how the page's pieces are found in the structure. */
    void mark(PdfDictionary page, int key) {
        page.put(STRUCTURE_KEY, new PdfNumber(key));
    }

    private void describe(Metadata metadata) {
        document.addTitle(metadata.title());
        document.addSubject(metadata.subject());
        document.addAuthor(metadata.author());
        document.addCreator(Metadata.CREATOR);
        PdfDate date = new PdfDate(GregorianCalendar.from(metadata.producedAt()));
        getInfo().put(PdfName.CREATIONDATE, date);
        getInfo().put(PdfName.MODDATE, date);
        byte[] id = HexFormat.of().parseHex(fileId);
        getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        getExtraCatalog().put(PdfName.LANG, new PdfString(metadata.language().toLanguageTag()));
    }

    /** The literal PDFA/1 makes the intent a PDF/A one; OpenPDF's own conformance setting would forbid transparency. */
    private void declareColours() {
        try {
            setOutputIntents(
                    COLOURS, "PDFA/1", "http://www.color.org", COLOURS, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfIndirectObject add(PdfObject object) {
        try {
            return addToBody(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says where the objects of the structure are. */
    void writeUpdate() throws IOException {
        String trailer = "/Root " + catalogNumber + " 0 R/Info " + infoNumber + " 0 R/ID[<" + fileId + "><" + fileId
                + ">]/Prev " + output.lastCrossReferences();
        long position = output.count();
        objects.crossReferences(position, trailer).writeTo(output);
        output.write(("startxref\n" + position + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    private static int number(PdfIndirectObject object) {
        return object.getIndirectReference().getNumber();
    }

    /** Sixteen bytes that the metadata alone decide, so that the same content gives the same file. */
    private static String fileId(byte[] xmp) {
        return HexFormat.of().formatHex(Sha256.digest().digest(xmp), 0, 16);
    }
}
