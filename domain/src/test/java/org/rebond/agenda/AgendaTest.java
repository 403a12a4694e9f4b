package org.rebond.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.SecondWriter;
import org.rebond.TestDatabase;
import org.rebond.TestTransactions;
import org.rebond.account.AccountOffice;
import org.rebond.account.Accounts;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.OrderingOffice;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class AgendaTest {

    /** A Monday: orders of {@link OrderingOffice} are to be delivered thirty days later, verified within fifteen. */
    private static final LocalDate TODAY = OrderingOffice.TODAY;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final OrderingOffice office = new OrderingOffice();
    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Identity officer = new Identity("agenda." + NAMES.incrementAndGet(), Set.of(Role.PROCUREMENT));
    private final Contract.Reference contract = office.framework("42000");
    private final DeadlineFilter ofContract = new DeadlineFilter(contract.value(), null, null);

    @BeforeEach
    void open_the_account_and_the_post_office() {
        ask(
                new Identity("root", Set.of(Role.ADMIN)),
                () -> told(() -> accounts(TODAY)
                        .open(officer.name(), "Camille Fictif", officer.roles(), "tilleul bocal savane")));
        post.start();
    }

    @AfterEach
    void close_the_post_office() {
        post.stop();
    }

    @Test
    void an_order_is_due_until_all_of_it_has_arrived_then_what_arrived_until_somebody_decided() {
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 10);
        assertThat(due()).containsExactly(entry(DeadlineKind.DELIVERY, 30, order.value()));

        Delivery.Reference first = office.deliver(order, "BL-1", 4);
        assertThat(due())
                .containsExactly(
                        entry(DeadlineKind.VERIFICATION, 15, first.value()),
                        entry(DeadlineKind.DELIVERY, 30, order.value()));

        office.decide(first, Decision.ADMITTED, 4, "0");
        Delivery.Reference second = office.deliver(order, "BL-2", 6);
        office.decide(second, Decision.ADMITTED, 6, "0");
        assertThat(due()).isEmpty();
    }

    @Test
    void what_was_sent_back_is_expected_again() {
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 10);
        Delivery.Reference delivery = office.deliver(order, "BL-1", 10);

        office.decide(delivery, Decision.POSTPONED, 10, "0");

        assertThat(due()).containsExactly(entry(DeadlineKind.DELIVERY, 30, order.value()));
    }

    @Test
    void only_those_who_may_do_it_see_it() {
        office.order(contract, "TOUR", 10);

        assertThat(ask(new Identity("finances", Set.of(Role.FINANCE)), () -> all(ofContract)))
                .extracting(Deadline::kind)
                .doesNotContain(DeadlineKind.DELIVERY);
        assertThat(ask(new Identity("elu", Set.of(Role.ELECTED)), () -> all(ofContract)))
                .isEmpty();
    }

    @Test
    void a_deadline_is_overdue_from_the_day_after_and_a_contract_that_ended_is_none() {
        office.order(contract, "TOUR", 10);

        assertThat(stage(TODAY.plusDays(22))).isEqualTo(DeadlineStage.LATER);
        assertThat(stage(TODAY.plusDays(23))).isEqualTo(DeadlineStage.THIS_WEEK);
        assertThat(stage(TODAY.plusDays(30))).isEqualTo(DeadlineStage.THIS_WEEK);
        assertThat(stage(TODAY.plusDays(31))).isEqualTo(DeadlineStage.OVERDUE);

        LocalDate ended = LocalDate.of(2031, 1, 1);
        assertThat(ask(
                        officer,
                        () -> agenda(TODAY)
                                .deadlines(ofContract, Paging.first())
                                .items()))
                .extracting(Deadline::kind)
                .contains(DeadlineKind.CONTRACT_END);
        assertThat(ask(
                        officer,
                        () -> agenda(ended)
                                .deadlines(ofContract, Paging.first())
                                .items()))
                .extracting(Deadline::kind)
                .doesNotContain(DeadlineKind.CONTRACT_END);
    }

    /** In two windows: the address that was made last holds. */
    @Test
    void of_two_addresses_made_first_at_once_the_second_replaces_the_other() throws Throwable {
        List<String> made = new CopyOnWriteArrayList<>();

        SecondWriter.after(
                meanwhile -> ask(officer, () -> {
                    made.add(agenda(TODAY).makeLink());
                    meanwhile.run();
                    return true;
                }),
                () -> made.add(ask(officer, () -> agenda(TODAY).makeLink())));

        assertThat(made).hasSize(2);
        assertUnknown(made.getFirst());
        assertThat(references(made.getLast())).isNotNull();
    }

    @Test
    void a_list_is_filtered_by_kind_and_by_nearness_and_paged_in_two_queries_however_long() {
        for (int i = 0; i < 30; i++) {
            office.order(contract, "KIT", 1);
        }
        var deliveries = new DeadlineFilter(contract.value(), DeadlineKind.DELIVERY, DeadlineStage.LATER);
        Statistics statistics =
                TestDatabase.entityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        Page<Deadline> second =
                ask(officer, () -> agenda(TODAY).deadlines(deliveries, new Paging(2, 25, "due", false)));

        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(2);
        assertThat(second.items()).hasSize(5);
        assertThat(second.total()).isEqualTo(30);
        assertThat(ask(officer, () -> all(new DeadlineFilter(contract.value(), null, DeadlineStage.OVERDUE))))
                .isEmpty();
    }

    @Test
    void the_secret_address_shows_its_makers_deadlines_until_it_is_replaced_or_revoked() {
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 10);
        String first = ask(officer, () -> agenda(TODAY).makeLink());
        assertThat(references(first)).contains(order.value());

        String second = ask(officer, () -> agenda(TODAY).makeLink());
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
        assertUnknown(first);
        assertThat(references(second)).contains(order.value());

        ask(officer, () -> told(() -> agenda(TODAY).revokeLink()));
        assertUnknown(second);
        assertUnknown("");
    }

    @Test
    void the_secret_address_leads_nowhere_once_the_account_is_closed() {
        String token = ask(officer, () -> agenda(TODAY).makeLink());

        ask(
                new Identity("root", Set.of(Role.ADMIN)),
                () -> told(() -> accounts(TODAY).close(officer.name())));

        assertUnknown(token);
    }

    @Test
    void the_mail_of_the_morning_goes_once_a_working_day() throws Exception {
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 10);
        LocalDate late = TODAY.plusDays(32); // a Friday
        ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.DAILY, " " + address() + " ")));

        morning(late).send();
        morning(late).send();

        assertThat(sent()).hasSize(1);
        MimeMessage mail = sent().getFirst();
        assertThat(mail.getSubject()).startsWith("Rebond : ").contains("dépassée");
        assertThat(mail.getContent().toString())
                .contains(order.value())
                .contains("23 décembre 2026 : Livraison attendue")
                .contains("/rebond/echeances/index.xhtml")
                .doesNotContain("''", "{");

        morning(late.plusDays(1)).send(); // a Saturday
        assertThat(sent()).hasSize(1);
        morning(late.plusDays(3)).send();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void a_mail_that_could_not_leave_is_tried_again() {
        office.order(contract, "TOUR", 10);
        LocalDate monday = TODAY.plusDays(35);
        ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.WEEKLY, address())));

        MorningMail morning = morning(monday);
        post.stop();
        morning.send();
        post.start();
        assertThat(sent()).isEmpty();
        morning(monday).send();

        assertThat(sent()).hasSize(1);
    }

    @Test
    void who_wants_no_more_mail_gets_none_and_leaves_no_address() {
        office.order(contract, "TOUR", 10);
        ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.DAILY, address())));
        ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.NONE, address())));

        morning(TODAY.plusDays(35)).send();

        assertThat(sent()).isEmpty();
        assertThat(ask(officer, () -> agenda(TODAY).subscription())).isEqualTo(SubscriptionSheet.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille",
                "a@b@c",
                "a@exemple.fr, b@exemple.fr",
                "a@exemple.fr\r\nBcc: b@exemple.fr",
                "@exemple.fr"
            })
    void an_address_that_is_none_is_refused(String address) {
        refused(
                AgendaRule.MAIL_INVALID,
                () -> ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.DAILY, address))));
    }

    @Test
    void a_digest_without_an_address_is_refused() {
        refused(
                AgendaRule.MAIL_MISSING,
                () -> ask(officer, () -> told(() -> agenda(TODAY).chooseDigest(Digest.WEEKLY, " "))));
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-20, true",
        "DAILY, 2026-11-21, false",
        "DAILY, 2026-11-22, false",
        "DAILY, 2026-11-23, true",
        "WEEKLY, 2026-11-23, true",
        "WEEKLY, 2026-11-24, false",
        "NONE, 2026-11-23, false"
    })
    void a_digest_goes_out_on_its_days(Digest digest, LocalDate day, boolean goes) {
        assertThat(digest.goesOut(day)).isEqualTo(goes);
    }

    private record Due(DeadlineKind kind, LocalDate on, String reference) {}

    private static Due entry(DeadlineKind kind, int days, String reference) {
        return new Due(kind, TODAY.plusDays(days), reference);
    }

    /** What is due on this test's contract, but for its end and its publication. */
    private List<Due> due() {
        return ask(officer, () -> all(ofContract)).stream()
                .filter(deadline -> !deadline.reference().equals(contract.value()))
                .map(deadline -> new Due(deadline.kind(), deadline.dueOn(), deadline.reference()))
                .toList();
    }

    private DeadlineStage stage(LocalDate today) {
        var deliveries = new DeadlineFilter(contract.value(), DeadlineKind.DELIVERY, null);
        return ask(
                officer,
                () -> agenda(today)
                        .deadlines(deliveries, Paging.first())
                        .items()
                        .getFirst()
                        .stage());
    }

    private List<Deadline> all(DeadlineFilter filter) {
        List<Deadline> found = new ArrayList<>();
        agenda(TODAY).eachDeadline(filter, "due", false, found::add);
        return found;
    }

    private List<String> references(String token) {
        return ask(Identity.ANONYMOUS, () -> agenda(TODAY).calendar(token)).stream()
                .map(Deadline::reference)
                .toList();
    }

    private void assertUnknown(String token) {
        refused(AgendaRule.CALENDAR_UNKNOWN, () -> references(token));
    }

    private static void refused(AgendaRule rule, Runnable call) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call::run)
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private String address() {
        return officer.name() + "@exemple.fr";
    }

    /** To this test's agent: those of other tests get theirs too. */
    private List<MimeMessage> sent() {
        return Stream.of(post.getReceivedMessagesForDomain(address())).toList();
    }

    private Agenda agenda(LocalDate today) {
        return new Agenda(
                transactions.entityManager(),
                new Subscriptions_(transactions.entityManager()),
                accounts(today),
                new Journal(transactions.entityManager(), caller, noon(today)),
                caller,
                noon(today));
    }

    private Accounts accounts(LocalDate today) {
        return AccountOffice.within(transactions, caller, noon(today));
    }

    private MorningMail morning(LocalDate today) {
        var morning = new MorningMail(
                new Subscriptions_(transactions.entityManager()),
                agenda(today),
                accounts(today),
                transactions,
                noon(today));
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", post.getSmtp().getPort());
        properties.put("mail.from", "rebond@exemple.fr");
        morning.post = Session.getInstance(properties);
        return morning;
    }

    private static Clock noon(LocalDate day) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        return Clock.fixed(day.atTime(LocalTime.NOON).atZone(paris).toInstant(), paris);
    }

    private <T> T ask(Identity who, Supplier<T> work) {
        return caller.actingAs(who, () -> transactions.fresh(work));
    }

    private static boolean told(Runnable work) {
        work.run();
        return true;
    }
}
