package org.rebond.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/** The files on their way in, each kept from its arrival to the end of its import and no longer. */
@ApplicationScoped
class ImportFiles {

    /** A hundred thousand contracts with all their fields; well under the server's limit, so that 200 MB get a sentence. */
    static final long MAX_BYTES = 150L << 20;

    private static final int LONGEST_NAME = 255;

    private final Path directory;

    @Inject
    ImportFiles() {
        this(Path.of(System.getProperty("jboss.server.data.dir"), "rebond", "imports"));
    }

    ImportFiles(Path directory) {
        this.directory = directory;
    }

    /** @throws RuleViolation when there is nothing in it, or too much; nothing is kept then */
    StoredFile keep(String name, InputStream in) {
        UUID reference = UUID.randomUUID();
        try {
            Files.createDirectories(directory);
            Path arriving = Files.createTempFile(directory, "arriving", null); // readable by its owner alone
            try {
                String sha256 = copy(in, arriving);
                long bytes = Files.size(arriving);
                if (bytes == 0) {
                    throw new RuleViolation(IntakeRule.FILE_EMPTY);
                }
                Files.move(arriving, path(reference));
                return new StoredFile(reference, cleaned(name), sha256, bytes);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(InputStream in, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            new SizeLimit(in, MAX_BYTES).transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream open(UUID reference) throws IOException {
        return Files.newInputStream(path(reference));
    }

    boolean has(UUID reference) {
        return Files.exists(path(reference));
    }

    void forget(UUID reference) {
        try {
            Files.deleteIfExists(path(reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a stopped server has left, but for the files of these imports. */
    void forgetAllBut(Collection<UUID> references) {
        List<String> names = references.stream().map(UUID::toString).toList();
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (!names.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(UUID reference) {
        return directory.resolve(reference.toString());
    }

    /** The last part of what the browser calls the file: never a path, and nothing that cannot be shown. */
    private static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        String kept = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
        return kept.isEmpty() ? "?" : kept;
    }
}
