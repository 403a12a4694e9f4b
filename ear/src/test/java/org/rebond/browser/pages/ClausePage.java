package org.rebond.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.rebond.browser.Visitor;

/** {@code insertion/clause.xhtml}: hours due, validated, missing, month by month. */
public final class ClausePage extends Page {

    private ClausePage(Visitor visitor) {
        super(visitor);
    }

    public static ClausePage open(Visitor visitor, String reference) {
        return new ClausePage(visitor.open("insertion/clause.xhtml?reference=" + reference));
    }

    public ImportPage importHours(java.nio.file.Path file) {
        visitor.followLink("Importer des heures");
        return ImportPage.send(visitor, "Relevé (CSV ou XLSX)", file);
    }

    /** @param month as the list shows it: {@code mars 2026} */
    public ClausePage closeMonth(String month) {
        new Select(visitor.find(By.id("closed-month"))).selectByVisibleText(month);
        visitor.followButton("Clore");
        return this;
    }
}
