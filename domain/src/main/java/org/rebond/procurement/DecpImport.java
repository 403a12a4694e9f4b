package org.rebond.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rebond.intake.ImportRun;
import org.rebond.intake.ImportWork;
import org.rebond.intake.Rejection;
import org.rebond.intake.Tally;
import org.rebond.platform.Journal;
import org.rebond.platform.Permission;
import org.rebond.platform.Transactions;
import org.rebond.procurement.DecpContract.Reading;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/**
 * Imports the contracts of a DECP file, a chunk to a transaction. The whole file is read through first, so that one which
 * is cut short, or is something else, leaves nothing behind.
 */
@ApplicationScoped
class DecpImport implements ImportWork {

    private final Contracts contracts;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    @Inject
    DecpImport(Contracts contracts, Transactions transactions, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "contracts";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_CONTRACTS;
    }

    @Override
    public void run(ImportRun run) {
        try {
            try (DecpFile file = new DecpFile(run.open())) {
                file.check();
            }
            try (DecpFile file = new DecpFile(run.open())) {
                new Reader(run, file).read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** One reading of one file, which remembers what the file has already said. */
    private final class Reader {

        private final ImportRun run;
        private final DecpFile file;
        private final LocalDate today = LocalDate.now(clock);

        /** A digest of what the file said of each contract, by a digest of its reference: a few bytes for each. */
        private final Map<Long, Long> said = new HashMap<>();

        private long position;

        Reader(ImportRun run, DecpFile file) {
            this.run = run;
            this.file = file;
        }

        void read() {
            long behind = run.alreadyRead();
            while (position < behind) {
                next().map(Reading::sheet).ifPresent(this::firstSaid);
            }
            List<Reading> chunk = chunk();
            while (!chunk.isEmpty()) {
                save(chunk);
                chunk = chunk();
            }
        }

        private Optional<Reading> next() {
            return file.next().map(json -> DecpContract.read(json, ++position, today));
        }

        private List<Reading> chunk() {
            List<Reading> chunk = new ArrayList<>();
            Optional<Reading> item = next();
            while (item.isPresent()) {
                chunk.add(item.get());
                item = chunk.size() < Contract.CHUNK ? next() : Optional.empty();
            }
            return chunk;
        }

        private void save(List<Reading> chunk) {
            Supplier<Tally> work = () -> recorded(chunk);
            if (run.dryRun()) {
                transactions.rehearsed(work);
            } else {
                transactions.fresh(work);
            }
        }

        private Tally recorded(List<Reading> chunk) {
            Map<String, Contract> onFile = onFile(chunk);
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            List<Rejection> rejections = new ArrayList<>();
            for (Reading reading : chunk) {
                outcomes.merge(take(reading, onFile, rejections), 1L, Long::sum);
            }
            Tally tally = new Tally(
                    chunk.size(),
                    outcomes.getOrDefault(Outcome.CREATED, 0L),
                    outcomes.getOrDefault(Outcome.UPDATED, 0L),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                    rejections);
            journal.record(
                    "contracts.imported",
                    run.fileName(),
                    Map.of("read", tally.read(), "created", tally.created(), "updated", tally.updated()));
            run.record(tally);
            return tally;
        }

        private Map<String, Contract> onFile(List<Reading> chunk) {
            List<String> references = chunk.stream()
                    .map(Reading::sheet)
                    .filter(Objects::nonNull)
                    .map(ContractSheet::reference)
                    .distinct()
                    .toList();
            return contracts.among(references).stream()
                    .collect(Collectors.toMap(contract -> contract.reference().value(), Function.identity()));
        }

        private Outcome take(Reading reading, Map<String, Contract> onFile, List<Rejection> rejections) {
            ContractSheet sheet = reading.sheet();
            if (sheet == null) {
                rejections.addAll(reading.faults());
                return Outcome.REJECTED;
            }
            if (!firstSaid(sheet)) {
                if (saidTheSame(sheet)) {
                    return Outcome.UNCHANGED;
                }
                rejections.add(
                        Rejection.of(reading.id(), "id", reading.id(), ProcurementRule.CONTRACT_TWICE, reading.id()));
                return Outcome.REJECTED;
            }
            Contract contract = onFile.get(sheet.reference());
            if (contract == null) {
                contracts.add(new Contract(sheet));
                return Outcome.CREATED;
            }
            try {
                return contract.correct(sheet) ? Outcome.UPDATED : Outcome.UNCHANGED;
            } catch (RuleViolation violation) {
                String field = String.valueOf(violation.arguments().getFirst());
                rejections.add(Rejection.of(reading.id(), field, null, violation));
                return Outcome.REJECTED;
            }
        }

        private boolean firstSaid(ContractSheet sheet) {
            return said.putIfAbsent(digest(sheet.reference()), digest(sheet.toString())) == null;
        }

        private boolean saidTheSame(ContractSheet sheet) {
            return Objects.equals(said.get(digest(sheet.reference())), digest(sheet.toString()));
        }
    }

    /** 64 bits of a SHA-256: among a million contracts, one chance in ten million that two look alike. */
    private static long digest(String text) {
        return ByteBuffer.wrap(Sha256.of(text)).getLong();
    }
}
