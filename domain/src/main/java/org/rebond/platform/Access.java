package org.rebond.platform;

import java.time.Instant;

/**
 * One line of the access log.
 *
 * @param subject the reference of the person whose file was opened, or what was looked for in a log
 */
public record Access(long seq, Instant at, String caller, AccessAction action, String subject, String reason) {}
