package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.execution.AmendmentsTest.refused;
import static org.rebond.execution.ExecutionOffice.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.TestDatabase;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;

class ContractDocumentsTest {

    final ExecutionOffice office = new ExecutionOffice();

    @Test
    void a_document_is_kept_as_it_came_under_its_hash() {
        Contract.Reference contract = office.contract("10000");
        ContractDocument.Reference filed = file(contract, "Acte d’engagement", "%PDF-1.7 un", null);

        DocumentRow row = rows(contract).getFirst();
        assertThat(row.reference()).isEqualTo(contract.value() + "-D1").isEqualTo(filed.value());
        assertThat(row.title()).isEqualTo("Acte d’engagement");
        assertThat(row.bytes()).isEqualTo(11);
        assertThat(row.sha256()).hasSize(64);
        assertThat(row.filedBy()).isEqualTo("rebond");
        DocumentContent content = office.ask(desk -> desk.documents.open(filed));
        assertThat(content.content()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF-1.7 un");
        assertThat(content.format().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void a_version_takes_the_place_of_the_current_one_which_stays() {
        Contract.Reference contract = office.contract("10000");
        ContractDocument.Reference first = file(contract, "CCAP", "%PDF-1.7 un", null);
        ContractDocument.Reference second = file(contract, "CCAP", "%PDF-1.7 deux", first.value());

        assertThat(rows(contract)).extracting(DocumentRow::supersededBy).containsExactly(null, second.value());
        assertThat(office.ask(desk -> desk.documents.open(first)).content()).hasSize(11);
        refused(ExecutionRule.DOCUMENT_SUPERSEDED, () -> file(contract, "CCAP", "%PDF-1.7 trois", first.value()));
        refused(ExecutionRule.DOCUMENT_TWICE, () -> file(contract, "Copie", "%PDF-1.7 un", null));
        refused(ExecutionRule.DOCUMENT_UNKNOWN, () -> file(contract, "CCAP", "%PDF-1.7", contract.value() + "-D9"));
        refused(
                ExecutionRule.DOCUMENT_UNKNOWN,
                () -> office.ask(
                        desk -> desk.documents.open(new ContractDocument.Reference(contract.value() + "-D9"))));
    }

    @ParameterizedTest
    @CsvSource({
        "acte.pdf, %PDF-1.7, PDF",
        "ACTE.PDF, %PDF-1.7, PDF",
        "plan.docx, ZIP, DOCX",
        "acte.pdf, <html>, ",
        "acte.exe, %PDF-1.7, ",
        "acte, %PDF-1.7, ",
        "plan.docm, ZIP, ",
        "acte.pdf, %PD, ",
    })
    void name_and_content_say_the_same_format(String name, String content, @Nullable DocumentFormat format) {
        if (format == null) {
            refused(ExecutionRule.DOCUMENT_FORMAT, () -> read(name, bytes(content.replace("ZIP", "PK\u0003\u0004"))));
        } else {
            assertThat(read(name, bytes(content.replace("ZIP", "PK\u0003\u0004")))
                            .format())
                    .isEqualTo(format);
        }
    }

    @Test
    void a_file_that_could_not_be_kept_is_refused() {
        Contract.Reference contract = office.contract("10000");
        byte[] largest = Arrays.copyOf(bytes("%PDF-"), DocumentFile.LARGEST);

        assertThat(read("acte.pdf", largest).content()).hasSize(20 * 1024 * 1024);
        refused(
                ExecutionRule.DOCUMENT_TOO_LARGE,
                () -> read("acte.pdf", Arrays.copyOf(largest, DocumentFile.LARGEST + 1)));
        refused(ExecutionRule.DOCUMENT_EMPTY, () -> read("acte.pdf", new byte[0]));
        refused(
                ExecutionRule.DATE_IN_FUTURE,
                () -> office.tell(desk -> desk.documents.file(
                        contract,
                        new DocumentEntry(PaperKind.LETTER, "Lettre", TODAY.plusDays(1), null),
                        read("a.pdf", bytes("%PDF-")))));
        refused(ExecutionRule.TEXT_INVALID, () -> new DocumentEntry(PaperKind.LETTER, " ", TODAY, null));
        refused(
                ProcurementRule.CONTRACT_UNKNOWN,
                () -> file(new Contract.Reference("22000007900016-nowhere"), "Lettre", "%PDF-", null));
    }

    @Test
    void the_database_keeps_documents_as_they_are() {
        Contract.Reference contract = office.contract("10000");
        file(contract, "CCAP", "%PDF-1.7 un", null);

        for (String sql : List.of("update contract_document set title = 'x'", "delete from contract_document")) {
            assertThatThrownBy(() -> TestDatabase.entityManagerFactory()
                            .unwrap(SessionFactory.class)
                            .inTransaction(session ->
                                    session.createNativeMutationQuery(sql).executeUpdate()))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private ContractDocument.Reference file(
            Contract.Reference contract, String title, String content, @Nullable String superseded) {
        return office.ask(desk -> desk.documents.file(
                contract,
                new DocumentEntry(PaperKind.SPECIFICATIONS, title, TODAY, superseded),
                read("piece.pdf", bytes(content))));
    }

    private List<DocumentRow> rows(Contract.Reference contract) {
        return office.ask(desk -> desk.documents.documents(contract));
    }

    private static DocumentFile read(String name, byte[] content) {
        try {
            return DocumentFile.read(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
