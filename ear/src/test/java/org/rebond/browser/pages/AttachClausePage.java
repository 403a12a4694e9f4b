package org.rebond.browser.pages;

import org.rebond.browser.Visitor;

/** {@code insertion/attacher.xhtml}: attaches an insertion clause to a contract. */
public final class AttachClausePage extends Page {

    AttachClausePage(Visitor visitor) {
        super(visitor);
    }

    public AttachClausePage fill(String from, String to, String hoursDue, String hourlyPenalty) {
        visitor.chooseDay("Premier jour", from);
        visitor.chooseDay("Dernier jour", to);
        visitor.type("Heures dues", hoursDue);
        visitor.type("Pénalité par heure manquante", hourlyPenalty);
        return this;
    }

    public Page save() {
        visitor.followButton("Attacher la clause");
        return new Page(visitor);
    }
}
