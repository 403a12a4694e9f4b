package org.rebond.mandate;

import org.jspecify.annotations.Nullable;
import org.rebond.procurement.PartyKind;

/** Whom a mandate pays, as the file of its batch carries it. */
public record PesPayee(
        String identifier,
        PartyKind kind,
        String name,
        LegalForm legalForm,
        PayeeSheet.@Nullable Address address,
        BankAccount account) {}
