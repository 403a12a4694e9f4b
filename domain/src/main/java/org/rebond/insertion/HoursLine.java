package org.rebond.insertion;

import java.time.YearMonth;
import org.rebond.intake.Row;
import org.rebond.shared.Siret;

/** One line of a file of hours, read and right in itself. */
record HoursLine(Row row, Identity person, Siret employer, YearMonth month, HoursStatement.Content content) {}
