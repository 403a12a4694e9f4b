package org.rebond.budget;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/**
 * The budget as the public accountant knows it (PES, {@code EnTetePES}).
 *
 * @param label of the budget, 38 characters at most
 * @param post the accountant's number (codique), 6 or 7 digits
 * @param collectivity 3 digits
 * @param budget 2 characters
 */
public record BudgetSheet(
        String siret, String label, String post, @Nullable String postLabel, String collectivity, String budget) {

    private static final Pattern LABEL = Pattern.compile("\\S(.{0,36}\\S)?");
    private static final Pattern POST = Pattern.compile("02[AB][0-9]{3,4}|[0-9]{6,7}");
    private static final Pattern COLLECTIVITY = Pattern.compile("[0-9]{3}");
    private static final Pattern BUDGET = Pattern.compile("[0-9A-Z][0-9]");

    public BudgetSheet {
        if (!Siret.isValid(siret)) {
            throw new RuleViolation(BudgetRule.IDENTITY_INVALID, "SIRET", siret, "14");
        }
        require("IdPost", post, POST, "6-7");
        require("CodCol", collectivity, COLLECTIVITY, "3");
        require("CodBud", budget, BUDGET, "2");
        require("LibelleColBud", label, LABEL, "1-38");
        if (postLabel != null) {
            require("LibellePoste", postLabel, LABEL, "1-38");
        }
    }

    private static void require(String field, String value, Pattern shape, String length) {
        if (!shape.matcher(value).matches()) {
            throw new RuleViolation(BudgetRule.IDENTITY_INVALID, field, value, length);
        }
    }
}
