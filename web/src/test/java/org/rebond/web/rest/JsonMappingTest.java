package org.rebond.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.ClauseState;
import org.rebond.insertion.ClauseTerms;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Technique;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Period;

class JsonMappingTest {

    private final Jsonb json = new JsonMapping().getContext(Object.class);

    @Test
    void a_list_has_its_page_and_leaves_out_what_is_unknown() {
        var row = new ContractRow(
                "22000007900016-2026-1",
                "22000007900016",
                null,
                "2026-1",
                "Écrans",
                Nature.CONTRACT,
                null,
                "Atelier",
                1,
                Money.euros("1250.5"),
                LocalDate.of(2026, 3, 5),
                null,
                null,
                0);

        assertThat(json.toJson(Listed.of(new Page<>(List.of(row), 2, 25, 26, true))))
                .isEqualTo("""
                {"items":[{"amount":1250.50,"buyerSiret":"22000007900016","holder":"Atelier","holderCount":1,\
                "modificationCount":0,"nature":"CONTRACT","notifiedOn":"2026-03-05","number":"2026-1",\
                "object":"Écrans","reference":"22000007900016-2026-1"}],\
                "page":2,"size":25,"total":26,"totalExact":true}""");
    }

    @Test
    void a_contract_has_its_reference_and_what_its_history_comes_to() {
        assertThat(json.toJson(sheet()))
                .contains("\"reference\":\"22000007900016-2026-1\"")
                .contains("\"initialAmount\":1000.00")
                .contains("\"currentAmount\":1500.00")
                .contains("\"maximumAmount\":1500.00")
                .contains("\"holders\":[{\"identifier\":\"90000079500014\",\"kind\":\"SIRET\"}]")
                .contains("\"techniques\":[\"FRAMEWORK\"]")
                .contains(
                        "\"modifications\":[{\"amount\":1500.00,\"holders\":[],\"notifiedOn\":\"2026-05-01\",\"number\":1}]")
                .doesNotContain("null");
    }

    @Test
    void a_clause_has_hours_and_months() {
        var clause = new ClauseSheet(
                "22000007900016-2026-1-C1",
                "22000007900016-2026-1",
                "Écrans",
                ClauseState.RUNNING,
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                Hours.of("833"),
                Hours.of("7.25"),
                Hours.ZERO,
                Hours.of("825.75"),
                Money.euros("45"),
                Money.euros("37158.75"),
                1,
                List.of(new ClauseSheet.MonthOfHours(YearMonth.of(2026, 1), Hours.of("7.25"), Hours.ZERO, 1, false)));

        assertThat(json.toJson(clause))
                .contains("\"window\":{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}")
                .contains("\"due\":833.00", "\"missing\":825.75", "\"month\":\"2026-01\"");
    }

    @Test
    void a_new_clause_is_read_field_by_field() {
        NewClause read = json.fromJson(
                "{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"due\":833,\"hourlyPenalty\":45.5}", NewClause.class);

        assertThat(read.terms())
                .isEqualTo(new ClauseTerms(
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        Hours.of("833"),
                        Money.euros("45.50")));
    }

    @Test
    void a_body_of_another_shape_is_refused() {
        assertThatExceptionOfType(JsonbException.class).isThrownBy(() -> json.fromJson("[1, 2]", NewClause.class));
    }

    private static ContractSheet sheet() {
        return new ContractSheet(
                "22000007900016",
                null,
                "2026-1",
                Nature.CONTRACT,
                "Écrans",
                null,
                Set.of(Technique.FRAMEWORK),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Money.euros("1000"),
                Set.of(),
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(new Party(PartyKind.SIRET, "90000079500014", null)),
                List.of(new ContractSheet.Modification(
                        1, LocalDate.of(2026, 5, 1), null, null, Money.euros("1500"), null, List.of())),
                List.of());
    }
}
