package org.rebond.insertion;

import static org.rebond.insertion.HoursColumn.*;
import static org.rebond.insertion.InsertionRule.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.Cell;
import org.rebond.intake.Rejection;
import org.rebond.intake.Row;
import org.rebond.intake.TabularFile;
import org.rebond.shared.Hours;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/** A file of hours, read with the names that it gives to its columns. */
final class HoursTable {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{0,99}");
    private static final Pattern PASS_NUMBER = Pattern.compile("[0-9A-Z]{5}[0-9]{7}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** Nobody works before 14 (labour code, L4153-1 and L4153-3); past 99 a digit was mistyped. */
    private static final int YOUNGEST = 14;

    private static final int OLDEST = 99;

    private static final String CATEGORY_CODES = Arrays.stream(EligibilityCategory.values())
            .map(EligibilityCategory::code)
            .collect(Collectors.joining(", "));

    private final Map<HoursColumn, String> names = new EnumMap<>(HoursColumn.class);

    /** @throws RuleViolation when a column is missing: it says which, and those that there are */
    HoursTable(TabularFile file) {
        for (HoursColumn column : HoursColumn.values()) {
            column.names().stream().filter(file::has).findFirst().ifPresent(name -> names.put(column, name));
        }
        file.require(Arrays.stream(HoursColumn.values())
                .filter(column -> !column.isOptional() && !names.containsKey(column))
                .map(HoursColumn::documentedName)
                .toArray(String[]::new));
    }

    HoursLine read(Row row) throws CellRefused {
        YearMonth month = required(MONTH, row, Cell::month);
        Identity person =
                new Identity(name(FAMILY_NAME, row), name(GIVEN_NAMES, row), birthDate(row, month), passNumber(row));
        return new HoursLine(row, person, employer(row), month, content(row));
    }

    /** The refusal as the report shows it; what a person's columns say stays out of it. */
    Rejection rejection(Row row, CellRefused refused) {
        HoursColumn column = refused.column();
        return column.isPersonal()
                ? Rejection.of(row.id(), column(column), null, refused.violation())
                : row.rejection(column(column), refused.violation());
    }

    private String name(HoursColumn column, Row row) throws CellRefused {
        String name =
                BLANKS.matcher(personal(column, row, Cell::text, NAME_INVALID)).replaceAll(" ");
        require(NAME.matcher(name).matches(), column, NAME_INVALID, column(column));
        return name;
    }

    private LocalDate birthDate(Row row, YearMonth month) throws CellRefused {
        LocalDate day = personal(BIRTH_DATE, row, Cell::date, BIRTH_DATE_INVALID);
        boolean plausible = !month.atEndOfMonth().isBefore(day.plusYears(YOUNGEST))
                && month.atDay(1).isBefore(day.plusYears(OLDEST + 1));
        require(plausible, BIRTH_DATE, BIRTH_DATE_INVALID, column(BIRTH_DATE));
        return day;
    }

    private @Nullable String passNumber(Row row) throws CellRefused {
        if (!names.containsKey(PASS) || cell(PASS, row).isEmpty()) {
            return null;
        }
        String number = BLANKS.matcher(personal(PASS, row, Cell::text, PASS_INVALID))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        require(PASS_NUMBER.matcher(number).matches(), PASS, PASS_INVALID, column(PASS));
        return number;
    }

    private Siret employer(Row row) throws CellRefused {
        String number = BLANKS.matcher(required(EMPLOYER, row, Cell::text)).replaceAll("");
        require(Siret.isValid(number), EMPLOYER, SIRET_INVALID, column(EMPLOYER), number);
        return new Siret(number);
    }

    private HoursStatement.Content content(Row row) throws CellRefused {
        Optional<String> said = optional(ELIGIBLE, row, Cell::text);
        Optional<EligibilityCategory> category = said.flatMap(EligibilityCategory::ofCode);
        boolean eligible = category.isPresent() || said.isPresent() && isYes(row);
        return new HoursStatement.Content(
                hours(row), eligible ? Eligibility.VALIDATED : Eligibility.PENDING, category.orElse(null));
    }

    private boolean isYes(Row row) throws CellRefused {
        Cell cell = cell(ELIGIBLE, row);
        try {
            return cell.yesNo().orElse(false);
        } catch (RuleViolation neither) {
            throw new CellRefused(
                    ELIGIBLE, new RuleViolation(ELIGIBILITY_UNKNOWN, cell.column(), cell.raw(), CATEGORY_CODES));
        }
    }

    private Hours hours(Row row) throws CellRefused {
        BigDecimal hours = required(HOURS, row, Cell::decimal);
        require(hours.signum() >= 0, HOURS, HOURS_NEGATIVE, hours);
        require(Hours.isWholeQuarters(hours), HOURS, HOURS_NOT_QUARTERS, hours);
        return new Hours(hours);
    }

    private <T> T required(HoursColumn column, Row row, Function<Cell, Optional<T>> reading) throws CellRefused {
        return optional(column, row, reading)
                .orElseThrow(() -> new CellRefused(column, cell(column, row).missing()));
    }

    private <T> Optional<T> optional(HoursColumn column, Row row, Function<Cell, Optional<T>> reading)
            throws CellRefused {
        try {
            return reading.apply(cell(column, row));
        } catch (RuleViolation violation) {
            throw new CellRefused(column, violation);
        }
    }

    /** A value that says who somebody is: its refusal is {@code rule}, which does not repeat it. */
    private <T> T personal(HoursColumn column, Row row, Function<Cell, Optional<T>> reading, InsertionRule rule)
            throws CellRefused {
        Cell cell = cell(column, row);
        if (cell.isEmpty()) {
            throw new CellRefused(column, cell.missing());
        }
        try {
            return reading.apply(cell).orElseThrow();
        } catch (RuleViolation violation) {
            throw new CellRefused(column, new RuleViolation(rule, cell.column()));
        }
    }

    private void require(boolean right, HoursColumn column, InsertionRule rule, Object... arguments)
            throws CellRefused {
        if (!right) {
            throw new CellRefused(column, new RuleViolation(rule, arguments));
        }
    }

    private Cell cell(HoursColumn column, Row row) {
        return row.cell(column(column));
    }

    private String column(HoursColumn column) {
        return names.getOrDefault(column, column.documentedName());
    }
}
