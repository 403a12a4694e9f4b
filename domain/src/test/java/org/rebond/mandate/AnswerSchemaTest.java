package org.rebond.mandate;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rebond.shared.Money;

/** The answers that the other tests read are such as the official schemas of PES 5.17 allow. */
class AnswerSchemaTest {

    private static final LocalDate DAY = MandateOffice.TODAY;
    private static final BatchSheet BATCH = new BatchSheet(
            "2026-L1",
            2026,
            12L,
            BatchState.SENT,
            "finances",
            DAY,
            "decideur",
            DAY,
            "decideur",
            DAY,
            null,
            null,
            2,
            Money.euros("1000"),
            Money.euros("200"));

    static Stream<Arguments> answers() {
        String pieces = AnswerText.piece(1, "01", null)
                + AnswerText.piece(2, "02", null)
                + AnswerText.piece(3, "04", null)
                + AnswerText.cancelled(4)
                + AnswerText.piece(5, "05", DAY);
        return Stream.of(
                Arguments.of(
                        "Rev0/PES_V2_Acquit_Autonome.xsd",
                        AnswerText.acknowledgement(AnswerText.element(true, BATCH, null, "")
                                + AnswerText.element(false, BATCH, 7L, "Doublon")
                                + AnswerText.element(false, null, null, "Signature attendue"))),
                Arguments.of(
                        "Rev0/PES_V2_Acquit_Autonome_V2.xsd",
                        AnswerText.secondVersion(5, BATCH, Map.of(7L, "Doublon"))),
                Arguments.of("RETOUR/Rev0/PES_Retour.xsd", AnswerText.returned(BATCH, pieces)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_valid_against_its_official_schema(String schema, String answer) throws Exception {
        Path file = Path.of("").toAbsolutePath();
        String within = "shared/reference/data/finance/pes/schemas_pes_v5.17/PES_V2/" + schema;
        while (file != null && !Files.isRegularFile(file.resolve(within))) {
            file = file.getParent();
        }
        assumeThat(file).as("the schemas beside the project").isNotNull();
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");

        factory.newSchema(Objects.requireNonNull(file).resolve(within).toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(answer)));
    }
}
