package org.rebond.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a calculation as a column keeps them with the decision that rests on them: JSON, each value with its type. */
@Converter
public class StepsColumn implements AttributeConverter<List<Step>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Step> steps) {
        if (steps == null || steps.isEmpty()) {
            return null;
        }
        JsonArrayBuilder written = Json.createArrayBuilder();
        for (Step step : steps) {
            JsonArrayBuilder operands = Json.createArrayBuilder();
            step.operands().forEach(operand -> operands.add(typed(operand)));
            var object = Json.createObjectBuilder()
                    .add("label", step.label())
                    .add("expression", step.expression())
                    .add("operands", operands)
                    .add("value", typed(step.value()))
                    .add("toVerify", step.toVerify());
            if (step.source() != null) {
                object.add("source", step.source());
            }
            written.add(object);
        }
        return written.build().toString();
    }

    @Override
    public List<Step> convertToEntityAttribute(@Nullable String kept) {
        if (kept == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(kept))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(StepsColumn::step)
                    .toList();
        }
    }

    private static Step step(JsonObject kept) {
        JsonArray operands = kept.getJsonArray("operands");
        return new Step(
                kept.getString("label"),
                kept.getString("expression"),
                operands.getValuesAs(JsonString.class).stream()
                        .map(operand -> read(operand.getString()))
                        .toList(),
                read(kept.getString("value")),
                kept.getString("source", null),
                kept.getBoolean("toVerify"));
    }

    private static String typed(Object value) {
        return switch (value) {
            case Money money -> "euros:" + money.amount().toPlainString();
            case BigDecimal number -> "number:" + number.toPlainString();
            case Integer number -> "number:" + number;
            case LocalDate day -> "day:" + day;
            case String text -> "text:" + text;
            default -> throw new IllegalArgumentException("Not kept in a step: " + value.getClass());
        };
    }

    private static Object read(String typed) {
        String value = typed.substring(typed.indexOf(':') + 1);
        return switch (typed.substring(0, typed.indexOf(':'))) {
            case "euros" -> Money.euros(value);
            case "number" -> new BigDecimal(value);
            case "day" -> LocalDate.parse(value);
            default -> value;
        };
    }
}
