package org.rebond.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.rebond.shared.RuleViolation;

/** What a file is, told by its first bytes. */
enum FileFormat {
    CSV,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The compound file of Microsoft: the old .xls, and a new .xlsx under a password. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** The stream that holds the real document when there is a password, as the directory of the compound file names it. */
    private static final String ENCRYPTED = utf16("EncryptedPackage");

    static FileFormat of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        if (start.length == 0) {
            throw new RuleViolation(IntakeRule.FILE_EMPTY);
        }
        if (startsWith(start, ZIP)) {
            return XLSX;
        }
        if (startsWith(start, COMPOUND)) {
            boolean encrypted =
                    Files.readString(file, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
            throw new RuleViolation(encrypted ? IntakeRule.FILE_ENCRYPTED : IntakeRule.OLD_EXCEL);
        }
        if (startsWith(start, (byte) 0xFF, (byte) 0xFE) || startsWith(start, (byte) 0xFE, (byte) 0xFF)) {
            throw new RuleViolation(IntakeRule.UTF_16);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("%PDF") || text.startsWith("<") || text.startsWith("{") || text.startsWith("[")) {
            throw new RuleViolation(IntakeRule.NOT_A_TABLE);
        }
        return CSV;
    }

    Line.Source open(Path file) throws IOException {
        return switch (this) {
            case CSV -> CsvSource.of(file);
            case XLSX -> XlsxSource.of(file);
        };
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
