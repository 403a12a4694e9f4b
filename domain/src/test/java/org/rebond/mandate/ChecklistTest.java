package org.rebond.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents that each kind of payment needs, sub-heading by sub-heading of the annex (CGCT, annex I, heading 4). */
class ChecklistTest {

    @ParameterizedTest(name = "{0} {1}: {2}, if any {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # 425: nothing but the invoice where no contract was written
            INSTALMENT        | UNWRITTEN ON_ORDER REVISED | INVOICE                                               |
            # 4311: first payment
            INSTALMENT        | FIRST                 | INVOICE SERVICE_CERTIFICATE CONTRACT PRICE_SCHEDULE BANK_DETAILS |
            INSTALMENT        | GUARANTEED            | INVOICE SERVICE_CERTIFICATE RETENTION_GUARANTEE            |
            # 4312: amendment, initial amount passed, order
            INSTALMENT        | AMENDED ON_ORDER      | INVOICE SERVICE_CERTIFICATE AMENDMENT PURCHASE_ORDER       |
            INSTALMENT        | ABOVE_INITIAL         | INVOICE SERVICE_CERTIFICATE CONTINUATION_DECISION          |
            # 4321: renewal
            INSTALMENT        | RENEWED               | INVOICE SERVICE_CERTIFICATE RENEWAL_DECISION               |
            # 43231 and 43232: advance
            ADVANCE           |                       | ADVANCE_STATEMENT                   | ADVANCE_CERTIFICATE ADVANCE_GUARANTEE
            ADVANCE           | LARGE_ADVANCE         | ADVANCE_STATEMENT ADVANCE_GUARANTEE | ADVANCE_CERTIFICATE
            # 43241 and 43242: instalment
            INSTALMENT        |                       | INVOICE SERVICE_CERTIFICATE                                |
            INSTALMENT        | REVISED               | INVOICE SERVICE_CERTIFICATE REVISION_STATEMENT             |
            INSTALMENT        | ABOVE_STATEMENT_SHARE | INVOICE SERVICE_CERTIFICATE GENERAL_STATEMENT              |
            # 43251: balance
            LAST_INSTALMENT   |                       | INVOICE SERVICE_CERTIFICATE         | PENALTY_STATEMENT GENERAL_STATEMENT
            LAST_INSTALMENT   | PENALISED REVISED     | INVOICE SERVICE_CERTIFICATE PENALTY_STATEMENT REVISION_STATEMENT | GENERAL_STATEMENT
            INSTALMENT        | PENALISED             | INVOICE SERVICE_CERTIFICATE PENALTY_STATEMENT              |
            INSTALMENT        | EXEMPTED              | INVOICE SERVICE_CERTIFICATE PENALTY_EXEMPTION              |
            # 4326: release of a retention
            RETENTION_RELEASE |                       | RELEASE_DECISION                    | RESERVES_LIFTED
            # 451 and 45122: direct payment
            DIRECT_PAYMENT    |                       | INVOICE SERVICE_CERTIFICATE HOLDER_ATTESTATION | REVISION_STATEMENT
            DIRECT_PAYMENT    | NEW_SUBCONTRACT       | INVOICE SERVICE_CERTIFICATE HOLDER_ATTESTATION SPECIAL_ACT NON_ASSIGNMENT BANK_DETAILS | REVISION_STATEMENT
            DIRECT_PAYMENT    | CHANGED_SUBCONTRACT   | INVOICE SERVICE_CERTIFICATE HOLDER_ATTESTATION SPECIAL_ACT NON_ASSIGNMENT | REVISION_STATEMENT OFFSETTING_ACT
            DIRECT_PAYMENT    | ABOVE_STATEMENT_SHARE | INVOICE SERVICE_CERTIFICATE HOLDER_ATTESTATION GENERAL_STATEMENT | REVISION_STATEMENT
            # notes 4 and 12: late interest
            LATE_INTEREST     |                       | INTEREST_STATEMENT                                         |
            """)
    void each_case_asks_for_its_documents(
            MandateKind kind, @Nullable String circumstances, String missing, @Nullable String ifAny) {
        Map<DocumentKind, DocumentState> asked = Checklist.of(kind, read(Circumstance.class, circumstances));

        assertThat(in(asked, DocumentState.MISSING)).isEqualTo(read(DocumentKind.class, missing));
        assertThat(in(asked, DocumentState.IF_ANY)).isEqualTo(read(DocumentKind.class, ifAny));
    }

    @ParameterizedTest
    @EnumSource(MandateKind.class)
    void a_circumstance_never_takes_away_what_is_asked_but_where_no_contract_was_written(MandateKind kind) {
        Set<DocumentKind> least = Checklist.of(kind, Set.of()).keySet();

        for (Circumstance circumstance : EnumSet.complementOf(EnumSet.of(Circumstance.UNWRITTEN))) {
            assertThat(Checklist.of(kind, Set.of(circumstance)).keySet())
                    .as("%s", circumstance)
                    .containsAll(least);
        }
    }

    private static Set<DocumentKind> in(Map<DocumentKind, DocumentState> asked, DocumentState state) {
        return asked.entrySet().stream()
                .filter(document -> document.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, @Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" "))
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toSet());
    }
}
