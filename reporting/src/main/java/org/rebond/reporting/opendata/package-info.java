/**
 * The open-data files of the contracts: the French publication format (DECP) and the international one (OCDS). They
 * write what they are given; which contracts may be published is the procurement feature's business.
 */
@NullMarked
package org.rebond.reporting.opendata;

import org.jspecify.annotations.NullMarked;
