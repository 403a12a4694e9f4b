package org.rebond.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An economic operator: holder of a contract or subcontractor.
 *
 * @param identifier as its register writes it; a SIRET has passed its key check
 * @param name as the source gave it; the DECP of 2022 carry none
 */
@Embeddable
public record Party(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        PartyKind kind,

        @Column(nullable = false) String identifier,
        @Nullable String name) {

    /** How a list shows it: by name, or by identifier where no name is known. */
    public String label() {
        return name == null ? identifier : name;
    }

    /** This party, named as the same one is among {@code others}. */
    Party namedAmong(List<Party> others) {
        return others.stream()
                .filter(other -> other.kind == kind && other.identifier.equals(identifier))
                .findFirst()
                .orElse(this);
    }
}
