package org.rebond.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format in which documents are kept, known by the ending of the name and by how the content starts. */
public enum DocumentFormat {
    PDF("pdf", "application/pdf", "%PDF-"),
    PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "PK\u0003\u0004"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004");

    private final String extension;
    private final String mediaType;
    private final byte[] start;

    DocumentFormat(String extension, String mediaType, String start) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The format that both the name and the content say; nothing when they do not agree on one. */
    static Optional<DocumentFormat> of(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("[.]jpeg$", ".jpg");
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .filter(format -> content.length >= format.start.length
                        && Arrays.equals(content, 0, format.start.length, format.start, 0, format.start.length))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }
}
