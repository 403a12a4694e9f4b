/** Benchmarks of the whole: the server as it ships, seen from outside. */
@NullMarked
package org.rebond.benchmark;

import org.jspecify.annotations.NullMarked;
