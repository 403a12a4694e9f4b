/**
 * What elected officials and the public are told of the council's purchases, year by year: considerations of the contracts,
 * time taken to pay, computers sent to reuse and bought from it. Sums, never a person.
 */
@NullMarked
package org.rebond.indicator;

import org.jspecify.annotations.NullMarked;
