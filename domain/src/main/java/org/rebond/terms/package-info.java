/**
 * What a contract says of its payment: advance, retention, penalties, by the date of its consultation; and the delay
 * penalties that it cost its holder, each after a hearing and by two persons.
 */
@NullMarked
package org.rebond.terms;

import org.jspecify.annotations.NullMarked;
