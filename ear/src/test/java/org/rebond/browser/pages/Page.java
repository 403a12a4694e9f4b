package org.rebond.browser.pages;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** What every page of somebody who signed in has: navigation, heading, messages, figures; the head of each list. */
public class Page {

    protected final Visitor visitor;

    public Page(Visitor visitor) {
        this.visitor = visitor;
    }

    public String heading() {
        return visitor.text(By.cssSelector("main h1"));
    }

    /** What stands under the heading. */
    public String lead() {
        return visitor.text(By.cssSelector("main .lead"));
    }

    public List<String> messages() {
        return visitor.texts(By.cssSelector("#messages .notice, .ui-message")).stream()
                .filter(message -> !message.isEmpty())
                .toList();
    }

    public List<String> navigation() {
        return visitor.texts(By.cssSelector("nav li a"));
    }

    /** Who the page says is reading it. */
    public String reader() {
        return visitor.text(By.cssSelector(".who b"));
    }

    public void go(String place) {
        visitor.follow(By.xpath("//nav//li/a[normalize-space(.) = \"%s\"]".formatted(place)));
    }

    public SignInPage signOut() {
        visitor.followButton("Se déconnecter");
        return new SignInPage(visitor);
    }

    /** The figure above this label. */
    public String figure(String label) {
        return visitor.text(
                By.xpath("//*[@class = 'figure' and span[normalize-space(.) = \"%s\"]]/b".formatted(label)));
    }

    /** What is said beside this name. */
    public String fact(String name) {
        return visitor.text(By.xpath("//dt[normalize-space(.) = \"%s\"]/following-sibling::dd[1]".formatted(name)));
    }

    /** The rows of a table, cell by cell. */
    public List<List<String>> rows() {
        return visitor.all(By.cssSelector("main tbody tr")).stream()
                .map(row -> row.findElements(By.tagName("td")).stream()
                        .map(cell -> Visitor.plain(cell.getText()))
                        .toList())
                .toList();
    }

    /** The cells under this heading. */
    public List<String> column(String head) {
        List<String> heads = visitor.texts(By.cssSelector("main thead th"));
        int index = heads.indexOf(head);
        if (index < 0) {
            throw new AssertionError("No column " + head + " among " + heads);
        }
        return rows().stream().map(row -> row.get(index)).toList();
    }

    /** Takes the table away as a file. */
    public Path export(String format) {
        return visitor.download(Visitor.link(format));
    }
}
