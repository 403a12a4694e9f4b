package org.rebond.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.procurement.Contract;

/** A batch of as many mandates as one likes, put on file directly: to see how its file is written. */
public final class BatchOffice {

    private final MandateOffice office = new MandateOffice();
    private final Batch.Reference batch;

    private BatchOffice(Batch.Reference batch) {
        this.batch = batch;
    }

    /** Copies of one mandate that was sent: they differ by what they pay and by their number. */
    public static BatchOffice of(int mandates) {
        MandateOffice office = new MandateOffice();
        Contract.Reference contract = office.settlement.framework();
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        office.execute("""
                insert into mandate (id, version, reference, due_reference, due_kind, contract_reference, exercise, number, kind,
                  state, object, payee, payee_kind, payee_name, bill, settled_on, total_excluding_tax, tax, net,
                  clock_started_on, delay_days, due_on, nature, function, batch_reference, enclosed, built_on)
                select nextval('mandate_seq') * 50 + 1000000, 0, due_reference || '-' || i || '-M', due_reference || '-' || i,
                  due_kind, contract_reference, exercise, number + i, kind, state, object, payee, payee_kind, payee_name, bill,
                  settled_on, total_excluding_tax, tax, net, clock_started_on, delay_days, due_on, nature, function,
                  batch_reference, enclosed, built_on
                from mandate, generate_series(1, %d) i where reference = '%s'
                """.formatted(mandates - 1, mandate.value()));
        office.execute("""
                insert into mandate_deduction (mandate_id, rank, kind, amount)
                select c.id, 0, 'RETENTION', 60
                from mandate m join mandate c on c.batch_reference = m.batch_reference and c.id <> m.id
                where m.reference = '%s' and c.number %% 10 = 0
                """.formatted(mandate.value()));
        office.execute("""
                insert into mandate_document (mandate_id, kind, state, words)
                select c.id, d.kind, d.state, d.words
                from mandate m join mandate_document d on d.mandate_id = m.id
                  join mandate c on c.batch_reference = m.batch_reference and c.id <> m.id
                where m.reference = '%s'
                """.formatted(mandate.value()));
        office.execute("""
                insert into mandate_issue (id, batch_reference, rank, mandate_reference, number)
                select nextval('mandate_issue_seq') * 50 + 1000000, batch_reference, 1 + row_number() over (order by id),
                  reference, number
                from mandate where batch_reference = '%s' and reference <> '%s'
                """.formatted(batch.value(), mandate.value()));
        office.execute("update mandate_counter set last = last + %d where kind = 'MANDATE'".formatted(mandates));
        office.execute("analyze");
        return new BatchOffice(batch);
    }

    /** Works on one connection, such as the server's pool would hand over each time. */
    public void connected(Runnable work) {
        office.transactions.fresh(() -> {
            work.run();
            return true;
        });
    }

    /** Hands over each mandate as the file of the batch carries it. Within {@link #connected}. */
    public void each(Consumer<PesPiece> reader) {
        PesQuery.each(office.transactions.entityManager(), batch, reader);
    }

    /** Reads a return that says the same of each mandate. */
    AnswerReport returned(String state) {
        BatchSheet sheet = office.sheet(batch);
        String pieces = office.ask(MandateOffice.FINANCE, service -> numbers(service))
                .map(number -> AnswerText.piece(number, state, null))
                .collect(Collectors.joining());
        return office.read(batch, AnswerText.returned(sheet, pieces));
    }

    private Stream<Long> numbers(Mandating service) {
        List<Long> numbers = new ArrayList<>();
        service.eachMandate(
                MandateFilter.of(batch), null, false, row -> numbers.add(Objects.requireNonNull(row.number())));
        return numbers.stream();
    }
}
