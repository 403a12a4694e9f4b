/** The files that go to the public accountant. They write what they are given; what may be sent is the domain's business. */
@NullMarked
package org.rebond.reporting.finance;

import org.jspecify.annotations.NullMarked;
