package org.rebond.browser.pages;

import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code index.xhtml}: what waits for the person who signed in. */
public final class HomePage extends Page {

    private HomePage(Visitor visitor) {
        super(visitor);
    }

    public static HomePage open(Visitor visitor) {
        return new HomePage(visitor.open("index.xhtml"));
    }

    /** Follows the task whose sentence holds these words to the list of what it is about. */
    public ListPage follow(String words) {
        visitor.follow(By.xpath("//ul[@class = 'tasks']//a[contains(., \"%s\")]".formatted(words)));
        return new ListPage(visitor);
    }
}
