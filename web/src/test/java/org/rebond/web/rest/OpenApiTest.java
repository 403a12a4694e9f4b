package org.rebond.web.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.consultation.ConsultationRow;
import org.rebond.insertion.ClauseRow;
import org.rebond.insertion.ClauseSheet;
import org.rebond.mandate.BatchSheet;
import org.rebond.mandate.MandateDeduction;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.MandateSheet;
import org.rebond.mandate.SentFile;
import org.rebond.mandate.SupportingDocument;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.ContractSheet;

class OpenApiTest {

    private static final JsonObject DOCUMENT =
            Json.createReader(new OpenApiResource().document()).readObject();

    @Test
    void has_every_operation_and_no_other() {
        var documented = new TreeSet<String>();
        DOCUMENT.getJsonObject("paths")
                .forEach((path, operations) -> operations
                        .asJsonObject()
                        .keySet()
                        .forEach(method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(documented).isEqualTo(Operations.all().keySet());
    }

    @Test
    void has_every_query_parameter_of_each_operation() {
        Operations.all()
                .forEach((operation, method) -> assertThat(documentedParameters(operation, "query"))
                        .as(operation)
                        .isEqualTo(Operations.queryParameters(method.reflect())));
    }

    @Test
    void has_every_part_of_the_address_of_each_operation() {
        Operations.all()
                .keySet()
                .forEach(operation -> assertThat(documentedParameters(operation, "path"))
                        .as(operation)
                        .isEqualTo(java.util.regex.Pattern.compile("\\{(\\w+)}")
                                .matcher(operation)
                                .results()
                                .map(part -> part.group(1))
                                .collect(toSet())));
    }

    @Test
    void has_every_field_of_each_answer() {
        JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");

        records().forEach((name, type) -> {
            assertThat(schemas).containsKey(name);
            Set<String> fields = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(toSet());
            assertThat(schemas.getJsonObject(name).getJsonObject("properties").keySet())
                    .as(name)
                    .containsAll(fields);
            assertThat(
                            type == ContractSheet.class
                                    ? fields
                                    : schemas.getJsonObject(name)
                                            .getJsonObject("properties")
                                            .keySet())
                    .as(name)
                    .isEqualTo(fields);
        });
    }

    @Test
    void has_every_constant_of_each_enumeration() {
        JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");

        records()
                .forEach((name, type) -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType().isEnum())
                        .forEach(component -> assertThat(constants(schemas, name, component.getName()))
                                .as(name + "." + component.getName())
                                .isEqualTo(Arrays.stream(component.getType().getEnumConstants())
                                        .map(Object::toString)
                                        .collect(toSet()))));
    }

    private static Set<String> constants(JsonObject schemas, String record, String field) {
        return schemas
                .getJsonObject(record)
                .getJsonObject("properties")
                .getJsonObject(field)
                .getJsonArray("enum")
                .stream()
                .map(constant -> ((JsonString) constant).getString())
                .collect(toSet());
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        var references = new TreeSet<String>();
        collectReferences(DOCUMENT, references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                Json.createPointer(reference.substring(1)).containsValue(DOCUMENT))
                        .as(reference)
                        .isTrue());
    }

    private static Set<String> documentedParameters(String operation, String in) {
        String[] parts = operation.split(" ", 2);
        JsonObject documented = DOCUMENT.getJsonObject("paths")
                .getJsonObject(parts[1])
                .getJsonObject(parts[0].toLowerCase(java.util.Locale.ROOT));
        return documented.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(reference -> Json.createPointer(reference.getString("$ref").substring(1))
                        .getValue(DOCUMENT)
                        .asJsonObject())
                .filter(parameter -> parameter.getString("in").equals(in))
                .map(parameter -> parameter.getString("name"))
                .collect(toSet());
    }

    /** The records that the answers are made of, and those they hold, by their simple names. */
    private static Map<String, Class<?>> records() {
        var records = new LinkedHashMap<String, Class<?>>();
        var waiting = new ArrayDeque<Class<?>>(List.of(
                ContractRow.class,
                ContractSheet.class,
                ConsultationRow.class,
                ConsultationAnswer.class,
                ClauseRow.class,
                ClauseSheet.class,
                ImportAnswer.class,
                PublicationAnswer.class,
                NewClause.class,
                MandateRow.class,
                MandateSheet.class,
                MandateDeduction.class,
                SupportingDocument.class,
                BatchSheet.class,
                SentFile.class,
                NewBatch.class,
                Problem.class,
                Simulation.Step.class,
                SimulatorsResource.Typed.class,
                SimulatorsResource.Checked.class,
                SimulatorsResource.HoursInput.class,
                SimulatorsResource.SizedHours.class,
                SimulatorsResource.PenaltyInput.class,
                SimulatorsResource.NeedInput.class,
                SimulatorsResource.Advice.class,
                SimulatorsResource.InterestInput.class,
                SimulatorsResource.Interest.class,
                SimulatorsResource.DelayInput.class,
                SimulatorsResource.DelayCost.class,
                SimulatorsResource.Penalty.class));
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (records.put(type.getSimpleName(), type) == null) {
                Arrays.stream(type.getRecordComponents())
                        .flatMap(component -> types(component.getGenericType()))
                        .filter(held -> held.isRecord()
                                && !held.getPackageName().equals("org.rebond.shared")
                                && !records.containsKey(held.getSimpleName()))
                        .forEach(waiting::add);
            }
        }
        return records;
    }

    private static Stream<Class<?>> types(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case java.lang.reflect.ParameterizedType list ->
                Arrays.stream(list.getActualTypeArguments()).flatMap(OpenApiTest::types);
            default -> Stream.empty();
        };
    }

    private static void collectReferences(JsonValue value, Set<String> found) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, held) -> {
                    if (name.equals("$ref")) {
                        found.add(((JsonString) held).getString());
                    } else {
                        collectReferences(held, found);
                    }
                });
            case ARRAY -> value.asJsonArray().forEach(held -> collectReferences(held, found));
            default -> {}
        }
    }
}
