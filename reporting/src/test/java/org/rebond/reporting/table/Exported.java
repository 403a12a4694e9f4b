package org.rebond.reporting.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Exported files read back by readers that are not ours. */
final class Exported {

    private Exported() {}

    static byte[] file(TableFormat format, List<Column<String>> columns, String... rows) {
        var out = new ByteArrayOutputStream();
        try {
            new TableExport<>("Liste", Locale.FRENCH, columns).write(format, List.of(rows)::forEach, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<List<String>> csv(byte[] file) {
        return CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(false)
                .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    static List<Row> xlsx(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One cell of an OpenDocument sheet: its attributes, and its text as a reader shows it. */
    record OdsCell(Map<String, String> attributes, String text) {}

    static List<List<OdsCell>> ods(byte[] file) {
        var rows = new ArrayList<List<OdsCell>>();
        try {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(part(file, "content.xml")));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("table-row")) {
                        rows.add(new ArrayList<>());
                    } else if (xml.getLocalName().equals("table-cell")) {
                        rows.getLast().add(cell(xml));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static OdsCell cell(XMLStreamReader xml) throws XMLStreamException {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("table-cell")) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS -> paragraph.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "p" -> paragraph.setLength(0);
                        case "s" -> paragraph.append('\u0001');
                        case "tab" -> paragraph.append('\t');
                        default -> throw new AssertionError(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("p")) {
                        paragraphs.add(collapsed(paragraph.toString()));
                    }
                }
                default -> {}
            }
        }
        return new OdsCell(attributes, String.join("\n", paragraphs));
    }

    /** As OpenDocument 1.3 §6.1.2 says: runs of spaces become one, outer ones go; those written as elements stay. */
    private static String collapsed(String text) {
        return text.replaceAll(" +", " ").replaceAll("^ | $", "").replace('\u0001', ' ');
    }

    /** A part of a zipped file, found by its directory as office software does. */
    static byte[] part(byte[] file, String name) {
        try {
            Path saved = Files.write(Files.createTempFile("exported", ".zip"), file);
            try (var zip = new ZipFile(saved.toFile())) {
                return zip.getInputStream(zip.getEntry(name)).readAllBytes();
            } finally {
                Files.delete(saved);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
