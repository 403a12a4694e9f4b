package org.rebond.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rebond.procurement.ContractSheet;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;

/**
 * How the rows of the domain are written as JSON: amounts and hours as numbers with two decimals, months as 2026-12; what
 * is unknown is left out.
 */
@Provider
public class JsonMapping implements ContextResolver<Jsonb> {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withAdapters(new MoneyAsNumber(), new HoursAsNumber(), new MonthAsText(), new SheetWithItsTotals()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** Amounts. */
    public static class MoneyAsNumber implements JsonbAdapter<Money, BigDecimal> {

        @Override
        public BigDecimal adaptToJson(Money money) {
            return money.amount();
        }

        @Override
        public Money adaptFromJson(BigDecimal amount) {
            return new Money(amount);
        }
    }

    /** Worked time. */
    public static class HoursAsNumber implements JsonbAdapter<Hours, BigDecimal> {

        @Override
        public BigDecimal adaptToJson(Hours hours) {
            return hours.value();
        }

        @Override
        public Hours adaptFromJson(BigDecimal value) {
            return new Hours(value);
        }
    }

    /** Months. */
    public static class MonthAsText implements JsonbAdapter<YearMonth, String> {

        @Override
        public String adaptToJson(YearMonth month) {
            return month.toString();
        }

        @Override
        public YearMonth adaptFromJson(String month) {
            return YearMonth.parse(month);
        }
    }

    /** A contract with its reference and what its history comes to, beside what was awarded. */
    public static class SheetWithItsTotals implements JsonbAdapter<ContractSheet, Map<String, Object>> {

        @Override
        public Map<String, Object> adaptToJson(ContractSheet sheet) throws ReflectiveOperationException {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("reference", sheet.reference());
            for (RecordComponent component : ContractSheet.class.getRecordComponents()) {
                fields.put(component.getName(), component.getAccessor().invoke(sheet));
            }
            fields.put("currentAmount", sheet.currentAmount());
            fields.put("maximumAmount", sheet.maximumAmount());
            fields.put("currentDurationMonths", sheet.currentDurationMonths());
            fields.put("currentHolders", sheet.currentHolders());
            fields.put("endsOn", sheet.endsOn());
            fields.values().removeIf(value -> value == null);
            return fields;
        }

        @Override
        public ContractSheet adaptFromJson(Map<String, Object> fields) {
            throw new UnsupportedOperationException("Contracts come in as DECP files");
        }
    }
}
