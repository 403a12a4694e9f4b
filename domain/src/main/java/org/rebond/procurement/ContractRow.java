package org.rebond.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.Referenced;

/**
 * One contract as the list and its exports show it.
 *
 * @param holder the first of the current holders, by name, or by identifier where the source gave no name
 * @param holderCount how many hold it now
 * @param amount the current one, in euros before tax
 * @param modificationCount how often it was modified
 */
public record ContractRow(
        String reference,
        String buyerSiret,
        @Nullable String buyerName,
        String number,
        String object,
        Nature nature,
        @Nullable Procedure procedure,
        String holder,
        int holderCount,
        Money amount,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate publishedOn,
        int modificationCount)
        implements Referenced {}
