package org.rebond.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.Mandate;

/** A batch to build: the references of its mandates. */
public record NewBatch(@Nullable List<String> mandates) {

    /** @throws InvalidInput when there are none, or one cannot be a reference */
    List<Mandate.Reference> references() {
        if (mandates == null || mandates.isEmpty()) {
            throw new InvalidInput("mandates", null, "reference");
        }
        return mandates.stream()
                .map(reference -> InvalidInput.read("mandates", reference, "reference", Mandate.Reference::new))
                .toList();
    }
}
