package org.rebond.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What lists sort, filter and search by, worked out of a contract each time it changes so that the database can do it
 * alone.
 *
 * @param historyLength how many lines of history were appended; grows with each, so that the contract's version does too
 */
@Embeddable
record ContractDigest(
        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "current_amount", nullable = false))
        Money currentAmount,

        @Nullable LocalDate endsOn,
        @Column(nullable = false) String holder,
        @Column(nullable = false) List<String> holderIdentifiers,
        @Column(nullable = false) String holderWords,
        int modificationCount,
        int historyLength,
        int publicationFaults,
        int unpublishedLines,
        @Nullable LocalDate publicationDueOn) {

    static ContractDigest of(ContractSheet sheet) {
        PublicationBacklog backlog = PublicationBacklog.of(sheet);
        List<Party> holders = sheet.currentHolders();
        return new ContractDigest(
                sheet.currentAmount(),
                sheet.endsOn(),
                holders.getFirst().label(),
                holders.stream().map(Party::identifier).distinct().toList(),
                holders.stream()
                        .flatMap(holder -> Stream.of(holder.label(), holder.identifier()))
                        .distinct()
                        .collect(Collectors.joining(" ")),
                sheet.modifications().size(),
                sheet.historyLength(),
                PublicationChecklist.faults(sheet).size(),
                backlog.lines(),
                backlog.dueOn());
    }
}
