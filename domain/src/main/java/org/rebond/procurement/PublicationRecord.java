package org.rebond.procurement;

import java.time.Instant;

/**
 * What was published of a contract once: its content is asked for apart.
 *
 * @param contract its reference
 * @param number from 1, in the order of the publications of this contract
 * @param sha256 of the content in UTF-8, in hexadecimal
 */
public record PublicationRecord(String contract, int number, Instant publishedAt, String publishedBy, String sha256) {}
