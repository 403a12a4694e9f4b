package org.rebond.reporting;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.rebond.reporting.pdf.TaggedPdf;
import org.rebond.reporting.pdf.Untagged;

/**
 * What the tags of the contract report cost, in the same run, turn by turn: beside the same content through OpenPDF's own
 * layout, and beside the same drawing without them. Time of the thread, bytes, and the heap that stays alive while the
 * report is written.
 *
 * <p>Run by {@code mvn verify -Pbench}; the argument is the file for the results.
 */
public final class ContractReportBenchmark {

    /**
     * A report of about so many pages.
     *
     * @param repeats how often it is written in one measure, so that the short one is long enough to be timed
     */
    private record Size(String name, ContractReport.Content content, int repeats) {}

    /** The first is what an untagged report through raw OpenPDF is; the others are stricter: this very drawing. */
    private static final List<String> BASELINES =
            List.of("rawOpenPdf", "sameDrawingUntagged", "sameDrawingUntaggedCompressedAlike");

    private static final int WARM_UP = 4;
    private static final int ROUNDS = 11;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ContractReportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<String> results = new ArrayList<>();
        for (int changes : new int[] {3, 3_250, 11_000}) {
            results.add(heap(ContractReportFixture.many(changes, changes == 3 ? 1 : 3, 18)));
        }
        for (Size size : List.of(
                new Size("short", ContractReportFixture.many(3, 1, 18), 60),
                new Size("long", ContractReportFixture.many(11_000, 3, 36), 1))) {
            results.add(compared(size));
        }
        String json = "[\n  " + String.join(",\n  ", results) + "\n]\n";
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        System.out.print(json);
    }

    private static String compared(Size size) throws IOException {
        ContractReport.Content content = size.content();
        byte[] report = ContractReportFixture.pdf(content);
        RawReport raw = new RawReport(content, report);
        Consumer<OutputStream> tagged = out -> new ContractReport().write(content, out);
        Consumer<OutputStream> untagged = out -> new ContractReport()
                .write(content, (metadata, furniture) -> Untagged.document(out, metadata, furniture));
        Consumer<OutputStream> alike = out -> new ContractReport()
                .write(content, (metadata, furniture) -> Untagged.compressedAlike(out, metadata, furniture));
        List<Consumer<OutputStream>> writers = List.of(tagged, raw::write, untagged, alike);
        double[][] millis = new double[writers.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int writer = 0; writer < writers.size(); writer++) {
                double spent = millis(size.repeats(), writers.get(writer));
                if (round >= 0) {
                    millis[writer][round] = spent;
                }
            }
        }
        return line(size.name(), new TaggedPdf(report).pages(), millis, writers.stream()
                .mapToLong(ContractReportBenchmark::bytes)
                .toArray());
    }

    private static String line(String name, int pages, double[][] millis, long[] bytes) {
        StringBuilder line = new StringBuilder("{\"report\": \"%s\", \"pages\": %d, ".formatted(name, pages));
        line.append(String.format(
                Locale.ROOT, "\"taggedMillis\": %.2f, \"taggedBytes\": %d", median(millis[0]), bytes[0]));
        for (int i = 1; i < millis.length; i++) {
            line.append(String.format(
                    Locale.ROOT,
                    ",%n    \"%s\": {\"millis\": %.2f, \"timeRatio\": %.3f, \"bytes\": %d, \"sizeRatio\": %.3f}",
                    BASELINES.get(i - 1),
                    median(millis[i]),
                    ratio(millis[0], millis[i]),
                    bytes[i],
                    (double) bytes[0] / bytes[i]));
        }
        return line.append("}").toString();
    }

    private static long bytes(Consumer<OutputStream> writer) {
        Measured out = new Measured(false);
        writer.accept(out);
        return out.bytes;
    }

    /** The median of the rounds' ratios: what slows the machine down for a while slows both. */
    private static double ratio(double[] these, double[] those) {
        double[] ratios = new double[these.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = these[i] / those[i];
        }
        return median(ratios);
    }

    /** What is alive beyond the content itself, at the worst moment looked at. */
    private static String heap(ContractReport.Content content) {
        new ContractReport().write(content, OutputStream.nullOutputStream());
        long before = used();
        Measured out = new Measured(true);
        new ContractReport().write(content, out);
        double alive = (out.mostUsed - before) / 1e6;
        int pages = new TaggedPdf(ContractReportFixture.pdf(content)).pages();
        return String.format(Locale.ROOT, "{\"heapOfTagged\": %.2f, \"unit\": \"MB\", \"pages\": %d}", alive, pages);
    }

    private static double millis(int repeats, Consumer<OutputStream> writer) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            writer.accept(OutputStream.nullOutputStream());
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / repeats;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long used() {
        System.gc();
        System.gc(); // what the first run let go
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Counts what is written and, when asked, looks now and then at what is alive. */
    private static final class Measured extends OutputStream {

        private static final int STEP = 256 * 1024;

        private final boolean looks;
        private long bytes;
        private long nextLook;
        private long mostUsed;

        Measured(boolean looks) {
            this.looks = looks;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
            if (looks && (bytes >= nextLook)) {
                nextLook = bytes + STEP;
                mostUsed = Math.max(mostUsed, used());
            }
        }
    }
}
