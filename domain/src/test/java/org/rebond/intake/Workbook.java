package org.rebond.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can make it as wrong as it needs. */
final class Workbook {

    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Workbook() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part(
                "_rels/.rels",
                RELATIONS.formatted(
                        "<Relationship Id='r1' Type='" + TYPE + "officeDocument' Target='xl/workbook.xml'/>"));
        part(
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted("<Relationship Id='s1' Type='" + TYPE
                        + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='" + TYPE
                        + "worksheet' Target='/xl/worksheets/sheet2.xml'/><Relationship Id='t' Type='" + TYPE
                        + "sharedStrings' Target='sharedStrings.xml'/>"));
        sheets("<sheet name='Heures' sheetId='1' r:id='s1'/>");
        part("xl/sharedStrings.xml", "<sst/>");
    }

    /** An archive without a single part. */
    static Workbook empty() {
        var workbook = new Workbook();
        workbook.parts.clear();
        return workbook;
    }

    /** Cells in the XML of the format, one text for each row. */
    static Workbook of(String... rows) {
        return new Workbook().sheet("sheet1", rows);
    }

    Workbook sheets(String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" + sheets
                        + "</workbook>");
    }

    Workbook sheet(String name, String... rows) {
        return part(
                "xl/worksheets/" + name + ".xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
                        + String.join("</row><row>", rows) + "</row></sheetData></worksheet>");
    }

    Workbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Workbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
