package org.rebond.reporting.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of an OpenDocument package that do not depend on its rows, from the files beside this class. */
final class OdsPackage {

    private static final Map<String, String> PARTS = Map.of(
            "META-INF/manifest.xml", template("manifest"),
            "meta.xml", template("meta"),
            "settings.xml", template("settings"),
            "styles.xml", template("styles"));

    private OdsPackage() {}

    /** @param values what stands for each {@code ${name}} of the parts */
    static void start(ZipOutputStream zip, Map<String, String> values) throws IOException {
        mediaType(zip);
        for (var part : PARTS.entrySet()) {
            String xml = part.getValue();
            for (var value : values.entrySet()) {
                xml = xml.replace("${" + value.getKey() + "}", escaped(value.getValue()));
            }
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** First and uncompressed, so that the file says what it is at a fixed place (OpenDocument 1.3, part 2, §3.3). */
    private static void mediaType(ZipOutputStream zip) throws IOException {
        byte[] mediaType = TableFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(mediaType);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(mediaType.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(mediaType);
        zip.closeEntry();
    }

    private static String template(String name) {
        try (InputStream in = OdsPackage.class.getResourceAsStream("ods-" + name + ".xml")) {
            if (in == null) {
                throw new IllegalStateException("Missing from the archive: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
