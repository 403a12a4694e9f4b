/** Calendars that other programs read (iCalendar, RFC 5545). */
@NullMarked
package org.rebond.reporting.calendar;

import org.jspecify.annotations.NullMarked;
