package org.rebond.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The run of an {@link ImportJob}, from a file that is kept. */
final class JobRun implements ImportRun {

    private final UUID reference;
    private final String fileName;
    private final long bytes;
    private final Map<String, String> parameters;
    private final boolean dryRun;
    private final long alreadyRead;
    private final ImportFiles files;
    private final Consumer<Tally> record;
    private long bytesRead;
    private volatile long bytesRecorded;
    private volatile @Nullable TabularFile table;

    JobRun(ImportJob job, ImportFiles files, Consumer<Tally> record) {
        this.reference = job.reference();
        this.fileName = job.fileName();
        this.bytes = job.bytes();
        this.parameters = job.parameters();
        this.dryRun = job.isDryRun();
        this.alreadyRead = job.readCount();
        this.files = files;
        this.record = record;
    }

    @Override
    public InputStream open() throws IOException {
        bytesRead = 0;
        return new Counted(files.open(reference));
    }

    @Override
    public TabularFile table() {
        TabularFile opened = ImportRun.super.table();
        table = opened;
        return opened;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public boolean dryRun() {
        return dryRun;
    }

    @Override
    public long alreadyRead() {
        return alreadyRead;
    }

    @Override
    public void record(Tally tally) {
        record.accept(tally);
        bytesRecorded = bytesRead;
    }

    /** How much of the file is behind: rows of a table; of anything else, the bytes read when it last recorded. */
    int percent() {
        TabularFile rows = table;
        return rows == null ? (int) (100 * bytesRecorded / bytes) : rows.percent();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            bytesRead = Math.min(bytes, bytesRead + read);
        }
    }
}
