package org.rebond.mandate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.PartyKind;

/**
 * A payee as its page shows it.
 *
 * @param account the one that mandates pay on; null while none was confirmed
 * @param proposed an account that waits for a second person; null for none
 */
public record PayeeSheet(
        String identifier,
        PartyKind kind,
        String name,
        LegalForm legalForm,
        @Nullable Address address,
        @Nullable BankAccount account,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable BankAccount proposed,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String reason) {

    /** A postal address inside France. */
    public record Address(String street, String postalCode, String city) {}
}
