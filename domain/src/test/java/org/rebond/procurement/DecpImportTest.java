package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rebond.procurement.DecpText.act;
import static org.rebond.procurement.DecpText.flat;
import static org.rebond.procurement.DecpText.modification;
import static org.rebond.procurement.DecpText.of2019;
import static org.rebond.procurement.DecpText.of2022;
import static org.rebond.procurement.DecpText.wrapped;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.intake.Rejection;
import org.rebond.intake.Tally;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

class DecpImportTest {

    final ProcurementOffice office = new ProcurementOffice();

    @Test
    void a_contract_of_2019_is_read_in_the_words_of_2022() {
        office.imports(flat(of2019(
                "19-A",
                "nature",
                "\"Accord-cadre\"",
                "procedure",
                "\"Marché négocié sans publicité ni mise en concurrence préalable\"")));

        ContractSheet sheet = sheet("19-A");
        assertThat(sheet.nature()).isEqualTo(Nature.CONTRACT);
        assertThat(sheet.techniques()).containsExactly(Technique.FRAMEWORK);
        assertThat(sheet.procedure()).isEqualTo(Procedure.WITHOUT_COMPETITION);
        assertThat(sheet.priceKinds()).containsExactly(PriceKind.FIRM);
        assertThat(sheet.priceForm()).isNull();
        assertThat(sheet.cpv()).isEqualTo("50320000");
        assertThat(sheet.initialAmount()).isEqualTo(Money.euros("50000.50"));
        assertThat(sheet.maximumAmount()).isEqualTo(Money.euros("50000.50"));
        assertThat(sheet.notifiedOn()).isEqualTo(LocalDate.of(2019, 1, 15));
        assertThat(sheet.endsOn()).isEqualTo(LocalDate.of(2020, 1, 14));
        assertThat(sheet.holders()).containsExactly(new Party(PartyKind.SIRET, "90000079500014", "Atelier"));
    }

    @Test
    void a_subsequent_contract_of_2019_says_so_by_its_mode() {
        office.imports(flat(of2019("19-MS", "nature", "\"Marché subséquent\"")));

        assertThat(sheet("19-MS").executionModes()).containsExactly(ExecutionMode.SUBSEQUENT_CONTRACTS);
        assertThat(sheet("19-MS").maximumAmount()).isNull();
    }

    @Test
    void a_contract_of_2022_is_read_through_the_wrappers_of_its_lists() {
        office.imports(wrapped(of2022(
                "22-A",
                "sousTraitanceDeclaree",
                "true",
                "actesSousTraitance",
                "[" + act(1, "90000087800018") + "]",
                "modificationsActesSousTraitance",
                """
                [{"modificationActeSousTraitance": {"id": 1, "montant": 20000,
                 "dateNotificationModificationSousTraitance": "2027-01-05"}}]""",
                "modifications",
                "[" + modification(2, "2027-03-01", 500000) + "," + modification(1, "2027-02-01", 455000) + "]")));

        ContractSheet sheet = sheet("22-A");
        assertThat(sheet.ccag()).isEqualTo(Ccag.PROJECT_MANAGEMENT);
        assertThat(sheet.socialConsiderations())
                .isEqualTo(Set.of(SocialConsideration.CLAUSE, SocialConsideration.RESERVED));
        assertThat(sheet.modifications())
                .extracting(ContractSheet.Modification::number)
                .containsExactly(1, 2);
        assertThat(sheet.currentAmount()).isEqualTo(Money.euros("500000"));
        assertThat(sheet.subcontracts().getFirst().modifications())
                .extracting(ContractSheet.SubcontractModification::amount)
                .containsExactly(Money.euros("20000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "montant        | \"50 000 €\"       | AMOUNT_NOT_A_NUMBER | « 50 000 € » n’est pas un montant",
                "montant        | 0.99               | AMOUNT_TOO_SMALL    | 1 euro hors taxes au moins",
                "montant        | -1                 | AMOUNT_TOO_SMALL    | Un montant de -1",
                "montant        | 100000000000       | AMOUNT_TOO_LARGE    | 11 chiffres au plus",
                "montant        | 1e999999999        | AMOUNT_TOO_LARGE    | 11 chiffres au plus",
                "montant        | 99999999999.999    | AMOUNT_TOO_LARGE    | 11 chiffres au plus",
                "montant        | null               | FIELD_MISSING       | nécessaire",
                "dateNotification | \"0002-01-01\"   | DATE_IMPLAUSIBLE    | une année de 1990 à 2036",
                "dateNotification | \"5021-01-01\"   | DATE_IMPLAUSIBLE    | une année de 1990 à 2036",
                "dateNotification | \"2017-30-05\"   | DATE_MALFORMED      | une date AAAA-MM-JJ qui existe",
                "dateNotification | \"2019-02-29\"   | DATE_MALFORMED      | une date AAAA-MM-JJ qui existe",
                "dateNotification | \"15/01/2019\"   | DATE_MALFORMED      | une date AAAA-MM-JJ qui existe",
                "dateNotification | 20190115         | NOT_A_TEXT          | entre guillemets",
                "objet          | \"<b>Gras</b>\"    | MARKUP              | balise",
                "objet          | \"a<script src=x\" | MARKUP              | balise",
                "objet          | \"a\\u0000b\"      | UNREADABLE_CHARACTER | (U+0000)",
                "objet          | \"a\\ud800b\"      | UNREADABLE_CHARACTER | (U+D800)",
                "objet          | \"a\\u202eb\"      | UNREADABLE_CHARACTER | (U+202E)",
                "objet          | \"a\\u200eb\"      | UNREADABLE_CHARACTER | (U+200E)",
                "objet          | \" \"              | FIELD_MISSING       | nécessaire",
                "objet          | 12                 | NOT_A_TEXT          | entre guillemets",
                "nature         | \"Troc\"           | VALUE_UNKNOWN       | Marché ; Marché de partenariat ; Marché de défense",
                "procedure      | \"Au hasard\"      | VALUE_UNKNOWN       | Procédure adaptée ; Appel d'offres ouvert",
                "codeCPV        | \"PC\"             | CPV_MALFORMED       | 8 chiffres",
                "dureeMois      | 0                  | COUNT_OUT_OF_RANGE  | de 1 à",
                "dureeMois      | 1.5                | COUNT_OUT_OF_RANGE  | nombre entier",
                "dureeMois      | \"douze\"          | COUNT_OUT_OF_RANGE  | nombre entier",
                "tauxAvance     | 30                 | RATE_OUT_OF_RANGE   | de 0 à 1",
                "marcheInnovant | \"peut-être\"      | NOT_YES_OR_NO       | ni oui ni non",
                "acheteur       | \"22000007900016\" | NOT_AN_OBJECT       | entre accolades",
                "titulaires     | []                 | FIELD_MISSING       | nécessaire",
            })
    void a_faulty_field_is_named_with_its_value_and_what_is_expected(
            String field, String value, ProcurementRule rule, String sentence) {
        Tally tally = office.imports(flat(of2019("faulty", field, value)));

        assertThat(tally.created()).isZero();
        assertThat(tally.rejectedItems()).isEqualTo(1);
        Rejection rejection = tally.rejected().getFirst();
        assertThat(rejection.id()).isEqualTo("faulty");
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.rule()).isEqualTo(rule.key());
        assertThat(rejection.message(Locale.FRANCE)).contains(sentence);
        assertThat(rejection.message(Locale.UK)).isNotBlank().doesNotContain("{");
    }

    /** Shown as it stands, it would turn the sentence that names it. */
    @Test
    void a_character_that_turns_the_text_is_shown_by_its_code() {
        Rejection rejection = office.imports(flat(of2019("turned", "objet", "\"a\u202eb\"")))
                .rejected()
                .getFirst();

        assertThat(rejection.value()).isEqualTo("a[U+202E]b");
        assertThat(rejection.message(Locale.FRANCE)).doesNotContain("\u202e");
    }

    @Test
    void what_word_processors_leave_in_a_text_is_taken_out() {
        office.imports(flat(of2019("soft", "objet", "\"\\ufeffrecondi\\u00adtion\\u200bnement\\u2028de micros\"")));

        assertThat(sheet("soft").object()).isEqualTo("reconditionnement de micros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "99999999999.99", "1.005"})
    void an_amount_up_to_eleven_digits_is_taken_at_the_cent(String amount) {
        String id = "m" + amount.length();

        assertThat(office.imports(flat(of2019(id, "montant", amount))).created())
                .isEqualTo(1);
        assertThat(sheet(id).initialAmount()).isEqualTo(Money.rounded(new BigDecimal(amount)));
    }

    @Test
    void every_fault_of_a_contract_is_listed_and_the_contract_counts_once() {
        Tally tally = office.imports(flat(of2019(
                "many",
                "acheteur",
                "{\"id\": \"22000007900017\"}",
                "montant",
                "\"cher\"",
                "titulaires",
                "[{\"typeIdentifiant\": \"SIRET\", \"id\": \"90000079500015\"}, {\"typeIdentifiant\": \"SIREN\"}]",
                "modifications",
                "[{\"montant\": 0}]")));

        assertThat(tally.rejectedItems()).isEqualTo(1);
        assertThat(tally.rejected())
                .extracting(Rejection::field, Rejection::rule)
                .containsExactlyInAnyOrder(
                        tuple("acheteur.id", "ProcurementRule.SIRET_INVALID"),
                        tuple("montant", "ProcurementRule.AMOUNT_NOT_A_NUMBER"),
                        tuple("titulaires[0].id", "ProcurementRule.SIRET_INVALID"),
                        tuple("titulaires[1].id", "ProcurementRule.FIELD_MISSING"),
                        tuple("titulaires[1].typeIdentifiant", "ProcurementRule.VALUE_UNKNOWN"),
                        tuple("modifications[0].dateNotificationModification", "ProcurementRule.FIELD_MISSING"),
                        tuple("modifications[0].montant", "ProcurementRule.AMOUNT_TOO_SMALL"));
    }

    @Test
    void a_number_has_from_one_to_sixteen_characters() {
        assertThat(office.imports(flat(of2019("1234567890123456"))).created()).isEqualTo(1);
        assertThat(office.imports(flat(of2019("12345678901234567"))).rejected())
                .extracting(Rejection::field, Rejection::rule)
                .containsExactly(tuple("id", "ProcurementRule.TEXT_TOO_LONG"));
        assertThat(office.imports(flat(of2019(""))).rejected())
                .extracting(Rejection::id, Rejection::field, Rejection::rule)
                .containsExactly(tuple("#1", "id", "ProcurementRule.FIELD_MISSING"));
    }

    @Test
    void an_object_has_at_most_a_thousand_characters() {
        assertThat(office.imports(flat(of2019("o1000", "objet", '"' + "é".repeat(1000) + '"')))
                        .created())
                .isEqualTo(1);
        assertThat(office.imports(flat(of2019("o1001", "objet", '"' + "é".repeat(1001) + '"')))
                        .rejected())
                .extracting(rejection -> rejection.message(Locale.FRANCE))
                .containsExactly("Ce texte compte 1001 caractères : 1000 au plus sont attendus.");
    }

    @Test
    void what_looks_like_a_formula_or_a_comparison_is_text() {
        office.imports(flat(of2019("text", "objet", "\"- lot 1 : = +5 % si PTAC < 3,5 t &euro;\"")));

        assertThat(sheet("text").object()).isEqualTo("- lot 1 : = +5 % si PTAC < 3,5 t &euro;");
    }

    @Test
    void line_breaks_become_spaces_and_misread_windows_characters_what_they_were() {
        office.imports(flat(of2019("br", "objet", "\"Lot 1<br />L\\u0092\\u008cuvre\\n\"")));

        assertThat(sheet("br").object()).isEqualTo("Lot 1 L’Œuvre");
    }

    @Test
    void spaces_in_a_siret_do_not_matter_and_the_post_office_has_its_own_key() {
        office.imports(flat(of2019("siret", "titulaires", """
                [{"typeIdentifiant": "SIRET", "id": " 900 000 795 00014"},
                 {"typeIdentifiant": "SIRET", "id": "35600000000048"}, [{"typeIdentifiant": "UE", "id": "DE185100646"}]]""")));

        assertThat(sheet("siret").holders())
                .extracting(Party::kind, Party::identifier)
                .containsExactly(
                        tuple(PartyKind.SIRET, "90000079500014"),
                        tuple(PartyKind.SIRET, "35600000000048"),
                        tuple(PartyKind.TVA, "DE185100646"));
    }

    @Test
    void what_the_buyer_does_not_know_is_left_empty_for_the_publication_report() {
        office.imports(flat(
                of2019("nc", "dateNotification", "null", "datePublicationDonnees", "null", "dureeMois", "\"NC\"")));

        assertThat(sheet("nc").notifiedOn()).isNull();
        assertThat(sheet("nc").durationMonths()).isNull();
        assertThat(sheet("nc").endsOn()).isNull();
        assertThat(PublicationChecklist.faults(sheet("nc")))
                .extracting(PublicationFault::field, PublicationFault::mark)
                .contains(
                        tuple("dateNotification", PublicationFault.Mark.MQ),
                        tuple("dureeMois", PublicationFault.Mark.MQ));
    }

    @Test
    void concessions_are_counted_and_said_not_to_be_managed() {
        Tally tally = office.imports(
                "{\"marches\": {\"contrat-concession\": [{\"id\": \"C1\", \"autoriteConcedante\": {\"id\": \"x\"}}], "
                        + "\"marche\": [" + of2022("beside") + "]}}");

        assertThat(tally.read()).isEqualTo(2);
        assertThat(tally.created()).isEqualTo(1);
        assertThat(tally.rejected().getFirst().message(Locale.FRANCE))
                .isEqualTo("Les contrats de concession ne sont pas gérés : seuls les marchés publics le sont.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<marches/>                                | FILE_NOT_JSON",
                "''                                        | FILE_NOT_JSON",
                "{\"marches\": [{\"id\" \"1\"}]}           | FILE_NOT_JSON",
                "{\"marches\": []} suite                   | FILE_NOT_JSON",
                "{\"marches\": [{\"id\": \"1\"}            | FILE_TRUNCATED",
                "{\"marches\": [{\"id\": \"1               | FILE_TRUNCATED",
                "{\"marches\": [                           | FILE_TRUNCATED",
                "{}                                        | FILE_NOT_DECP",
                "{\"records\": []}                         | FILE_NOT_DECP",
                "{\"marches\": 3}                          | FILE_NOT_DECP",
                "{\"marches\": [3]}                        | FILE_NOT_DECP",
                "{\"marches\": {\"lots\": []}}             | FILE_NOT_DECP",
                "12                                        | FILE_NOT_DECP",
            })
    void what_is_no_decp_file_is_refused_as_a_whole(String content, ProcurementRule rule) {
        RuleViolation refusal = refusal(content);

        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.sentence(Locale.FRANCE)).isNotBlank().doesNotContain("{");
    }

    @Test
    void a_file_cut_short_after_a_thousand_contracts_leaves_nothing_behind() {
        String whole =
                flat(IntStream.range(0, 1200).mapToObj(i -> of2019("cut" + i)).toArray(String[]::new));

        assertThat(refusal(whole.substring(0, whole.length() - 200)).rule()).isEqualTo(ProcurementRule.FILE_TRUNCATED);
        assertThat(office.sql("select number from contract where number like 'cut%'"))
                .isEmpty();
    }

    @Test
    void a_file_that_would_fill_the_memory_is_refused() {
        assertThat(refusal("{\"marches\": " + "[".repeat(20)).rule()).isEqualTo(ProcurementRule.FILE_OUT_OF_BOUNDS);
        assertThat(refusal(flat(of2019("long", "objet", '"' + "a".repeat(20_001) + '"')))
                        .rule())
                .isEqualTo(ProcurementRule.FILE_OUT_OF_BOUNDS);
        assertThat(refusal(flat(of2019("wide", "titulaires", "[" + "{\"a\": 1},".repeat(300_000) + "{}]")))
                        .rule())
                .isEqualTo(ProcurementRule.FILE_OUT_OF_BOUNDS);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        var latin = new ProcurementOffice.TestRun(
                () -> new ByteArrayInputStream(flat(of2019("latin")).getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(catchThrowableOfType(RuleViolation.class, () -> office.imports(latin))
                        .rule())
                .isEqualTo(ProcurementRule.FILE_NOT_UTF8);
    }

    @Test
    void a_byte_order_mark_a_bare_list_and_other_keys_do_not_matter() {
        assertThat(office.imports("\uFEFF" + flat(of2019("bom"))).created()).isEqualTo(1);
        assertThat(office.imports("[" + of2019("bare") + "]").created()).isEqualTo(1);
        assertThat(office.imports("{\"meta\": {\"a\": [1, {}]}, \"marches\": [" + of2022("keys") + "], \"n\": 1}")
                        .created())
                .isEqualTo(1);
    }

    @Test
    void a_contract_twice_in_a_file_is_kept_once_and_refused_when_it_differs() {
        Tally tally = office.imports(flat(of2019("twice"), of2019("twice"), of2019("twice", "montant", "60000")));

        assertThat(tally)
                .extracting(Tally::created, Tally::unchanged, Tally::rejectedItems)
                .containsExactly(1L, 1L, 1L);
        assertThat(tally.rejected().getFirst().message(Locale.FRANCE))
                .isEqualTo("Le marché « twice » figure deux fois dans le fichier avec des contenus différents :"
                        + " seul le premier est retenu.");
        assertThat(sheet("twice").initialAmount()).isEqualTo(Money.euros("50000.50"));
    }

    @Test
    void a_later_file_describes_better_and_appends_and_keeps_the_names_it_does_not_give() {
        office.imports(flat(of2019("later")));

        String better = of2022("later", "modifications", "[" + modification(1, "2027-02-01", 455000) + "]");
        assertThat(office.imports(wrapped(better)).updated()).isEqualTo(1);
        assertThat(office.imports(wrapped(better)).unchanged()).isEqualTo(1);

        ContractSheet sheet = sheet("later");
        assertThat(sheet.buyerName()).isEqualTo("Département exemple");
        assertThat(sheet.holders().getFirst().name()).isEqualTo("Atelier");
        assertThat(sheet.currentAmount()).isEqualTo(Money.euros("455000"));
        assertThat(office.sql("select revision_type::text from contract_aud a where reference ="
                        + " '22000007900016-later' order by revision"))
                .containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"modification\": {\"id\": 1, \"dateNotificationModification\": \"2027-02-01\", \"montant\": 9}}"
            })
    void a_recorded_modification_is_neither_changed_nor_taken_away(String said) {
        String id = "kept" + said.length();
        office.imports(wrapped(of2022(id, "modifications", "[" + modification(1, "2027-02-01", 455000) + "]")));

        Tally tally = office.imports(wrapped(of2022(id, "objet", "\"Autre\"", "modifications", "[" + said + "]")));

        assertThat(tally.rejected())
                .extracting(Rejection::field, Rejection::rule)
                .containsExactly(tuple("modifications", "ProcurementRule.HISTORY_ALTERED"));
        assertThat(sheet(id).object()).isEqualTo("Réemploi d'ordinateurs");
        assertThat(sheet(id).currentAmount()).isEqualTo(Money.euros("455000"));
    }

    @Test
    void history_is_numbered_once_and_changes_only_acts_that_exist() {
        Tally tally = office.imports(wrapped(of2022(
                "numbers",
                "modifications",
                "[" + modification(1, "2027-02-01", 2) + "," + modification(1, "2027-03-01", 3) + "]",
                "actesSousTraitance",
                "[" + act(1, "90000087800018") + "," + act(1, "90000087800018") + "]",
                "modificationsActesSousTraitance",
                "[{\"id\": 2, \"dateNotificationModificationSousTraitance\": \"2027-01-05\"}]")));

        assertThat(tally.rejected())
                .extracting(Rejection::field, Rejection::rule)
                .containsExactlyInAnyOrder(
                        tuple("modifications", "ProcurementRule.NUMBER_TWICE"),
                        tuple("actesSousTraitance", "ProcurementRule.NUMBER_TWICE"),
                        tuple("modificationsActesSousTraitance", "ProcurementRule.SUBCONTRACT_UNKNOWN"));
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_saves_nothing() {
        var run = run(flat(of2019("dry"), of2019("dry"), of2019("dry", "montant", "7")));
        run.dry = true;

        Tally tally = office.imports(run);

        assertThat(tally)
                .extracting(Tally::created, Tally::unchanged, Tally::rejectedItems)
                .containsExactly(1L, 1L, 1L);
        assertThat(office.sql("select number from contract where number = 'dry'"))
                .isEmpty();
    }

    @Test
    void an_interrupted_import_goes_on_where_it_was_and_ends_as_if_it_had_not_been() {
        String[] contracts =
                IntStream.range(0, 1100).mapToObj(i -> of2019("stop" + i)).toArray(String[]::new);
        contracts[1099] = of2019("stop3", "montant", "7"); // contradicts one that was read before the stop
        String file = flat(contracts);
        var stopped =
                new ProcurementOffice.TestRun(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public void record(Tally tally) {
                        super.record(tally);
                        if (tallies.size() == 2) {
                            throw new IllegalStateException("The server stops here");
                        }
                    }
                };
        assertThatThrownBy(() -> office.imports(stopped)).hasMessage("The server stops here");
        assertThat(office.sql("select number from contract where number like 'stop%'"))
                .hasSize(Contract.CHUNK);

        var again = run(file);
        again.behind = Contract.CHUNK;
        Tally tally = office.imports(again);

        assertThat(tally)
                .extracting(Tally::read, Tally::created, Tally::rejectedItems)
                .containsExactly(600L, 599L, 1L);
        assertThat(office.sql("select number from contract where number like 'stop%'"))
                .hasSize(1099);
    }

    @Test
    void each_chunk_leaves_one_line_in_the_journal() {
        String before = office.sql("select count(*)::text from journal").getFirst();

        office.imports(
                flat(IntStream.range(0, 501).mapToObj(i -> of2019("line" + i)).toArray(String[]::new)));

        assertThat(office.sql(
                        "select action || ' ' || (details ->> 'created') from journal order by seq offset " + before))
                .containsExactly("contracts.imported 500", "contracts.imported 1");
    }

    private ContractSheet sheet(String number) {
        return office.ask(desk -> desk.contract(Contract.Reference.of(new Siret("22000007900016"), number)));
    }

    private RuleViolation refusal(String content) {
        return catchThrowableOfType(RuleViolation.class, () -> office.imports(content));
    }

    private static ProcurementOffice.TestRun run(String file) {
        return new ProcurementOffice.TestRun(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
