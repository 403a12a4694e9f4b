package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.mandate.LegalForm;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;

class ChoiceTest {

    @Test
    void one_of_the_choices_is_read_by_its_name() {
        assertThat(Choice.of(LegalForm.class, LegalForm.values()[0].name())).isEqualTo(LegalForm.values()[0]);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "FORGED", "'; drop table payee"})
    void what_the_list_did_not_offer_is_refused(@Nullable String said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Choice.of(LegalForm.class, said))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(PlatformRule.CHOICE_UNKNOWN);
                    assertThat(refusal.sentence(Locale.FRENCH)).doesNotContain("null");
                });
    }
}
