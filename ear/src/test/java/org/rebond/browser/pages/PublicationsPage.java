package org.rebond.browser.pages;

import org.rebond.browser.Visitor;

/** {@code marches/publications.xhtml}: what was published of a contract. */
public final class PublicationsPage extends Page {

    PublicationsPage(Visitor visitor) {
        super(visitor);
    }
}
