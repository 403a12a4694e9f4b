package org.rebond.intake;

import java.util.UUID;

/** A file kept for the time of its import, under the reference of that import. */
record StoredFile(UUID reference, String name, String sha256, long bytes) {}
