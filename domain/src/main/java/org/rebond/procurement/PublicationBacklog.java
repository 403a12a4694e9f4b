package org.rebond.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What of a contract was not published yet.
 *
 * <p>A list sorts and filters by this deadline, so it is worked out when the contract changes, with the figures below; a
 * test holds them to those of {@link org.rebond.law.Law}.
 *
 * @param lines how many have no date of publication: the award, modifications, acts of subcontracting and their
 *     modifications
 * @param dueOn the last day to publish the first of them; null when nothing waits or nothing obliges to publish
 */
record PublicationBacklog(int lines, @Nullable LocalDate dueOn) {

    /** Two months from the notification, of the contract as of what modifies it (arrêtés of 22 December 2022). */
    private static final int MONTHS = 2;

    /** The first day of the obligation (arrêté of 14 April 2017), and the day when its threshold rose (décret 2019-1344). */
    private static final LocalDate FIRST_DUTY = LocalDate.of(2018, 10, 1);

    private static final LocalDate HIGHER_THRESHOLD = LocalDate.of(2020, 1, 1);
    private static final Money FIRST_THRESHOLD = Money.euros("25000");
    private static final Money THRESHOLD = Money.euros("40000");

    static PublicationBacklog of(ContractSheet sheet) {
        List<@Nullable LocalDate> notified = new ArrayList<>();
        if (sheet.publishedOn() == null) {
            notified.add(sheet.notifiedOn());
        }
        sheet.modifications().stream()
                .filter(modification -> modification.publishedOn() == null)
                .forEach(modification -> notified.add(modification.notifiedOn()));
        for (ContractSheet.Subcontract act : sheet.subcontracts()) {
            if (act.publishedOn() == null) {
                notified.add(act.notifiedOn());
            }
            act.modifications().stream()
                    .filter(change -> change.publishedOn() == null)
                    .forEach(change -> notified.add(change.notifiedOn()));
        }
        return new PublicationBacklog(notified.size(), isDue(sheet) ? firstDeadline(notified) : null);
    }

    private static @Nullable LocalDate firstDeadline(List<@Nullable LocalDate> notified) {
        return notified.stream()
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(first -> first.plusMonths(MONTHS))
                .orElse(null);
    }

    private static boolean isDue(ContractSheet sheet) {
        LocalDate notifiedOn = sheet.notifiedOn();
        if (notifiedOn == null || notifiedOn.isBefore(FIRST_DUTY)) {
            return false;
        }
        Money threshold = notifiedOn.isBefore(HIGHER_THRESHOLD) ? FIRST_THRESHOLD : THRESHOLD;
        return sheet.initialAmount().compareTo(threshold) >= 0;
    }
}
