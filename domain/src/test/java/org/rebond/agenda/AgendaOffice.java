package org.rebond.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rebond.TestTransactions;
import org.rebond.account.AccountOffice;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;

/** What the agenda tells somebody on a day: each feature tests there what it has due. */
public final class AgendaOffice {

    private AgendaOffice() {}

    /** The kind and the day of what a role has to do on references that contain the text, the nearest first. */
    public static List<String> due(Role role, LocalDate today, String text) {
        TestTransactions transactions = new TestTransactions();
        Caller caller = new Caller();
        ZoneId paris = ZoneId.of("Europe/Paris");
        Clock clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(paris).toInstant(), paris);
        Agenda agenda = new Agenda(
                transactions.entityManager(),
                new Subscriptions_(transactions.entityManager()),
                AccountOffice.within(transactions, caller, clock),
                new Journal(transactions.entityManager(), caller, clock),
                caller,
                clock);
        return caller.actingAs(
                new Identity("agenda", Set.of(role)),
                () -> transactions.fresh(() -> {
                    List<String> found = new ArrayList<>();
                    agenda.eachDeadline(
                            new DeadlineFilter(text, null, null),
                            "due",
                            false,
                            deadline -> found.add(deadline.kind() + " " + deadline.dueOn()));
                    return found;
                }));
    }
}
