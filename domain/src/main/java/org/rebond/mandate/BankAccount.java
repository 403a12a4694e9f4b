package org.rebond.mandate;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.UnsupportedCountryException;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Iban;
import org.rebond.shared.RuleViolation;

/**
 * Where a payee wants to be paid.
 *
 * @param bic null inside France, where the IBAN alone tells the bank
 * @param holder in whose name the bank keeps it, 32 characters at most
 */
@Embeddable
public record BankAccount(String iban, @Nullable String bic, String holder) {

    private static final int HOLDER = 32;
    private static final String FRANCE = "FR";

    /** As a person typed it. */
    public static BankAccount typed(String iban, @Nullable String bic, String holder) {
        String kept = Iban.normalised(iban);
        if (!Iban.isValid(kept)) {
            throw new RuleViolation(MandateRule.IBAN_INVALID, iban.strip());
        }
        String bank = bic == null || bic.isBlank() ? null : bic.strip().toUpperCase(Locale.ROOT);
        if (bank != null || !kept.startsWith(FRANCE)) {
            requireBic(bank == null ? "" : bank);
        }
        String name = holder.strip();
        if (name.isEmpty() || name.length() > HOLDER) {
            throw new RuleViolation(MandateRule.PAYEE_INVALID, HOLDER);
        }
        return new BankAccount(kept, bank, name);
    }

    private static void requireBic(String bic) {
        try {
            BicUtil.validate(bic);
        } catch (BicFormatException | UnsupportedCountryException invalid) {
            throw new RuleViolation(MandateRule.BIC_INVALID, bic);
        }
    }

    public String masked() {
        return new Iban(iban).masked();
    }

    /** The IBAN in groups of four. */
    public String grouped() {
        return new Iban(iban).grouped();
    }
}
