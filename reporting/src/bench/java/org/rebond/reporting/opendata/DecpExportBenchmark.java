package org.rebond.reporting.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.reporting.Rows;

/**
 * The DECP of 100 000 published contracts, in JSON and in XML, from the database to a stream that counts: the time, the
 * size, and the heap weighed ten times on the way, which must not grow.
 */
final class DecpExportBenchmark {

    private static final int CONTRACTS = 100_000;
    private static final int WEIGHED_EVERY = CONTRACTS / 10;

    private final ProcurementOffice office = new ProcurementOffice();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    public static void main(String[] arguments) throws IOException {
        new DecpExportBenchmark().run(Path.of(arguments[0]));
    }

    private void run(Path file) throws IOException {
        fill();
        var publication = new DecpPublication();
        String json = "{\"contracts\": %d, \"json\": %s, \"xml\": %s}%n"
                .formatted(CONTRACTS, measured(publication::write), measured(publication::writeXml));
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        System.out.print("DECP export: " + json);
    }

    private void fill() {
        ContractSheet sheet = ContractFixture.contract("EXPORT").sheet();
        office.ask(procurement -> procurement.register(sheet));
        office.copy("EXPORT", CONTRACTS - 1, Map.of("number", "'E' || i"));
        office.execute("insert into contract_holder (contract_id, position, kind, identifier, name)"
                + " select c.id, h.position, h.kind, h.identifier, h.name from contract c, contract_holder h"
                + " join contract original on original.id = h.contract_id"
                + " where original.number = 'EXPORT' and c.number like 'E%' and c.number <> 'EXPORT'");
        office.execute("analyze");
    }

    private String measured(BiConsumer<Rows<ContractSheet>, OutputStream> format) {
        List<Long> heap = new ArrayList<>();
        var out = new Counted();
        var contracts = new int[1];
        weigh(heap);
        long begun = System.nanoTime();
        long[] spent = {0};
        format.accept(
                reader -> office.ask(procurement -> {
                    procurement.eachPublished(null, contract -> {
                        reader.accept(contract);
                        if (++contracts[0] % WEIGHED_EVERY == 0) {
                            long start = System.nanoTime();
                            weigh(heap);
                            spent[0] += System.nanoTime() - start;
                        }
                    });
                    return true;
                }),
                out);
        double seconds = (System.nanoTime() - begun - spent[0]) / 1e9;
        if (contracts[0] != CONTRACTS) {
            throw new IllegalStateException(contracts[0] + " contracts were written");
        }
        return "{\"seconds\": %.1f, \"perSecond\": %.0f, \"megabytes\": %d, \"heapMegabytesOnTheWay\": %s}"
                .formatted(seconds, CONTRACTS / seconds, out.bytes >> 20, heap);
    }

    private void weigh(List<Long> heap) {
        memory.gc();
        heap.add(memory.getHeapMemoryUsage().getUsed() >> 20);
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
