/**
 * The fictional operation that a first look and the tests find on their first start: the facts published of « Opération
 * 5000 micros » (2009–2012) told with invented persons and companies, and a present-day twin.
 */
@NullMarked
package org.rebond.demo;

import org.jspecify.annotations.NullMarked;
