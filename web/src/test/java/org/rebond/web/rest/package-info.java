@NullMarked
package org.rebond.web.rest;

import org.jspecify.annotations.NullMarked;
