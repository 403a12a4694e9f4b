package org.rebond.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rebond.insertion.InsertionRule;
import org.rebond.intake.IntakeRule;
import org.rebond.platform.PlatformRule;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class ProblemTest {

    @Test
    void the_kind_of_the_rule_gives_the_status() {
        assertThat(status(PlatformRule.NOT_ALLOWED)).isEqualTo(403);
        assertThat(status(PlatformRule.CHANGED_MEANWHILE)).isEqualTo(409);
        assertThat(status(ProcurementRule.CONTRACT_UNKNOWN)).isEqualTo(404);
        assertThat(status(InsertionRule.CLAUSE_UNKNOWN)).isEqualTo(404);
        assertThat(status(IntakeRule.IMPORT_UNKNOWN)).isEqualTo(404);
        assertThat(status(IntakeRule.ALREADY_UNDER_WAY)).isEqualTo(409);
        assertThat(status(IntakeRule.FILE_EMPTY)).isEqualTo(422);
    }

    @Test
    void says_the_sentence_in_the_language_asked_for() {
        var violation = new RuleViolation(ProcurementRule.CONTRACT_UNKNOWN, "22000007900016-1");

        Problem french = Problem.of(violation, Locale.FRANCE);
        Problem english = Problem.of(violation, Locale.UK);

        assertThat(french.type()).isEqualTo("rule:ProcurementRule.CONTRACT_UNKNOWN");
        assertThat(french.title()).contains("22000007900016-1").isNotEqualTo(english.title());
        assertThat(french.errors()).containsExactly(new Problem.FieldError(null, null, french.title()));
    }

    private static int status(Rule rule) {
        return Problem.of(new RuleViolation(rule, "x"), Locale.FRANCE).status();
    }
}
