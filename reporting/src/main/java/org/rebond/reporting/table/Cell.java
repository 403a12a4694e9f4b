package org.rebond.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell. */
sealed interface Cell {

    Cell EMPTY = new Text("");

    record Text(String value) implements Cell {}

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record YesNo(boolean value) implements Cell {}
}
