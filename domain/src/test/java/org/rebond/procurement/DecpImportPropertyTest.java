package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.procurement.DecpText.act;
import static org.rebond.procurement.DecpText.flat;
import static org.rebond.procurement.DecpText.modification;
import static org.rebond.procurement.DecpText.of2019;
import static org.rebond.procurement.DecpText.of2022;
import static org.rebond.procurement.DecpText.wrapped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.intake.Tally;
import org.rebond.shared.Siret;

/** Importing a file again changes nothing, whatever contracts it holds. */
class DecpImportPropertyTest {

    private static final List<String> SIRETS = List.of("90000079500014", "90000087800018", "22000007900016");
    private static final List<String> SOCIAL = List.of("Clause sociale", "Critère social", "Marché réservé");

    /** What a generated contract says, whichever format writes it. */
    record Said(
            String object,
            String amount,
            LocalDate notifiedOn,
            int months,
            int holders,
            int modifications,
            int acts,
            int social) {}

    /** Everything that the database keeps of the contracts of one file. */
    record Kept(List<ContractSheet> sheets, List<String> rows, List<String> history) {}

    final ProcurementOffice office = new ProcurementOffice();

    @Property(tries = 60)
    void a_file_imported_twice_equals_imported_once(
            @ForAll("contracts") List<Said> contracts, @ForAll boolean recent, @ForAll boolean oneIsRepeated) {
        String prefix = UUID.randomUUID().toString().substring(0, 13);
        String file = file(prefix, contracts, recent, oneIsRepeated);
        long repeated = oneIsRepeated ? 1 : 0;

        Tally once = office.imports(file);

        assertThat(once.rejected()).isEmpty();
        assertThat(once.created()).isEqualTo(contracts.size());
        assertThat(once.unchanged()).isEqualTo(repeated);

        Kept after = kept(prefix, contracts.size());
        Tally twice = office.imports(file);

        assertThat(twice.rejected()).isEmpty();
        assertThat(twice.created() + twice.updated()).isZero();
        assertThat(twice.unchanged()).isEqualTo(contracts.size() + repeated).isEqualTo(twice.read());
        assertThat(kept(prefix, contracts.size())).isEqualTo(after);
    }

    @Provide
    Arbitrary<List<Said>> contracts() {
        Arbitrary<String> objects = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÉèàçœŒ’'-–, \u00a0 €")
                .ofMinLength(0)
                .ofMaxLength(80)
                .map(words -> "Réemploi " + words);
        Arbitrary<String> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(99_999_999_999L))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 9_000).map(LocalDate.of(2000, 1, 1)::plusDays);
        return Combinators.combine(
                        objects,
                        amounts,
                        days,
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.integers().between(1, SIRETS.size()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, SOCIAL.size()))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static String file(String prefix, List<Said> contracts, boolean recent, boolean oneIsRepeated) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < contracts.size(); i++) {
            written.add(recent ? recent(prefix + i, contracts.get(i)) : old(prefix + i, contracts.get(i)));
        }
        if (oneIsRepeated) {
            written.add(written.getFirst());
        }
        String[] all = written.toArray(String[]::new);
        return recent ? wrapped(all) : flat(all);
    }

    private static String recent(String number, Said said) {
        return of2022(
                number,
                Stream.concat(
                                common(said),
                                Stream.of(
                                        "titulaires",
                                        list(
                                                said.holders(),
                                                i -> "{\"titulaire\": {\"typeIdentifiant\": \"SIRET\", \"id\": \"%s\"}}"
                                                        .formatted(SIRETS.get(i))),
                                        "modifications",
                                        list(said.modifications(), i -> modification(i + 1, day(said, i), 2_000L + i)),
                                        "sousTraitanceDeclaree",
                                        String.valueOf(said.acts() > 0),
                                        "actesSousTraitance",
                                        list(said.acts(), i -> act(i + 1, SIRETS.get(i))),
                                        "considerationsSociales",
                                        "{\"considerationSociale\": "
                                                + list(said.social(), i -> '"' + SOCIAL.get(i) + '"')
                                                + "}"))
                        .toArray(String[]::new));
    }

    private static String old(String number, Said said) {
        return of2019(
                number,
                Stream.concat(
                                common(said),
                                Stream.of(
                                        "titulaires",
                                        list(
                                                said.holders(),
                                                i -> "{\"typeIdentifiant\": \"SIRET\", \"id\": \"%s\"}"
                                                        .formatted(SIRETS.get(i))),
                                        "modifications",
                                        list(
                                                said.modifications(),
                                                i -> "{\"id\": %d, \"dateNotificationModification\": \"%s\"}"
                                                        .formatted(i + 1, day(said, i)))))
                        .toArray(String[]::new));
    }

    private static Stream<String> common(Said said) {
        return Stream.of(
                "objet",
                '"' + said.object() + '"',
                "montant",
                said.amount(),
                "dateNotification",
                '"' + said.notifiedOn().toString() + '"',
                "dureeMois",
                String.valueOf(said.months()));
    }

    private static String day(Said said, int modification) {
        return said.notifiedOn().plusMonths(modification + 1L).toString();
    }

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(", ", "[", "]"));
    }

    private Kept kept(String prefix, int contracts) {
        String mine = " from contract c where c.number like '" + prefix + "%' order by c.number";
        return new Kept(
                IntStream.range(0, contracts)
                        .mapToObj(i -> office.ask(
                                desk -> desk.contract(Contract.Reference.of(new Siret("22000007900016"), prefix + i))))
                        .toList(),
                office.sql("select to_jsonb(c)::text" + mine),
                office.sql("select (select count(*) from contract_aud a where a.id = c.id) || ' '"
                        + " || (select count(*) from contract_holder_aud a where a.contract_id = c.id) || ' '"
                        + " || (select count(*) from contract_modification_aud a where a.contract_id = c.id)" + mine));
    }
}
