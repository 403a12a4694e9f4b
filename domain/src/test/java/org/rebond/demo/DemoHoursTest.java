package org.rebond.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.insertion.ClauseTerms;
import org.rebond.insertion.InsertionOffice;
import org.rebond.insertion.InsertionOffice.Report;
import org.rebond.insertion.SocialClause;

class DemoHoursTest {

    final InsertionOffice office = new InsertionOffice();

    @ParameterizedTest
    @CsvSource({
        "hours-2009-014.csv, 2009-09-01, 2012-12-31, 12000",
        "hours-2025-018.csv, 2025-05-05, 2026-12-31, 1050",
        "hours-2026-003.csv, 2026-03-16, 2028-03-15, 2400",
    })
    void every_line_of_the_fictional_hours_is_taken(String file, LocalDate from, LocalDate to, BigDecimal due)
            throws IOException {
        SocialClause.Reference clause = office.clause(ClauseTerms.of(from, to, due, new BigDecimal("50")));
        try (InputStream hours = Objects.requireNonNull(DemoWorld.class.getResourceAsStream(file))) {

            Report report = office.importing(clause, hours.readAllBytes());

            assertThat(report.rejected()).isEmpty();
            assertThat(report.created()).isPositive().isEqualTo(report.read());
        }
    }
}
