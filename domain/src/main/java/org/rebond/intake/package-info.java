/**
 * The import kit: files that others wrote come in here. Reads CSV and XLSX as rows, keeps what an import found, shows how
 * far it is, resumes it after a stop. What a row means, and why one is refused, is the feature's business.
 */
@NullMarked
package org.rebond.intake;

import org.jspecify.annotations.NullMarked;
