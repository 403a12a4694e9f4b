package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rebond.procurement.ContractFixture.contract;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

class PublicationTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Function<ContractSheet, String> FORMAT = ContractSheet::toString;

    final ProcurementOffice office = new ProcurementOffice(TODAY);

    /** The database is shared: what other tests left to publish goes first. */
    @BeforeEach
    void nothing_is_left_to_publish() {
        office.ask(desk -> desk.publishAll(FORMAT));
    }

    @Test
    void publishing_gives_today_to_all_that_has_no_date_and_leaves_the_others() {
        Contract.Reference reference = register(contract("pub-1")
                .published(null)
                .modified(modified(1, LocalDate.of(2026, 10, 1)), modified(2, null))
                .subcontracted(subcontracted(null, null)));

        assertThat(publish(reference)).isTrue();

        ContractSheet published = read(reference);
        assertThat(published.publishedOn()).isEqualTo(TODAY);
        assertThat(published.modifications())
                .extracting(Modification::publishedOn)
                .containsExactly(LocalDate.of(2026, 10, 1), TODAY);
        assertThat(published.subcontracts().getFirst().publishedOn()).isEqualTo(TODAY);
        assertThat(published.subcontracts().getFirst().modifications())
                .extracting(SubcontractModification::publishedOn)
                .containsExactly(TODAY);
    }

    @Test
    void a_day_later_a_new_modification_is_published_and_the_dates_before_it_stay() {
        Contract.Reference reference = register(contract("pub-2").published(null));
        publish(reference);
        office.ask(desk -> {
            desk.amend(reference, modified(1, null));
            return true;
        });
        ProcurementOffice tomorrow = new ProcurementOffice(TODAY.plusDays(1));

        assertThat(tomorrow.<Boolean>ask(desk -> desk.publish(reference, FORMAT)))
                .isTrue();

        assertThat(read(reference).publishedOn()).isEqualTo(TODAY);
        assertThat(read(reference).modifications())
                .extracting(Modification::publishedOn)
                .containsExactly(TODAY.plusDays(1));
    }

    @Test
    void the_record_says_what_was_published_when_and_by_whom() {
        Contract.Reference reference = register(contract("pub-3").published(null));

        publish(reference);

        PublicationRecord kept = records(reference).getFirst();
        String content = office.ask(desk -> desk.published(reference, 1));
        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.publishedBy()).isEqualTo("rebond");
        assertThat(kept.publishedAt()).isEqualTo("2026-11-22T11:00:00Z");
        assertThat(kept.sha256()).isEqualTo(Sha256.hex(content)).hasSize(64);
        assertThat(content).isEqualTo(read(reference).toString());
    }

    @Test
    void publishing_again_without_change_records_nothing_and_says_so() {
        Contract.Reference reference = register(contract("pub-4").published(null));

        assertThat(publish(reference)).isTrue();
        assertThat(publish(reference)).isFalse();

        assertThat(records(reference)).hasSize(1);
    }

    @Test
    void an_incomplete_contract_is_refused_with_how_much_is_to_complete() {
        Contract.Reference reference =
                register(contract("pub-5").bids(null).by(null).published(null));

        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> publish(reference));

        assertThat(refusal.rule()).isEqualTo(ProcurementRule.NOT_PUBLISHABLE);
        assertThat(refusal.sentence(Locale.FRANCE))
                .isEqualTo("Le marché « pub-5 » n’est pas publié : 2 données sont à compléter ou à corriger."
                        + " La rubrique « Publication » de sa fiche en donne la liste.");
        assertThat(read(reference).publishedOn()).isNull();
        assertThat(records(reference)).isEmpty();
    }

    @Test
    void publishing_all_takes_what_waits_and_leaves_what_is_incomplete() {
        Contract.Reference first = register(contract("all-1").published(null));
        Contract.Reference second = register(contract("all-2").modified(modified(1, null)));
        Contract.Reference incomplete = register(contract("all-3").bids(0).published(null));
        Contract.Reference before = register(contract("all-4"));

        assertThat(office.<Long>ask(desk -> desk.publicationCount(PublicationStage.READY)))
                .isEqualTo(2);
        assertThat(office.<Integer>ask(desk -> desk.publishAll(FORMAT))).isEqualTo(2);
        assertThat(office.<Integer>ask(desk -> desk.publishAll(FORMAT))).isZero();

        assertThat(read(first).publishedOn()).isEqualTo(TODAY);
        assertThat(read(second).modifications().getFirst().publishedOn()).isEqualTo(TODAY);
        assertThat(read(incomplete).publishedOn()).isNull();
        assertThat(records(before)).isEmpty();
        assertThat(office.sql("select count(*) || '' from contract_publication p join contract c on"
                        + " c.reference = p.contract_reference where c.number like 'all-%'"))
                .containsExactly("2");
    }

    @Test
    void more_than_one_chunk_is_published() {
        register(contract("many").published(null));
        office.copy("many", Contract.CHUNK, Map.of());
        office.execute("insert into contract_holder select copy.id, h.position, h.kind, h.identifier, h.name"
                + " from contract_holder h join contract c on c.id = h.contract_id and c.number = 'many'"
                + " join contract copy on copy.number like 'many-%'");

        assertThat(office.<Integer>ask(desk -> desk.publishAll(FORMAT))).isEqualTo(Contract.CHUNK + 1);
        assertThat(office.<Long>ask(desk -> desk.publicationCount(PublicationStage.READY)))
                .isZero();
    }

    @Test
    void of_two_people_who_publish_at_once_one_records_and_nothing_is_recorded_twice() throws Exception {
        Contract.Reference one = register(contract("race-pub-1").published(null));
        Contract.Reference all = register(contract("race-pub-2").published(null));

        assertThat(together(() -> publish(one) ? 1 : 0)).containsExactlyInAnyOrder(0, 1);
        assertThat(together(() -> office.ask(desk -> desk.publishAll(FORMAT)))).containsExactlyInAnyOrder(0, 1);

        assertThat(records(one)).hasSize(1);
        assertThat(records(all)).hasSize(1);
    }

    @Test
    void a_file_that_does_not_know_the_date_of_publication_does_not_take_it_away() {
        String file = DecpText.of2022("kept", "datePublicationDonnees", "null");
        office.imports("{\"marches\": {\"marche\": [" + file + "]}}");
        Contract.Reference reference =
                new Contract.Reference(office.sql("select reference from contract where number = 'kept'")
                        .getFirst());
        publish(reference);

        assertThat(office.imports("{\"marches\": {\"marche\": [" + file + "]}}").unchanged())
                .isEqualTo(1);

        assertThat(read(reference).publishedOn()).isEqualTo(TODAY);
    }

    @Test
    void the_open_data_hold_what_was_published_and_no_more() {
        Year year = Year.of(2033);
        LocalDate notified = year.atDay(1);
        register(contract("od-1").notified(notified).modified(modified(1, notified), modified(2, null)));
        register(contract("od-2").notified(notified).published(null));

        List<ContractSheet> open = new ArrayList<>();
        office.ask(desk -> {
            desk.eachPublished(year, open::add);
            return true;
        });

        assertThat(open).extracting(ContractSheet::number).containsExactly("od-1");
        assertThat(open.getFirst().modifications())
                .extracting(Modification::number)
                .containsExactly(1);
    }

    @Test
    void late_and_soon_are_told_to_the_day() {
        register(contract("stage-1").about("Échéances").published(null).notified(LocalDate.of(2026, 9, 21)));
        register(contract("stage-2").about("Échéances").published(null).notified(LocalDate.of(2026, 9, 22)));
        register(contract("stage-3").about("Échéances").published(null).notified(LocalDate.of(2026, 10, 7)));
        register(contract("stage-4").about("Échéances").published(null).notified(LocalDate.of(2026, 10, 8)));

        assertThat(at(PublicationStage.LATE)).containsExactly("stage-1 2026-11-21");
        assertThat(at(PublicationStage.SOON)).containsExactlyInAnyOrder("stage-2 2026-11-22", "stage-3 2026-12-07");
        assertThat(at(PublicationStage.READY)).hasSize(4);
        office.ask(desk -> desk.publishAll(FORMAT));
        assertThat(at(PublicationStage.LATE)).isEmpty();
        assertThat(at(PublicationStage.SOON)).isEmpty();
    }

    @Test
    void the_database_keeps_the_record_and_the_dates_once_given() {
        Contract.Reference reference =
                register(contract("kept-1").published(null).modified(modified(1, null)));
        publish(reference);

        assertThatThrownBy(() -> office.execute("update contract_publication set published_by = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> office.execute("delete from contract_publication"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> office.execute("truncate contract_publication"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> office.execute("update contract_modification set published_on = date '2000-01-01'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        office.execute("insert into contract_publication values (nextval('contract_publication_seq'), '"
                                + reference.value() + "', 2, now(), 'x', repeat('0', 64), '{}')"))
                .hasMessageContaining("contract_publication_keeps_its_hash");
    }

    @Test
    void a_publication_that_never_was_is_unknown() {
        Contract.Reference reference = register(contract("none-1"));

        assertThat(catchThrowableOfType(RuleViolation.class, () -> office.ask(desk -> desk.published(reference, 1)))
                        .rule())
                .isEqualTo(ProcurementRule.PUBLICATION_UNKNOWN);
    }

    private List<String> at(PublicationStage stage) {
        return office
                .ask(desk -> desk.publicationReport(stage, ContractFilter.matching("Échéances"), Paging.first()))
                .items()
                .stream()
                .map(check -> check.contract().number() + " " + check.dueOn())
                .toList();
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Callable<T> person = () -> {
            barrier.await();
            return work.call();
        };
        List<T> outcomes = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (Future<T> outcome : people.invokeAll(List.of(person, person))) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static Modification modified(int number, @Nullable LocalDate published) {
        return new Modification(
                number, LocalDate.of(2026, 10, number), published, null, Money.euros("430000"), null, List.of());
    }

    private static Subcontract subcontracted(@Nullable LocalDate published, @Nullable LocalDate changePublished) {
        return new Subcontract(
                1,
                new Party(PartyKind.SIRET, "90000087800018", null),
                LocalDate.of(2026, 10, 5),
                published,
                Money.euros("18000"),
                12,
                PriceVariation.FIRM,
                List.of(new SubcontractModification(LocalDate.of(2026, 11, 5), changePublished, null, 18)));
    }

    private Contract.Reference register(ContractFixture contract) {
        return office.ask(desk -> desk.register(contract.sheet()));
    }

    private boolean publish(Contract.Reference reference) {
        return office.ask(desk -> desk.publish(reference, FORMAT));
    }

    private List<PublicationRecord> records(Contract.Reference reference) {
        return office.ask(desk -> desk.publications(reference));
    }

    private ContractSheet read(Contract.Reference reference) {
        return office.ask(desk -> desk.contract(reference));
    }
}
