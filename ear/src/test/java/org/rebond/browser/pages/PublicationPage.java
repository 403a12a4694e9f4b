package org.rebond.browser.pages;

import java.nio.file.Path;
import org.rebond.browser.Visitor;

/** {@code marches/publication.xhtml}: the open-data files, and what keeps contracts out of them. */
public final class PublicationPage extends Page {

    private PublicationPage(Visitor visitor) {
        super(visitor);
    }

    public static PublicationPage open(Visitor visitor) {
        return new PublicationPage(visitor.open("marches/publication.xhtml"));
    }

    public PublicationPage publishAll() {
        visitor.followButton("Publier tout ce qui est prêt");
        return this;
    }

    public PublicationPage only(String stage) {
        visitor.followLink(stage);
        return this;
    }

    public Path decp(String year) {
        visitor.type("Année de notification", year);
        return visitor.download(Visitor.button("Télécharger decp.json"));
    }
}
