package org.rebond.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rebond.shared.RuleViolation;

/** A part of a workbook, read tag by tag. A document type is refused, and with it every entity. */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final Inflation in;
    private final XMLStreamReader xml;

    XmlPart(Inflation in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory =
                XMLInputFactory.newDefaultFactory(); // the JDK's: the same in a test and in the server
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to what comes next, a tag or a stretch of text; false at the end of the part. */
    boolean advance() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw new RuleViolation(IntakeRule.XML_ENTITIES);
        }
        in.step();
        return true;
    }

    /** Goes to the next opening of one of the elements; false when there is none left. */
    boolean toStart(String... elements) throws XMLStreamException {
        while (advance()) {
            if (xml.isStartElement() && Arrays.asList(elements).contains(xml.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    boolean opens(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean closes(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    boolean isAt(String element) {
        return xml.getLocalName().equals(element);
    }

    /** The stretch of text that the reader stands on; empty when it stands on a tag. */
    String characters() {
        return xml.isCharacters() ? xml.getText() : "";
    }

    /** The value of the attribute by its local name; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
