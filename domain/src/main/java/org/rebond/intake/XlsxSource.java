package org.rebond.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * The first visible sheet of a workbook in the XLSX format (ECMA-376, part 1, chapter 18): the values, none of the looks.
 *
 * <p>Read with the parser of the JDK and not with a spreadsheet library: those open the file in ways that a hostile one
 * abuses (a cell that claims to stand in column 300 million), and have to be guarded by reading all of it beforehand.
 */
final class XlsxSource implements Line.Source {

    /** The texts that cells share are the only part held in memory. */
    private static final int MAX_SHARED_TEXT = 20_000_000;

    private static final String OFFICE_DOCUMENT = "/officeDocument";
    private static final String SHARED_STRINGS = "/sharedStrings";
    /** From 1 January 1904, where the workbooks of old Macs start counting, back to where the others do. */
    private static final int MAC_SHIFT = 1462;

    private final XlsxArchive archive;
    private final String sheet;
    private final List<String> texts;
    private final int serialShift;

    private XlsxSource(XlsxArchive archive) throws IOException, XMLStreamException {
        this.archive = archive;
        String workbook = related("/", OFFICE_DOCUMENT).values().stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(IntakeRule.NOT_A_TABLE));
        var contents = new Workbook();
        try (XmlPart part = archive.part(workbook)) {
            contents.read(part);
        }
        this.sheet = contents.target(related(workbook, "/worksheet"));
        this.serialShift = contents.from1904 ? MAC_SHIFT : 0;
        this.texts = texts(
                related(workbook, SHARED_STRINGS).values().stream().findFirst().orElse(null));
    }

    static XlsxSource of(Path file) throws IOException {
        XlsxArchive archive = XlsxArchive.open(file);
        try {
            return new XlsxSource(archive);
        } catch (XMLStreamException | IllegalArgumentException e) {
            archive.close();
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        } catch (IOException | RuleViolation e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public Line.Cursor read() throws IOException {
        try {
            return new XlsxRows(archive.part(sheet), texts);
        } catch (XMLStreamException e) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
    }

    @Override
    public int serialShift() {
        return serialShift;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** The parts that {@code part} points at with a relation of that type, by the identifier of the relation. */
    private Map<String, String> related(String part, String type) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, String> parts = new HashMap<>();
        try (XmlPart relations = archive.part(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels")) {
            while (relations.toStart("Relationship")) {
                if (relations.attribute("Type").endsWith(type)) {
                    URI target = URI.create(part).resolve(URI.create(relations.attribute("Target")));
                    parts.put(relations.attribute("Id"), target.getPath());
                }
            }
        }
        return parts;
    }

    private List<String> texts(@Nullable String part) throws IOException, XMLStreamException {
        List<String> shared = new ArrayList<>();
        if (part == null) {
            return shared;
        }
        long length = 0;
        try (XmlPart strings = archive.part(part)) {
            while (strings.toStart("si")) {
                String text = XlsxRows.richText(strings, "si");
                length += text.length();
                if (length > MAX_SHARED_TEXT) {
                    throw new RuleViolation(IntakeRule.FILE_INFLATES);
                }
                shared.add(text);
            }
        }
        return shared;
    }

    /** What the workbook part says: its first visible sheet, and where its calendar starts. */
    private static final class Workbook {

        private boolean from1904;
        private @Nullable String relation;

        void read(XmlPart part) throws XMLStreamException {
            while (part.toStart("workbookPr", "sheet")) {
                if (part.isAt("workbookPr")) {
                    from1904 = part.attribute("date1904").matches("1|true");
                } else if (relation == null && part.attribute("state").matches("|visible")) {
                    relation = part.attribute("id");
                }
            }
        }

        String target(Map<String, String> sheets) {
            String target = relation == null ? null : sheets.get(relation);
            if (target == null) {
                throw new RuleViolation(IntakeRule.FILE_DAMAGED);
            }
            return target;
        }
    }
}
