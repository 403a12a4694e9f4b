package org.rebond.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.rebond.shared.RuleViolation;

/** The container of a workbook. It takes nothing that the container says about itself for granted. */
final class XlsxArchive implements Closeable {

    /** A workbook of fifty sheets with their drawings has some two hundred. */
    private static final int MAX_ENTRIES = 1_000;

    /** The general-purpose flag of the first entry stands there; its lowest bit says that the entry is encrypted. */
    private static final int FLAGS = 6;

    private final ZipFile zip;

    private XlsxArchive(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxArchive open(Path file) throws IOException {
        refuseEncrypted(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
        try {
            refuseStrange(zip);
            return new XlsxArchive(zip);
        } catch (RuleViolation e) {
            zip.close();
            throw e;
        }
    }

    private static void refuseEncrypted(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(FLAGS + 1);
            if (start.length > FLAGS && (start[FLAGS] & 1) == 1) {
                throw new RuleViolation(IntakeRule.FILE_ENCRYPTED);
            }
        }
    }

    private static void refuseStrange(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            throw new RuleViolation(IntakeRule.FILE_INFLATES);
        }
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new RuleViolation(IntakeRule.FILE_HAS_MACROS);
        }
        if (!names.contains("[Content_Types].xml")) {
            throw new RuleViolation(IntakeRule.NOT_A_TABLE);
        }
        boolean misplaced =
                names.stream().anyMatch(name -> name.startsWith("/") || name.contains("\\") || name.contains(".."));
        if (misplaced || names.stream().distinct().count() < names.size()) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
    }

    /**
     * Opens a part to read its XML.
     *
     * @param name with the slash that the names of parts start with
     */
    XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name.substring(1));
        if (entry == null) {
            throw new RuleViolation(name.endsWith(".bin") ? IntakeRule.NOT_A_TABLE : IntakeRule.FILE_DAMAGED);
        }
        if (name.endsWith(".bin")) {
            throw new RuleViolation(IntakeRule.NOT_A_TABLE);
        }
        try {
            return new XmlPart(new Inflation(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (ZipException | EOFException e) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
