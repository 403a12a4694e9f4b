package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "1818, 1818-03-22", // the earliest there is
        "1943, 1943-04-25", // the latest there is
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2049, 2049-04-18"
    })
    void easter_is_computed(int year, LocalDate easter) {
        assertThat(WorkingDays.easter(Year.of(year))).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-04-01, 2024-05-09, 2024-05-20",
        "2025, 2025-04-21, 2025-05-29, 2025-06-09",
        "2026, 2026-04-06, 2026-05-14, 2026-05-25"
    })
    void a_year_has_eleven_public_holidays(
            int year, LocalDate easterMonday, LocalDate ascension, LocalDate whitMonday) {
        assertThat(WorkingDays.holidays(Year.of(year)))
                .containsExactlyElementsOf(Stream.of(
                                LocalDate.of(year, 1, 1),
                                easterMonday,
                                LocalDate.of(year, 5, 1),
                                LocalDate.of(year, 5, 8),
                                ascension,
                                whitMonday,
                                LocalDate.of(year, 7, 14),
                                LocalDate.of(year, 8, 15),
                                LocalDate.of(year, 11, 1),
                                LocalDate.of(year, 11, 11),
                                LocalDate.of(year, 12, 25))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20", // Friday
        "2026-11-21, 2026-11-23", // Saturday
        "2026-11-22, 2026-11-23", // Sunday
        "2026-11-23, 2026-11-23", // Monday
        "2026-11-11, 2026-11-12", // a holiday within the week
        "2024-05-08, 2024-05-10", // 8 May, then Ascension
        "2025-04-19, 2025-04-22", // Saturday before Easter
        "2026-12-25, 2026-12-28", // Christmas on a Friday
        "2025-12-31, 2025-12-31",
        "2026-01-01, 2026-01-02"
    })
    void a_period_that_would_end_on_a_day_off_ends_on_the_next_working_day(LocalDate day, LocalDate end) {
        assertThat(WorkingDays.onOrAfter(day)).isEqualTo(end);
    }

    @Test
    void a_day_is_worked_when_it_is_its_own_end() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(WorkingDays.includes(day))
                    .isEqualTo(WorkingDays.onOrAfter(day).equals(day));
        }
    }
}
