package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.insertion.InsertionOffice.Report;
import org.rebond.shared.Hours;

/** What holds of the hours of a clause whatever the file says. */
class HoursPropertiesTest {

    /** What one line says of one of six persons. */
    record Said(int person, int month, int quarters, boolean eligible) {

        List<Integer> subject() {
            return List.of(person, month);
        }

        String line(String family) {
            return HoursImportTest.line(
                    family + "abcdef".charAt(person),
                    YearMonth.of(2026, month).toString(),
                    hours().value().toString(),
                    eligible ? "oui" : "non");
        }

        Hours hours() {
            return new Hours(new BigDecimal(quarters).divide(new BigDecimal(4)));
        }
    }

    final InsertionOffice office = new InsertionOffice();

    @Property(tries = 10)
    void a_file_counts_once_however_often_it_is_imported(@ForAll("files") List<Said> file) {
        SocialClause.Reference clause = office.clause();
        String family = InsertionOffice.stranger();
        String[] lines = file.stream().map(said -> said.line(family)).toArray(String[]::new);

        Report first = office.importing(clause, lines);
        ClauseSheet once = office.sheet(clause);
        Report second = office.importing(clause, lines);

        assertThat(first.created()).isEqualTo(lines.length);
        assertThat(second.unchanged()).isEqualTo(lines.length);
        assertThat(office.sheet(clause)).isEqualTo(once);
    }

    @Property(tries = 10)
    void the_months_sum_to_the_clause_and_the_lines_to_the_months(@ForAll("files") List<Said> file) {
        SocialClause.Reference clause = office.clause();
        String family = InsertionOffice.stranger();
        office.importing(clause, file.stream().map(said -> said.line(family)).toArray(String[]::new));

        ClauseSheet sheet = office.sheet(clause);

        assertThat(sheet.validated()).isEqualTo(sum(file, Said::eligible));
        assertThat(sheet.pending()).isEqualTo(sum(file, said -> !said.eligible()));
        assertThat(sheet.months().stream().map(MonthOfHours::validated).reduce(Hours.ZERO, Hours::plus))
                .isEqualTo(sheet.validated());
        assertThat(sheet.months().stream().map(MonthOfHours::pending).reduce(Hours.ZERO, Hours::plus))
                .isEqualTo(sheet.pending());
        assertThat(sheet.missing()).isEqualTo(sheet.validated().missingTo(sheet.due()));
        assertThat(sheet.persons()).isEqualTo((int) file.stream()
                .filter(said -> said.quarters() > 0)
                .map(Said::person)
                .distinct()
                .count());
    }

    @Provide
    Arbitrary<List<Said>> files() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 11),
                        Arbitraries.integers().between(0, 640),
                        Arbitraries.of(true, false))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Said::subject);
    }

    private static Hours sum(List<Said> file, Predicate<Said> which) {
        return file.stream().filter(which).map(Said::hours).reduce(Hours.ZERO, Hours::plus);
    }
}
