package org.rebond.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Journal;
import org.rebond.shared.RuleViolation;

/** Does what an answer of the accountant says. */
final class AnswerReading {

    private static final int AT_ONCE = 200;

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
            case RETURN -> returned(file.says());
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
        Map<Sent, List<AnswerFile.Line>> bySent =
                says.stream().collect(Collectors.groupingBy(line -> new Sent(line.exercise(), line.batch())));
        Map<Batch.Reference, List<AnswerFile.Line>> byBatch = new HashMap<>();
        bySent.forEach((sent, lines) -> {
            Optional<Batch.Reference> reference =
                    sent.isFile() ? Optional.of(asked) : batch(sent).map(Batch::reference);
            reference.ifPresentOrElse(
                    batch -> byBatch.computeIfAbsent(batch, none -> new ArrayList<>())
                            .addAll(lines),
                    () -> unknown += lines.size());
        });
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
        Map<Mandate.Reference, Mandate> holding = mandates.inBatch(batch.reference()).stream()
                .collect(Collectors.toMap(Mandate::reference, Function.identity()));
        mandates.issues(batch.reference()).forEach(issue -> {
            Mandate mandate = Objects.requireNonNull(holding.get(issue.mandate()));
            String words = ofPiece.getOrDefault(mandate.number(), reason);
            String said = words.isBlank() ? reason : words;
            mandate.reject(said, false);
            end(issue, mandate, Outcome.REJECTED, said, today);
        });
        journal.record("batch.refused", batch.reference().value(), Map.of("reason", reason));
    }

    private void returned(List<AnswerFile.Line> says) {
        Map<Sent, List<AnswerFile.Line>> byBatch = says.stream()
                .collect(Collectors.groupingBy(
                        line -> new Sent(line.exercise(), line.batch()), LinkedHashMap::new, Collectors.toList()));
        byBatch.forEach((sent, lines) -> {
            Optional<Batch.Reference> batch = batch(sent).map(Batch::reference);
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                List<AnswerFile.Line> some = lines.subList(from, Math.min(from + AT_ONCE, lines.size()));
                batch.ifPresentOrElse(reference -> returned(reference, some), () -> unknown += some.size());
            }
        });
    }

    /** What is done is put away before more is read: with thousands at hand, each question to the database takes longer. */
    private void returned(Batch.Reference reference, List<AnswerFile.Line> some) {
        Set<Long> numbers = some.stream()
                .map(AnswerFile.Line::piece)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Issue> issues = mandates.issues(reference, numbers).stream()
                .collect(Collectors.toMap(Issue::number, Function.identity()));
        unknown +=
                some.stream().filter(line -> !issues.containsKey(line.piece())).count();
        if (issues.isEmpty()) {
            return;
        }
        Batch batch = toChange(reference);
        batches.add(reference.value());
        if (batch.awaitsAnswer()) {
            batch.acknowledge(today); // whoever says what became of its mandates has received it
        }
        Map<Mandate.Reference, Mandate> holding = mandates.inBatch(reference, numbers).stream()
                .collect(Collectors.toMap(Mandate::reference, Function.identity()));
        for (AnswerFile.Line line : some) {
            Issue issue = issues.get(line.piece());
            if (issue != null) {
                returned(issue, holding.get(issue.mandate()), line);
            }
        }
        mandates.entityManager().flush();
        mandates.entityManager().clear();
    }

    /** @param mandate null when it is in another batch by now */
    private void returned(Issue issue, @Nullable Mandate mandate, AnswerFile.Line line) {
        LocalDate on = Objects.requireNonNullElse(line.on(), today);
        if (mandate == null || !apply(mandate, line, on)) {
            unknown++;
            return;
        }
        end(issue, mandate, line.verdict(), reason(line), on);
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

    private Optional<Batch> batch(Sent sent) {
        return sent.exercise() == null || sent.number() == null
                ? Optional.empty()
                : mandates.numbered(sent.exercise(), sent.number());
    }

    /** The batch is locked first: all that changes its mandates waits there. */
    private Batch toChange(Batch.Reference reference) {
        Batch batch = mandates.batch(reference)
                .orElseThrow(() -> new RuleViolation(MandateRule.BATCH_UNKNOWN, reference.value()));
        Mandating.lock(mandates.entityManager(), batch);
        return batch;
    }

    /**
     * What a line speaks of.
     *
     * @param number of a batch; null for the whole file
     */
    private record Sent(
            @Nullable Integer exercise, @Nullable Long number) {

        boolean isFile() {
            return number == null;
        }
    }
}
