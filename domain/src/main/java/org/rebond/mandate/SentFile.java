package org.rebond.mandate;

import java.time.Instant;

/**
 * That a batch was sent: its file is asked for apart.
 *
 * @param bytes how long the file is
 * @param sha256 of the file, in hexadecimal
 */
public record SentFile(String name, Instant sentAt, String sentBy, long bytes, String sha256) {}
