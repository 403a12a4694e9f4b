package org.rebond.law;

import java.util.List;
import java.util.Optional;

/** A parameter with all its versions, the latest first. */
public record ParameterSheet(ParameterKey key, List<ParameterRow> versions) {

    public ParameterSheet {
        versions = List.copyOf(versions);
    }

    /** The version that waits for a second person. */
    public Optional<ParameterRow> proposed() {
        return versions.stream()
                .filter(version -> version.state() == ParameterState.PROPOSED)
                .findFirst();
    }
}
