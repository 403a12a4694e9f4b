package org.rebond.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The official JSON schemas, where the reference data stand beside the project; tests that need them are skipped elsewhere. */
final class OfficialSchema {

    private static final String DATA = "shared/reference/data";

    private final JsonSchema schema;

    private OfficialSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static OfficialSchema decp() {
        return load(SpecVersion.VersionFlag.V7, reference("decp/schema_decp_v2.0.4.json"), Map.of());
    }

    static OfficialSchema ocds() {
        return load(
                SpecVersion.VersionFlag.V4,
                reference("ocds/release-package-schema-1.1.5.json"),
                Map.of(
                        "https://standard.open-contracting.org/schema/1__1__5/release-schema.json",
                        reference("ocds/release-schema-1.1.5.json").toUri().toString()));
    }

    /** Found by walking up from the working directory. */
    static Path reference(String path) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(DATA).resolve(path);
            if (found.toFile().exists()) {
                return found;
            }
        }
        return Assumptions.abort("No reference data beside the project: " + path);
    }

    private static OfficialSchema load(SpecVersion.VersionFlag version, Path file, Map<String, String> elsewhere) {
        var factory = JsonSchemaFactory.getInstance(
                version, builder -> builder.schemaMappers(mappers -> mappers.mappings(elsewhere)));
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return new OfficialSchema(
                factory.getSchema(SchemaLocation.of(file.toUri().toString()), config));
    }

    void assertValid(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    void assertInvalid(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
    }
}
