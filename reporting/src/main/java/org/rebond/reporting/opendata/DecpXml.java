package org.rebond.reporting.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.DecpValue;
import org.rebond.shared.Money;

/** The DECP in XML (schema 2.0.2), written as it comes, in UTF-8: a list holds its elements and nothing else. */
final class DecpXml implements DecpForm {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What the schema of the XML calls otherwise than that of the JSON. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("modificationActeSousTraitance", "modificationActesSousTraitance");

    private final OutputStream out;
    private final XMLStreamWriter xml;

    DecpXml(OutputStream out) {
        this.out = out;
        try {
            xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("marches");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    @Override
    public void contract(Runnable fields) {
        group("marche", fields);
    }

    @Override
    public void field(String name, @Nullable Object value) {
        if (value != null) {
            group(name, () -> text(value));
        }
    }

    @Override
    public void group(String name, Runnable fields) {
        try {
            xml.writeStartElement(name);
            fields.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> void groups(String list, String name, Collection<T> elements, Consumer<? super T> fields) {
        if (!elements.isEmpty()) {
            String element = OTHER_NAMES.getOrDefault(name, name);
            group(list, () -> elements.forEach(one -> group(element, () -> fields.accept(one))));
        }
    }

    @Override
    public void constants(String list, String name, Collection<? extends DecpValue> constants) {
        group(list, () -> constants.forEach(constant -> field(name, constant)));
    }

    private void text(Object value) {
        try {
            xml.writeCharacters(written(value));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.amount().toPlainString();
            case DecpValue constant -> constant.decp();
            default -> value.toString(); // a text, a day, a count, true or false
        };
    }

    /** Ends the file and closes the stream; not when reading failed: what was cut short is not to look whole. */
    void end() {
        try {
            xml.writeEndDocument();
            xml.close();
            out.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException failure) {
        return new UncheckedIOException(new IOException(failure));
    }
}
