package org.rebond.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;

class RuleViolationHandlerTest {

    @Test
    void finds_the_refusal_behind_what_the_layers_made_of_it() {
        var refusal = new RuleViolation(PlatformRule.NOT_ALLOWED, "elu", "READ_CONTRACTS");

        assertThat(RuleViolationHandler.refusal(new FacesException(new IllegalStateException(refusal)), ""))
                .contains(refusal);
    }

    @Test
    void a_record_that_somebody_else_saved_is_a_refusal() {
        assertThat(RuleViolationHandler.refusal(new FacesException(new OptimisticLockException()), ""))
                .get()
                .extracting(RuleViolation::rule)
                .isEqualTo(PlatformRule.CHANGED_MEANWHILE);
    }

    @Test
    void anything_else_is_a_fault() {
        assertThat(RuleViolationHandler.refusal(new IllegalStateException(), ""))
                .isEmpty();
    }
}
