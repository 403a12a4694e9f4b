package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.intake.Rejection;
import org.rebond.intake.Tally;
import org.rebond.shared.Money;

/** Published files, where they are at hand. */
class RealFilesTest {

    final ProcurementOffice office = new ProcurementOffice();

    @Test
    void the_published_files_of_2019_come_in_and_change_nothing_the_second_time() {
        Path pes = reference("real/data.gouv.fr_pes_2019-04.json");
        Path councils = reference("real/decp_2019_departements_extract.json");

        Tally first = office.imports(pes);

        // 8 contracts come twice: 2 word for word, 6 with another publication date or another object
        assertThat(first.read()).isEqualTo(1148);
        assertThat(first.created()).isEqualTo(1138);
        assertThat(first.unchanged()).isEqualTo(2);
        assertThat(first.rejectedItems()).isEqualTo(8);
        assertThat(first.rejected())
                .extracting(Rejection::rule)
                .filteredOn("ProcurementRule.CONTRACT_TWICE"::equals)
                .hasSize(6);
        assertThat(first.rejected())
                .extracting(Rejection::id, Rejection::field, Rejection::value, Rejection::rule)
                .contains(
                        tuple("2018S-REPASCRE", "montant", "0", "ProcurementRule.AMOUNT_TOO_SMALL"),
                        tuple("2018S-REPASCRE01", "montant", "0", "ProcurementRule.AMOUNT_TOO_SMALL"));

        Tally again = office.imports(pes);

        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(1140);
        assertThat(again.rejected()).isEqualTo(first.rejected());

        // 243 contracts of the extract are in the other file, and 18 come twice word for word
        Tally extract = office.imports(councils);

        assertThat(extract.read()).isEqualTo(830);
        assertThat(extract.created()).isEqualTo(558);
        assertThat(extract.updated()).isZero();
        assertThat(extract.rejectedItems()).isEqualTo(11);
        assertThat(extract.rejected())
                .extracting(Rejection::id, Rejection::field, Rejection::value, Rejection::rule)
                .contains(
                        tuple("20192019003600", "acheteur.id", "22740001400074", "ProcurementRule.SIRET_INVALID"),
                        tuple("201845100", "montant", "0", "ProcurementRule.AMOUNT_TOO_SMALL"),
                        tuple("201845100", "titulaires[0].id", "775 709 710", "ProcurementRule.SIRET_INVALID"));
        assertThat(office.imports(councils).unchanged()).isEqualTo(819);
    }

    @Test
    void the_official_example_of_the_format_of_2022_is_refused_for_each_of_its_faults() {
        Tally tally = office.imports(reference("exemples/marches_concessions.json"));

        assertThat(tally.read()).isEqualTo(4);
        assertThat(tally.rejectedItems()).isEqualTo(4);
        assertThat(tally.rejected())
                .extracting(Rejection::id, Rejection::field, Rejection::rule)
                .containsExactly(
                        tuple("0612202306122024", "autoriteConcedante", "ProcurementRule.CONCESSION"),
                        tuple("0612202306122023", "autoriteConcedante", "ProcurementRule.CONCESSION"),
                        tuple("TEST2022", "acheteur.id", "ProcurementRule.SIRET_INVALID"),
                        tuple(
                                "TEST2022",
                                "modifications[0].modification.titulaires[0].titulaire.id",
                                "ProcurementRule.SIRET_INVALID"),
                        tuple(
                                "TEST2022",
                                "actesSousTraitance[0].acteSousTraitance.sousTraitant.id",
                                "ProcurementRule.SIRET_INVALID"),
                        tuple(
                                "TEST2022Bis",
                                "modifications[0].modification.titulaires[0].titulaire.id",
                                "ProcurementRule.SIRET_INVALID"),
                        tuple(
                                "TEST2022Bis",
                                "actesSousTraitance[0].acteSousTraitance.sousTraitant.id",
                                "ProcurementRule.SIRET_INVALID"));
    }

    @Test
    void a_complete_contract_of_the_format_of_2022_comes_in_ready_to_be_published() {
        Path file = reference("exemple_synthetique_reconditionnement_v2.json");

        assertThat(office.imports(file).created()).isEqualTo(1);

        ContractSheet sheet = office.ask(desk -> desk.contract(new Contract.Reference("22000007900016-2026RECOND01")));
        assertThat(sheet.currentAmount()).isEqualTo(Money.euros("455000"));
        assertThat(sheet.subcontracts()).hasSize(1);
        List<PublicationFault> faults = office.ask(desk -> desk.publicationFaults(sheet));
        assertThat(faults).isEmpty();
        assertThat(office.imports(file).unchanged()).isEqualTo(1);
    }

    private static Path reference(String name) {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/reference/data/decp").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.exists(file), "The reference files are not at hand");
        return file;
    }
}
