package org.rebond.reporting.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** A PDF as a screen reader takes it: its structure tree from the root, each element with the text it owns. */
public final class TaggedPdf {

    /**
     * One element.
     *
     * @param text of its own pieces and its children, in order
     */
    public record Node(String type, String alternative, String attributes, List<Node> kids, String text) {

        /** This one and all below, in reading order. */
        public Stream<Node> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Node::all));
        }

        public List<Node> all(String type) {
            return all().filter(node -> node.type().equals(type)).toList();
        }
    }

    private static final Pattern MAPPING = Pattern.compile("<(\\p{XDigit}{4})><\\p{XDigit}{4}><(\\p{XDigit}+)>");

    private final PdfReader reader;
    private final Map<Integer, Map<Integer, String>> textByPage = new HashMap<>();
    private final Map<Integer, String> artefactsByPage = new HashMap<>();
    private final Map<Integer, Integer> pageNumbers = new HashMap<>();

    public TaggedPdf(byte[] pdf) {
        try {
            reader = new PdfReader(pdf);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pageNumbers.put(reader.getPageOrigRef(page).getNumber(), page);
                readPage(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return reader.getNumberOfPages();
    }

    public PdfDictionary catalog() {
        return reader.getCatalog();
    }

    /** The Document element. */
    public Node document() {
        PdfDictionary root = catalog().getAsDict(PdfName.STRUCTTREEROOT);
        return node(root.getAsDict(PdfName.K), 0);
    }

    /** What stands on the page but belongs to no element. */
    public String artefacts(int page) {
        return artefactsByPage.getOrDefault(page, "");
    }

    private Node node(PdfDictionary element, int inheritedPage) {
        int page = page(element, inheritedPage);
        List<Node> kids = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (PdfObject kid : kids(element)) {
            if (kid instanceof PdfNumber piece) {
                text.append(piece(page, piece));
            } else if (kid instanceof PdfDictionary dictionary && dictionary.contains(PdfName.MCID)) {
                text.append(piece(page(dictionary, page), dictionary.getAsNumber(PdfName.MCID)));
            } else if (kid instanceof PdfDictionary dictionary && dictionary.contains(PdfName.S)) {
                Node child = node(dictionary, page);
                kids.add(child);
                text.append(child.text());
            }
        }
        PdfString alternative = element.getAsString(PdfName.ALT);
        PdfObject attributes = element.getDirectObject(PdfName.A);
        return new Node(
                PdfName.decodeName(element.getAsName(PdfName.S).toString()),
                alternative == null ? "" : alternative.toUnicodeString(),
                attributes instanceof PdfDictionary dictionary ? attributes(dictionary) : "",
                kids,
                text.toString());
    }

    private static String attributes(PdfDictionary dictionary) {
        StringBuilder words = new StringBuilder();
        for (PdfName key : dictionary.getKeys()) {
            words.append(key)
                    .append('=')
                    .append(dictionary.getDirectObject(key))
                    .append(' ');
        }
        return words.toString().strip();
    }

    private int page(PdfDictionary dictionary, int otherwise) {
        return dictionary.contains(PdfName.PG)
                ? requireNonNull(pageNumbers.get(
                        dictionary.getAsIndirectObject(PdfName.PG).getNumber()))
                : otherwise;
    }

    private String piece(int page, PdfNumber piece) {
        return requireNonNull(textByPage.get(page)).getOrDefault(piece.intValue(), "");
    }

    private static List<PdfObject> kids(PdfDictionary element) {
        PdfObject kids = element.getDirectObject(PdfName.K);
        if (kids instanceof PdfArray array) {
            List<PdfObject> all = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getDirectObject(i));
            }
            return all;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    private void readPage(int page) throws IOException {
        Map<String, Map<Integer, String>> fonts = fonts(page);
        Map<Integer, StringBuilder> pieces = new HashMap<>();
        StringBuilder artefacts = new StringBuilder();
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
        List<PdfObject> operands = new ArrayList<>();
        @Nullable StringBuilder open = null;
        Map<Integer, String> font = Map.of();
        while (!parser.parse(operands).isEmpty()) {
            switch (operands.getLast().toString()) {
                case "BDC" -> {
                    PdfDictionary properties = (PdfDictionary) operands.get(1);
                    PdfNumber piece = properties.getAsNumber(PdfName.MCID);
                    open = piece == null
                            ? artefacts
                            : pieces.computeIfAbsent(piece.intValue(), key -> new StringBuilder());
                }
                case "BMC" -> open = artefacts;
                case "EMC" -> open = null;
                case "Tf" -> font = requireNonNull(fonts.get(operands.getFirst().toString()));
                case "Tj" -> {
                    if (open == null) {
                        throw new AssertionError("Text that is neither content nor artefact on page " + page);
                    }
                    open.append(decoded(operands.getFirst().getBytes(), font));
                }
                default -> {}
            }
        }
        Map<Integer, String> texts = new HashMap<>();
        pieces.forEach((piece, text) -> texts.put(piece, text.toString()));
        textByPage.put(page, texts);
        artefactsByPage.put(page, artefacts.toString());
    }

    private Map<String, Map<Integer, String>> fonts(int page) throws IOException {
        Map<String, Map<Integer, String>> fonts = new HashMap<>();
        PdfDictionary resources =
                reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        for (PdfName name : resources.getKeys()) {
            PRStream stream = (PRStream) resources.getAsDict(name).getDirectObject(PdfName.TOUNICODE);
            String map = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
            Map<Integer, String> characters = new HashMap<>();
            Matcher matcher = MAPPING.matcher(map);
            while (matcher.find()) {
                characters.put(
                        Integer.parseInt(matcher.group(1), 16),
                        Character.toString(Integer.parseInt(matcher.group(2), 16)));
            }
            fonts.put(name.toString(), characters);
        }
        return fonts;
    }

    private static String decoded(byte[] glyphs, Map<Integer, String> font) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < glyphs.length; i += 2) {
            text.append(font.get((glyphs[i] & 0xff) << 8 | glyphs[i + 1] & 0xff));
        }
        return text.toString();
    }
}
