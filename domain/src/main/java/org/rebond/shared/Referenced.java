package org.rebond.shared;

/** A row whose list finds a page beside it, by its reference. */
public interface Referenced {

    String reference();
}
