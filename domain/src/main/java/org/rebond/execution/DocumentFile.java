package org.rebond.execution;

import java.io.IOException;
import java.io.InputStream;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/** A file that somebody hands over, within its bounds and of a known format. */
public final class DocumentFile {

    /** Larger files belong in the archive, not in a form. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int NAME_MAXIMUM = 200;

    private final String name;
    private final DocumentFormat format;
    private final byte[] content;

    private DocumentFile(String name, byte[] content) {
        this.name = Texts.required("fileName", name, NAME_MAXIMUM);
        this.content = content;
        format = DocumentFormat.of(this.name, content)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.DOCUMENT_FORMAT, this.name));
    }

    /**
     * Reads no more than may be kept.
     *
     * @throws RuleViolation {@link ExecutionRule#DOCUMENT_TOO_LARGE}, {@link ExecutionRule#DOCUMENT_EMPTY}, {@link
     *     ExecutionRule#DOCUMENT_FORMAT}
     */
    public static DocumentFile read(String name, InputStream in) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new RuleViolation(ExecutionRule.DOCUMENT_TOO_LARGE, name, LARGEST / MEGABYTE);
        }
        if (content.length == 0) {
            throw new RuleViolation(ExecutionRule.DOCUMENT_EMPTY, name);
        }
        return new DocumentFile(name, content);
    }

    String name() {
        return name;
    }

    DocumentFormat format() {
        return format;
    }

    byte[] content() {
        return content.clone();
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
