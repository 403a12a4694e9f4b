/**
 * The REST interface: each operation reads its parameters, calls one service, answers with its rows. Refusals of the
 * domain, unreadable input and faults are answered in one place each, as problems (RFC 9457).
 */
@NullMarked
package org.rebond.web.rest;

import org.jspecify.annotations.NullMarked;
