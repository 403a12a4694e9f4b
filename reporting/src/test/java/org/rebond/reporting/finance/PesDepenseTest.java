package org.rebond.reporting.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetSheet;
import org.rebond.mandate.BankAccount;
import org.rebond.mandate.LegalForm;
import org.rebond.mandate.MandateDeduction;
import org.rebond.mandate.MandateKind;
import org.rebond.mandate.MandateRule;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.PesHead;
import org.rebond.mandate.PesPayee;
import org.rebond.mandate.PesPiece;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.DeductionKind;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.w3c.dom.Document;

class PesDepenseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final BudgetSheet BUDGET =
            new BudgetSheet("22000007900016", "BUDGET PRINCIPAL", "079090", "PAIERIE", "020", "00");

    /** Well-formed, with a bank code that no bank has. */
    private static final BankAccount ACCOUNT = new BankAccount("FR7699999000010000000000115", null, "EXEMPLE");

    static PesHead head(int mandates, String base, String tax) {
        return new PesHead(
                "PESALR1_22000007900016_2026_000012",
                DAY,
                BUDGET,
                2026,
                12,
                DAY,
                mandates,
                Money.euros(base),
                Money.euros(tax));
    }

    static PesPiece piece(long number, MandateKind kind, String contract, MandateDeduction... deductions) {
        return new PesPiece(
                number,
                kind,
                "Postes reconditionnés ".repeat(8),
                "FACTURE-2026-03-000000042",
                contract,
                new BudgetCoding("21831", "221", "20260001"),
                Money.euros("1000"),
                Money.euros("200"),
                List.of(deductions),
                DAY,
                30,
                DAY.plusDays(30),
                "F-42 ; PV du 16 mars & réserves",
                new PesPayee(
                        "90000079500014",
                        PartyKind.SIRET,
                        "Atelier du Réemploi Solidaire et Compagnie Fictive",
                        LegalForm.ASSOCIATION,
                        new PayeeSheet.Address("1 RUE DE L EXEMPLE", "79000", "NIORT"),
                        ACCOUNT));
    }

    private static byte[] written(PesHead head, PesPiece... pieces) {
        var out = new ByteArrayOutputStream();
        new PesDepense().write(head, reader -> List.of(pieces).forEach(reader), out);
        return out.toByteArray();
    }

    private static String value(byte[] file, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    @Test
    void a_batch_says_who_pays_what_to_whom_on_which_account() throws Exception {
        byte[] file = written(head(1, "1000", "200"), piece(7, MandateKind.INSTALMENT, "2026-12"));

        assertThat(value(file, "//EnTetePES/IdPost/@V")).isEqualTo("079090");
        assertThat(value(file, "//EnTeteDepense/InfoDematerialisee/@V")).isEqualTo("0");
        assertThat(value(file, "//BlocBordereau/IdBord/@V")).isEqualTo("12");
        assertThat(value(file, "//BlocBordereau/TypBord/@V")).isEqualTo("01");
        assertThat(value(file, "//BlocBordereau/MtBordTVA/@V")).isEqualTo("200.00");
        assertThat(value(file, "//InfoPce/IdPce/@V")).isEqualTo("7");
        assertThat(value(file, "//InfoPce/TypPce/@V")).isEqualTo("09");
        assertThat(value(file, "//InfoPce/NatPce/@V")).isEqualTo("02"); // class 2: it lasts
        assertThat(value(file, "//InfoPce/Obj/@V"))
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("Postes reconditionnés");
        assertThat(value(file, "//DGP/DteFinDgp/@V")).isEqualTo("2026-04-15");
        assertThat(value(file, "//LigneDePiece/BlocLignePiece/InfoLignePce/Nature/@V"))
                .isEqualTo("21831");
        assertThat(value(file, "//InfoLignePce/ModRegl/@V")).isEqualTo("03");
        assertThat(value(file, "//InfoLignePce/MtHT/@V")).isEqualTo("1000.00");
        assertThat(value(file, "count(//InfoLignePce/Facture)"))
                .isEqualTo("0"); // too long: a part would be another number
        assertThat(value(file, "//InfoLignePce/LibVir1/@V")).isEqualTo("FACTURE-2026-03-000000042");
        assertThat(value(file, "//LiensIdent/IdMarche/@V")).isEqualTo("2026-12");
        assertThat(value(file, "//InfoTiers/NatIdTiers/@V")).isEqualTo("01");
        assertThat(value(file, "//InfoTiers/NatJur/@V")).isEqualTo("06");
        assertThat(value(file, "//InfoTiers/Nom/@V")).isEqualTo("Atelier du Réemploi Solidaire et Compa");
        assertThat(value(file, "//CpteBancaire/IBAN/@V")).isEqualTo(ACCOUNT.iban());
    }

    @Test
    void each_kind_of_payment_has_its_nature() throws Exception {
        assertThat(nature(MandateKind.LAST_INSTALMENT)).isEqualTo("13");
        assertThat(nature(MandateKind.ADVANCE)).isEqualTo("14");
        assertThat(nature(MandateKind.RETENTION_RELEASE)).isEqualTo("12");
    }

    private static String nature(MandateKind kind) throws Exception {
        return value(written(head(1, "1000", "200"), piece(7, kind, "2026-12")), "//NatPce/@V");
    }

    @Test
    void what_is_taken_off_goes_to_its_own_account_and_the_lines_make_the_whole() throws Exception {
        byte[] file = written(
                head(1, "1000", "200"),
                piece(
                        7,
                        MandateKind.INSTALMENT,
                        "2026-12",
                        new MandateDeduction(DeductionKind.RETENTION, Money.euros("60")),
                        new MandateDeduction(DeductionKind.PENALTY, Money.euros("33.34"))));

        assertThat(value(file, "count(//LigneDePiece)")).isEqualTo("3");
        assertThat(value(file, "//LigneDePiece[2]//CpteTiers/@V")).isEqualTo("40471");
        assertThat(value(file, "//LigneDePiece[2]//MtHT/@V")).isEqualTo("50.00");
        assertThat(value(file, "//LigneDePiece[3]//CpteTiers/@V")).isEqualTo("40473");
        assertThat(value(file, "//LigneDePiece[3]//MtTVA/@V")).isEqualTo("5.56");
        assertThat(value(file, "round(sum(//MtHT/@V) * 100)")).isEqualTo("100000");
        assertThat(value(file, "round(sum(//MtTVA/@V) * 100)")).isEqualTo("20000");
    }

    @Test
    void an_identifier_that_does_not_fit_is_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        written(head(1, "1000", "200"), piece(7, MandateKind.INSTALMENT, "2026-" + "0".repeat(26))))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(MandateRule.TOO_LONG_FOR_FILE));
    }

    @Test
    void the_file_is_valid_against_the_official_schema() throws Exception {
        Path schemas = official();
        if (schemas == null) {
            Assumptions.abort("The schemas of PES 5.17 are not beside the project");
        }
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        var validator = factory.newSchema(Objects.requireNonNull(schemas)
                        .resolve("PES_V2/Rev0/PES_Aller.xsd")
                        .toFile())
                .newValidator();

        for (MandateKind kind : MandateKind.values()) {
            byte[] file = written(
                    head(2, "2000", "400"),
                    piece(7, kind, "2026-12"),
                    piece(
                            8,
                            kind,
                            "2026-12",
                            new MandateDeduction(DeductionKind.RETENTION, Money.euros("60")),
                            new MandateDeduction(DeductionKind.ADVANCE_REPAYMENT, Money.euros("1140"))));
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        }
    }

    private static @Nullable Path official() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/reference/data/finance/pes/schemas_pes_v5.17");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }
}
