package org.rebond.reporting.finance;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamWriter;
import org.rebond.budget.BudgetSheet;
import org.rebond.mandate.BatchOffice;
import org.rebond.mandate.PesHead;
import org.rebond.mandate.PesPiece;
import org.rebond.shared.Money;

/**
 * The file of a batch of 10 000 mandates, from the database to a stream that counts, against the same XML written with StAX
 * alone: every element and attribute of that very file, from a list in memory. The median of several turns of each, one after
 * the other; and the heap weighed ten times on the way, which must not grow.
 */
final class PesExportBenchmark {

    private static final int MANDATES = 10_000;
    private static final int WEIGHED_EVERY = MANDATES / 10;
    private static final int TURNS = 31;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final BatchOffice office = BatchOffice.of(MANDATES);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    public static void main(String[] arguments) {
        var benchmark = new PesExportBenchmark();
        benchmark.office.connected(() -> benchmark.run(Path.of(arguments[0])));
    }

    private void run(Path file) {
        try {
            measure(file);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("The file could not be written", e);
        }
    }

    private void measure(Path file) throws IOException, XMLStreamException {
        String heap = heapOnTheWay().toString();
        List<String[]> events = events();
        var export = new long[TURNS];
        var writer = new long[TURNS];
        var alone = new long[TURNS];
        List<PesPiece> pieces = new ArrayList<>();
        office.each(pieces::add);
        for (int turn = -10; turn < TURNS; turn++) { // the first turns warm up
            long begun = System.nanoTime();
            write(new Counted(), piece -> {});
            long exported = System.nanoTime() - begun;
            begun = System.nanoTime();
            new PesDepense().write(head(), pieces::forEach, new Counted());
            long written = System.nanoTime() - begun;
            begun = System.nanoTime();
            alone(events, new Counted());
            if (turn >= 0) {
                export[turn] = exported;
                writer[turn] = written;
                alone[turn] = System.nanoTime() - begun;
            }
        }
        var counted = new Counted();
        write(counted, piece -> {});
        Arrays.sort(export);
        Arrays.sort(writer);
        Arrays.sort(alone);
        double ratio = (double) export[TURNS / 2] / alone[TURNS / 2];
        String json =
                "{\"mandates\": %d, \"kilobytes\": %d, \"exportMilliseconds\": %.1f, \"writerMilliseconds\": %.1f, \"staxAloneMilliseconds\": %.1f, \"ofStaxAlone\": %.2f, \"writerOfStaxAlone\": %.2f, \"heapMegabytesOnTheWay\": %s}%n"
                        .formatted(
                                MANDATES,
                                counted.bytes >> 10,
                                export[TURNS / 2] / 1e6,
                                writer[TURNS / 2] / 1e6,
                                alone[TURNS / 2] / 1e6,
                                ratio,
                                (double) writer[TURNS / 2] / alone[TURNS / 2],
                                heap);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        System.out.print("PES export: " + json);
    }

    private void write(OutputStream out, Consumer<PesPiece> onTheWay) {
        new PesDepense()
                .write(
                        head(),
                        reader -> office.each(piece -> {
                            reader.accept(piece);
                            onTheWay.accept(piece);
                        }),
                        out);
    }

    private static PesHead head() {
        return new PesHead(
                "PESALR1_22000007900016_2026_000001",
                DAY,
                new BudgetSheet("22000007900016", "BUDGET PRINCIPAL", "079090", null, "020", "00"),
                2026,
                1,
                DAY,
                MANDATES,
                Money.euros("1000000"),
                Money.euros("200000"));
    }

    private List<Long> heapOnTheWay() {
        List<Long> heap = new ArrayList<>();
        int[] pieces = {0};
        write(new Counted(), piece -> {
            if (++pieces[0] % WEIGHED_EVERY == 0) {
                memory.gc();
                heap.add(memory.getHeapMemoryUsage().getUsed() >> 20);
            }
        });
        if (pieces[0] != MANDATES) {
            throw new IllegalStateException(pieces[0] + " mandates were written");
        }
        return heap;
    }

    /** The file as a list: a start with its name and its value if it has one, an end as null. */
    private List<String[]> events() throws XMLStreamException {
        var out = new java.io.ByteArrayOutputStream();
        write(out, piece -> {});
        List<String[]> events = new ArrayList<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new java.io.ByteArrayInputStream(out.toByteArray()));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = xml.getAttributeValue(null, "V");
                events.add(value == null ? new String[] {xml.getLocalName()} : new String[] {xml.getLocalName(), value});
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                events.add(new String[0]);
            }
        }
        return events;
    }

    private static void alone(List<String[]> events, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        boolean empty = false;
        for (String[] event : events) {
            if (event.length == 0) {
                if (!empty) {
                    xml.writeEndElement();
                }
                empty = false;
            } else if (event.length == 1) {
                xml.writeStartElement(event[0]);
            } else {
                xml.writeEmptyElement(event[0]);
                xml.writeAttribute("V", event[1]);
                empty = true;
            }
        }
        xml.close();
    }

    /** Keeps nothing of what it is given. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
