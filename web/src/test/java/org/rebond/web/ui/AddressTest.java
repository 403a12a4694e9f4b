package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Referenced;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class AddressTest {

    @Test
    void a_bare_list_asks_for_its_first_page_in_its_own_order() {
        assertThat(address().paging()).isEqualTo(Paging.first());
    }

    @Test
    void a_minus_before_the_column_sorts_descending() {
        assertThat(address("sort", "-amount", "page", "3").paging())
                .isEqualTo(new Paging(3, Paging.DEFAULT_SIZE, "amount", true));
    }

    @Test
    void a_page_that_is_no_number_is_the_first() {
        assertThat(address("page", "abc").paging().number()).isEqualTo(1);
        assertThat(address("page", "-3").paging().number()).isEqualTo(1);
        assertThat(address("page", "99999999999999").paging().number()).isEqualTo(1);
    }

    @Test
    void a_second_click_on_a_column_turns_the_order_and_goes_back_to_the_first_page() {
        assertThat(address("page", "7").sortedBy("amount")).isEqualTo("/list?sort=amount");
        assertThat(address("sort", "amount").sortedBy("amount")).isEqualTo("/list?sort=-amount");
        assertThat(address("sort", "-amount").sortedBy("amount")).isEqualTo("/list?sort=amount");
    }

    @Test
    void says_the_direction_of_the_sorted_column_only() {
        assertThat(address("sort", "-amount").direction("amount")).isEqualTo("descending");
        assertThat(address("sort", "-amount").direction("object")).isNull();
        assertThat(address().direction(null)).isNull();
    }

    @Test
    void a_chip_sets_its_filter_and_takes_it_away_again() {
        assertThat(address("q", "a b", "page", "2").toggled("day", DayOfWeek.MONDAY))
                .isEqualTo("/list?q=a+b&day=MONDAY");
        assertThat(address("day", "MONDAY").toggled("day", DayOfWeek.MONDAY)).isEqualTo("/list");
    }

    @Test
    void a_constant_that_does_not_exist_filters_nothing() {
        assertThat(address("day", "MONDAY").filter("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(address("day", "monday").filter("day", DayOfWeek.class)).isNull();
        assertThat(address().filter("day", DayOfWeek.class)).isNull();
    }

    @Test
    void amounts_and_years_that_are_none_filter_nothing() {
        assertThat(address("min", "1 234,5").euros("min")).isEqualTo(Money.euros("1234.50"));
        assertThat(address("min", "beaucoup").euros("min")).isNull();
        assertThat(address("year", "2019").year("year")).isEqualTo(Year.of(2019));
        assertThat(address("year", "19").year("year")).isNull();
    }

    @Test
    void an_export_has_the_filters_and_the_order_of_the_list_but_all_its_pages() {
        assertThat(address("q", "pc", "sort", "-amount", "page", "2", "size", "50")
                        .export("index", "csv"))
                .isEqualTo("index.csv?q=pc&sort=-amount");
    }

    @Test
    void what_a_person_typed_is_escaped() {
        assertThat(address("q", "a&b=\"é").page(2)).isEqualTo("/list?q=a%26b%3D%22%C3%A9&page=2");
    }

    @Test
    void the_next_page_of_a_long_list_starts_from_its_last_row_and_the_one_before_ends_at_its_first() {
        Page<Row> third = new Page<>(List.of(new Row("C-5"), new Row("C-6")), 3, 2, 9, true);
        Address address = address("q", "pc", "page", "3", "after", "C-4");

        assertThat(address.paging().neighbour()).isEqualTo(new Paging.Neighbour("C-4", true));
        assertThat(address.next(third)).isEqualTo("/list?q=pc&page=4&after=C-6");
        assertThat(address.previous(third)).isEqualTo("/list?q=pc&page=2&before=C-5");
        assertThat(address("before", "C-5").paging().neighbour()).isEqualTo(new Paging.Neighbour("C-5", false));
        assertThat(address.previous(new Page<>(third.items(), 2, 2, 9, true))).isEqualTo("/list?q=pc&page=1");
        assertThat(address.next(new Page<>(List.of("no reference"), 3, 1, 9, true)))
                .isEqualTo("/list?q=pc&page=4");
        assertThat(address.sortedBy("amount")).isEqualTo("/list?q=pc&sort=amount");
    }

    @Test
    void beyond_what_was_counted_a_full_page_is_followed_by_another() {
        assertThat(new Page<>(List.of("a", "b"), 5, 2, 10, true).followed()).isFalse();
        assertThat(new Page<>(List.of("a", "b"), 5, 2, 10, false).followed()).isTrue();
        assertThat(new Page<>(List.of("a"), 5, 2, 10, false).followed()).isFalse();
        assertThat(new Page<>(List.of("a", "b"), 4, 2, 10, true).followed()).isTrue();
    }

    @Test
    void order_and_page_are_no_filters() {
        assertThat(address("sort", "amount", "page", "2").isFiltered()).isFalse();
        assertThat(address("q", "pc").isFiltered()).isTrue();
    }

    @Test
    void a_form_keeps_what_it_does_not_ask_for() {
        assertThat(address("q", "pc", "year", "2019", "page", "2").keptBut("year,min"))
                .containsExactly(Map.entry("q", "pc"));
        assertThat(address("year", "2019").asksAny("year,min")).isTrue();
        assertThat(address("q", "pc").asksAny("year,min")).isFalse();
    }

    private record Row(String reference) implements Referenced {}

    @Test
    void a_page_about_one_record_says_what_is_missing_in_an_address_that_names_none() {
        assertRefused(
                PlatformRule.REFERENCE_MISSING,
                "reference",
                () -> address().reference("reference", Integer::valueOf, PlatformRule.CHANGED_MEANWHILE));
        assertRefused(
                PlatformRule.REFERENCE_MISSING,
                "reference",
                () -> address("page", "2").required("reference"));
        assertThat(address("reference", "admin").required("reference")).isEqualTo("admin");
    }

    @Test
    void what_cannot_be_a_reference_is_one_that_is_unknown() {
        assertRefused(
                PlatformRule.CHANGED_MEANWHILE,
                "?",
                () -> address("reference", "?")
                        .reference("reference", Integer::valueOf, PlatformRule.CHANGED_MEANWHILE));
    }

    private static void assertRefused(Rule rule, String argument, ThrowingCallable reading) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(reading).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.arguments()).containsExactly(argument);
        });
    }

    private static Address address(String... parameters) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Address("/list", map);
    }
}
