package org.rebond.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Sha256;

/** The file of a batch, byte for byte as it was sent; kept compressed. Never changed: the database refuses it. */
@Entity
@Immutable
class MandateFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_file_seq")
    @SequenceGenerator(name = "mandate_file_seq", sequenceName = "mandate_file_seq", allocationSize = 1)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_reference", nullable = false))
    private Batch.Reference batch;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private Instant sentAt;

    @Column(nullable = false)
    private String sentBy;

    @Column(nullable = false)
    private long bytes;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private byte[] content;

    protected MandateFile() {} // for Hibernate

    /** @param writer writes the file as it goes to the accountant */
    MandateFile(
            Batch.Reference batch, String name, Instant sentAt, String sentBy, Consumer<java.io.OutputStream> writer) {
        this.batch = batch;
        this.name = name;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (Counted counted = new Counted(new GZIPOutputStream(kept))) {
            writer.accept(counted);
            counted.close();
            bytes = counted.written;
            sha256 = HexFormat.of().formatHex(counted.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = kept.toByteArray();
    }

    private static final class Counted extends DigestOutputStream {

        private long written;

        Counted(GZIPOutputStream out) {
            super(out, Sha256.digest());
        }

        @Override
        public void write(int octet) throws IOException {
            super.write(octet);
            written++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            super.write(buffer, offset, length);
            written += length;
        }
    }

    SentFile sheet() {
        return new SentFile(name, sentAt, sentBy, bytes, sha256);
    }

    /** As it was sent. To be closed. */
    InputStream content() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Batch.Reference batch() {
        return batch;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MandateFile that && batch.equals(that.batch());
    }

    @Override
    public int hashCode() {
        return batch.hashCode();
    }
}
