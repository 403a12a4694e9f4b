package org.rebond.mandate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Journal;
import org.rebond.shared.RuleViolation;

/** Does what an answer of the accountant says. */
final class AnswerReading {

    private final Mandates mandates;
    private final Dues dues;
    private final Journal journal;
    private final LocalDate today;

    private final Map<Outcome, Integer> changed = new EnumMap<>(Outcome.class);
    private final Set<String> batches = new TreeSet<>();
    private int unknown;

    AnswerReading(Mandates mandates, Dues dues, Journal journal, LocalDate today) {
        this.mandates = mandates;
        this.dues = dues;
        this.journal = journal;
        this.today = today;
    }

    /** @param asked the batch from whose page the file was handed in: what an acknowledgement says of the whole file is said of it */
    void read(AnswerFile file, Batch.Reference asked) {
        switch (file.kind()) {
            case ACKNOWLEDGEMENT -> acknowledge(file.says(), asked);
            case RETURN -> file.says().forEach(this::returned);
        }
        if (batches.isEmpty()) {
            throw new RuleViolation(MandateRule.ANSWER_OF_ANOTHER_BATCH, asked.value());
        }
    }

    int count(Outcome outcome) {
        return changed.getOrDefault(outcome, 0);
    }

    int unknown() {
        return unknown;
    }

    Set<String> batches() {
        return batches;
    }

    /** One element that says no makes a batch come back as a whole. */
    private void acknowledge(List<AnswerFile.Line> says, Batch.Reference asked) {
        Map<Batch.Reference, List<AnswerFile.Line>> byBatch = says.stream()
                .filter(line -> line.batch() == null || batch(line).isPresent())
                .collect(Collectors.groupingBy(line ->
                        line.batch() == null ? asked : batch(line).orElseThrow().reference()));
        unknown += says.size() - byBatch.values().stream().mapToInt(List::size).sum();
        byBatch.forEach((reference, lines) -> {
            Batch batch = toChange(reference);
            batches.add(reference.value());
            List<AnswerFile.Line> refusals = lines.stream()
                    .filter(line -> line.verdict() == Outcome.REJECTED)
                    .toList();
            if (!batch.awaitsAnswer()) {
                unknown += lines.size();
            } else if (refusals.isEmpty()) {
                batch.acknowledge(today);
                journal.record("batch.acknowledged", reference.value(), Map.of());
            } else {
                refuse(batch, refusals);
            }
        });
    }

    private void refuse(Batch batch, List<AnswerFile.Line> refusals) {
        String why = refusals.stream().map(AnswerFile.Line::reason).distinct().collect(Collectors.joining(" ; "));
        String reason = why.isBlank() ? "NACK" : why;
        batch.refuse(reason, today);
        Map<Long, String> ofPiece = refusals.stream()
                .filter(line -> line.piece() != null)
                .collect(Collectors.toMap(
                        line -> Objects.requireNonNull(line.piece()),
                        AnswerFile.Line::reason,
                        (one, other) -> one + " ; " + other));
        mandates.issues(batch.reference()).forEach(issue -> {
            Mandate mandate = mandate(issue);
            String words = ofPiece.getOrDefault(mandate.number(), reason);
            String said = words.isBlank() ? reason : words;
            mandate.reject(said, false);
            end(issue, mandate, Outcome.REJECTED, said, today);
        });
        journal.record("batch.refused", batch.reference().value(), Map.of("reason", reason));
    }

    private void returned(AnswerFile.Line line) {
        Optional<Batch> found = batch(line);
        Long piece = line.piece();
        Optional<Issue> issue =
                piece == null ? Optional.empty() : found.flatMap(batch -> mandates.issue(batch.reference(), piece));
        if (issue.isEmpty()) {
            unknown++;
            return;
        }
        Batch batch = toChange(found.orElseThrow().reference());
        batches.add(batch.reference().value());
        if (batch.awaitsAnswer()) {
            batch.acknowledge(today); // whoever says what became of its mandates has received it
        }
        Mandate mandate = mandate(issue.get());
        LocalDate on = Objects.requireNonNullElse(line.on(), today);
        if (!mandate.isIn(batch.reference()) || !apply(mandate, line, on)) {
            unknown++;
            return;
        }
        end(issue.get(), mandate, line.verdict(), reason(line), on);
    }

    /** @return whether it is something new */
    private boolean apply(Mandate mandate, AnswerFile.Line line, LocalDate on) {
        MandateState next = switch (line.verdict()) {
            case HELD -> MandateState.HELD;
            case ACCEPTED -> MandateState.ACCEPTED;
            case REJECTED -> MandateState.REJECTED;
            case PAID -> MandateState.PAID;
        };
        if (!mandate.state().mayBecome(next)) {
            return false;
        }
        switch (line.verdict()) {
            case HELD -> mandate.hold(words(line));
            case ACCEPTED -> mandate.accept(on);
            case REJECTED -> mandate.reject(words(line), line.booked());
            case PAID -> {
                mandate.pay(on);
                dues.paid(mandate, on);
            }
        }
        return true;
    }

    private static @Nullable String reason(AnswerFile.Line line) {
        return line.verdict() == Outcome.REJECTED || line.verdict() == Outcome.HELD ? words(line) : null;
    }

    private static String words(AnswerFile.Line line) {
        return line.reason().isBlank() ? "—" : line.reason();
    }

    private void end(Issue issue, Mandate mandate, Outcome outcome, @Nullable String reason, LocalDate on) {
        issue.end(outcome, reason, on);
        changed.merge(outcome, 1, Integer::sum);
        journal.record(
                switch (outcome) {
                    case HELD -> "mandate.held";
                    case ACCEPTED -> "mandate.accepted";
                    case REJECTED -> "mandate.rejected";
                    case PAID -> "mandate.paid";
                },
                mandate.reference().value(),
                Map.of("on", on));
    }

    private Mandate mandate(Issue issue) {
        return mandates.mandate(issue.mandate()).orElseThrow();
    }

    private Optional<Batch> batch(AnswerFile.Line line) {
        return line.exercise() == null || line.batch() == null
                ? Optional.empty()
                : mandates.numbered(line.exercise(), line.batch());
    }

    /** The batch is locked first: all that changes its mandates waits there. */
    private Batch toChange(Batch.Reference reference) {
        Batch batch = mandates.batch(reference)
                .orElseThrow(() -> new RuleViolation(MandateRule.BATCH_UNKNOWN, reference.value()));
        Mandating.lock(mandates.entityManager(), batch);
        return batch;
    }
}
