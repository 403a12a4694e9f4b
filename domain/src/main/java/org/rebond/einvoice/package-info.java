/**
 * Electronic invoices as files: Factur-X (a PDF that carries its data), and UBL or CII as XML. What a file says is read and
 * checked against itself; what it is worth is the business of the features that use it.
 */
@NullMarked
package org.rebond.einvoice;

import org.jspecify.annotations.NullMarked;
