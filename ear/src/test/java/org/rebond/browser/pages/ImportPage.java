package org.rebond.browser.pages;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code marches/import.xhtml}, {@code insertion/import.xhtml}: how far an import is, and what it did. */
public final class ImportPage extends Page {

    private ImportPage(Visitor visitor) {
        super(visitor);
    }

    /** From the page that imports contracts. */
    public static ImportPage ofContracts(Visitor visitor, Path file) {
        visitor.open("marches/importer.xhtml");
        return send(visitor, "Fichier DECP (JSON)", file);
    }

    static ImportPage send(Visitor visitor, String label, Path file) {
        visitor.choose(label, file);
        visitor.followButton("Lancer l’import");
        return new ImportPage(visitor);
    }

    /** Waits until the page says, by itself, that the import is over. */
    public ImportPage awaitEnd() {
        visitor.await(
                "the import is over",
                () -> visitor.sees(
                                By.xpath(
                                        "//*[@role = 'status']//*[normalize-space(.) = 'Terminé' or normalize-space(.) = 'Refusé']"))
                        ? true
                        : null);
        return this;
    }

    /** What the page says of the import as a whole. */
    public String summary() {
        return visitor.text(By.cssSelector("[id$=progress] [role=status]"));
    }

    /** Read, created, updated, unchanged, rejected. */
    public List<String> figures() {
        return List.of(figure("lus"), figure("créés"), figure("mis à jour"), figure("inchangés"), figure("rejetés"));
    }
}
