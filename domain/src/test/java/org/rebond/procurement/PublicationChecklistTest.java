package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rebond.procurement.ContractFixture.contract;
import static org.rebond.procurement.PublicationFault.Mark.CDL;
import static org.rebond.procurement.PublicationFault.Mark.INX;
import static org.rebond.procurement.PublicationFault.Mark.MQ;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.shared.Money;
import org.rebond.shared.Words;

class PublicationChecklistTest {

    @Test
    void a_complete_contract_may_be_published() {
        assertThat(PublicationChecklist.faults(contract("2026-1").sheet())).isEmpty();
    }

    @Test
    void what_the_schema_makes_mandatory_is_marked_missing() {
        faultsOf(contract("2026-1")
                        .by(null)
                        .months(null)
                        .notified(null)
                        .published(null) // given by the act of publishing
                        .bids(null)
                        .technique()
                        .executed()
                        .social()
                        .environmental())
                .containsExactlyInAnyOrder(
                        tuple("techniques", MQ),
                        tuple("modalitesExecution", MQ),
                        tuple("offresRecues", MQ),
                        tuple("procedure", MQ),
                        tuple("dureeMois", MQ),
                        tuple("dateNotification", MQ),
                        tuple("considerationsSociales", MQ),
                        tuple("considerationsEnvironnementales", MQ));
    }

    @Test
    void a_granted_advance_owes_its_rate() {
        faultsOf(contract("2026-1").advance(true, null)).containsExactly(tuple("tauxAvance", CDL));
        faultsOf(contract("2026-1").advance(true, "0")).containsExactly(tuple("tauxAvance", INX));
        faultsOf(contract("2026-1").advance(false, null)).isEmpty();
    }

    @Test
    void a_subsequent_contract_names_its_framework() {
        var subsequent = contract("2026-1").technique(Technique.NONE).executed(ExecutionMode.SUBSEQUENT_CONTRACTS);
        faultsOf(subsequent).containsExactly(tuple("idAccordCadre", CDL));
        faultsOf(subsequent.under("2025é")).containsExactly(tuple("idAccordCadre", INX));
        faultsOf(subsequent.under("2025-1")).isEmpty();
        faultsOf(contract("2026-1").executed(ExecutionMode.SUBSEQUENT_CONTRACTS))
                .isEmpty(); // the framework itself
    }

    @Test
    void food_vehicles_health_products_and_clothing_owe_their_origin_from_the_first_to_the_last_code() {
        faultsOf(contract("2026-1").cpv("15100000"))
                .containsExactly(tuple("origineUE", CDL), tuple("origineFrance", CDL));
        faultsOf(contract("2026-1").cpv("18843000"))
                .containsExactly(tuple("origineUE", CDL), tuple("origineFrance", CDL));
        faultsOf(contract("2026-1").cpv("15099999")).isEmpty();
        faultsOf(contract("2026-1").cpv("18843001")).isEmpty();
        faultsOf(contract("2026-1").cpv("15100000").origin("0.2", "0.2")).isEmpty();
        faultsOf(contract("2026-1").cpv("15100000").origin("0.2", "0.3")).containsExactly(tuple("origineFrance", INX));
    }

    @Test
    void what_nobody_can_use_is_marked() {
        faultsOf(contract("2026*1")).containsExactly(tuple("id", INX));
        faultsOf(contract("2026-1").cpv("5032000")).containsExactly(tuple("codeCPV", INX));
        faultsOf(contract("2026-1").bids(0)).containsExactly(tuple("offresRecues", INX));
        faultsOf(contract("2026-1").at("DEP", PlaceKind.DEPARTEMENT)).containsExactly(tuple("lieuExecution.code", INX));
        faultsOf(contract("2026-1").at("2A", PlaceKind.DEPARTEMENT)).isEmpty();
        faultsOf(contract("2026-1").social(SocialConsideration.NONE, SocialConsideration.CLAUSE))
                .containsExactly(tuple("considerationsSociales", INX));
        faultsOf(contract("2026-1").environmental(EnvironmentalConsideration.NONE))
                .isEmpty();
        faultsOf(contract("2026-1").held(new Party(PartyKind.SIRET, "90000079500015", null)))
                .containsExactly(tuple("titulaires[0].id", INX));
    }

    @Test
    void history_is_looked_at_line_by_line() {
        Modification misheld = new Modification(
                1,
                LocalDate.of(2027, 2, 1),
                null,
                null,
                Money.euros("1"),
                null,
                List.of(new Party(PartyKind.SIRET, "90000079500015", null)));

        faultsOf(contract("2026-1").modified(misheld)).containsExactly(tuple("modifications[0].titulaires[0].id", INX));
    }

    @ParameterizedTest
    @EnumSource(PublicationRule.class)
    void every_fault_has_a_sentence_in_both_languages(PublicationRule rule) {
        assertThat(Words.in(Locale.FRANCE).sentence(rule, "a", "b"))
                .isNotBlank()
                .doesNotContain("{");
        assertThat(Words.in(Locale.UK).sentence(rule, "a", "b")).isNotBlank().doesNotContain("{");
    }

    private static AbstractListAssert<?, ?, org.assertj.core.groups.Tuple, ?> faultsOf(ContractFixture contract) {
        return assertThat(PublicationChecklist.faults(contract.sheet()))
                .extracting(PublicationFault::field, PublicationFault::mark);
    }
}
