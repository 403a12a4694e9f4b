package org.rebond.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record that took another value.
 *
 * @param part the part of the record, such as {@code contract_modification}: the name of its table
 * @param field the column
 */
public record Change(
        Instant at,
        String caller,
        ChangeKind kind,
        String part,
        String field,
        @Nullable String before,
        @Nullable String after) {}
