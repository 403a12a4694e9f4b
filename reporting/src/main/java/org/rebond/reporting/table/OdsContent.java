package org.rebond.reporting.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The content part of an OpenDocument file, element by element. */
final class OdsContent {

    private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

    static {
        for (String name : new String[] {"office", "style", "table", "text"}) {
            NAMESPACES.put(name, "urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0");
        }
    }

    /** A call that may fail as XML writers fail. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private final OutputStream buffered;
    private final XMLStreamWriter xml;

    OdsContent(OutputStream out) throws IOException {
        buffered = new BufferedOutputStream(out); // the writer sends every character on by itself
        try {
            // the JDK's own: the server's writer would escape the other planes of Unicode as two halves
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        write(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    OdsContent start(String prefix, String name) throws IOException {
        return write(() -> xml.writeStartElement(prefix, name, NAMESPACES.get(prefix)));
    }

    OdsContent namespaces() throws IOException {
        for (var namespace : NAMESPACES.entrySet()) {
            write(() -> xml.writeNamespace(namespace.getKey(), namespace.getValue()));
        }
        return this;
    }

    OdsContent attribute(String prefix, String name, String value) throws IOException {
        return write(() -> xml.writeAttribute(prefix, NAMESPACES.get(prefix), name, value));
    }

    OdsContent end() throws IOException {
        return write(xml::writeEndElement);
    }

    /** A paragraph for each line; tabs and the spaces that XML readers drop become elements (OpenDocument 1.3, §6.1.2). */
    OdsContent paragraphs(String text) throws IOException {
        for (String line : text.split("\n", -1)) {
            start("text", "p");
            write(() -> line(line));
            end();
        }
        return this;
    }

    private void line(String line) throws XMLStreamException {
        int written = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean tab = line.charAt(i) == '\t';
            if (tab || (line.charAt(i) == ' ' && wouldBeDropped(line, i))) {
                xml.writeCharacters(line.substring(written, i));
                xml.writeEmptyElement("text", tab ? "tab" : "s", NAMESPACES.get("text"));
                written = i + 1;
            }
        }
        xml.writeCharacters(line.substring(written));
    }

    private static boolean wouldBeDropped(String line, int space) {
        return space == 0 || space == line.length() - 1 || line.charAt(space - 1) == ' ';
    }

    private OdsContent write(Writing writing) throws IOException {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends what is open; the stream stays open. */
    void close() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        buffered.flush();
    }
}
