package org.rebond.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.rebond.browser.Visitor;

/** A list: contracts, clauses. */
public final class ListPage extends Page {

    ListPage(Visitor visitor) {
        super(visitor);
    }

    public static ListPage contracts(Visitor visitor) {
        return new ListPage(visitor.open("marches/index.xhtml"));
    }

    public static ListPage clauses(Visitor visitor) {
        return new ListPage(visitor.open("insertion/index.xhtml"));
    }

    /** At an address that somebody passed on. */
    public static ListPage at(String address, Visitor visitor) {
        return new ListPage(visitor.open(address));
    }

    public ListPage search(String words) {
        WebElement field = visitor.field("Rechercher dans la liste");
        field.clear();
        field.sendKeys(words);
        visitor.enterIn(field);
        return this;
    }

    public ListPage filter(String name) {
        visitor.follow(By.xpath("//ul[contains(@class, 'chips')]//a[normalize-space(.) = \"%s\"]".formatted(name)));
        return this;
    }

    public boolean isFilteredBy(String name) {
        return visitor.sees(
                By.xpath("//ul[contains(@class, 'chips')]//a[normalize-space(.) = \"%s\" and @aria-current = 'true']"
                        .formatted(name)));
    }

    public ListPage sortBy(String head) {
        visitor.follow(By.xpath("//thead//th//a[normalize-space(.) = \"%s\"]".formatted(head)));
        return this;
    }

    /** As a screen reader is told: {@code ascending} or {@code descending}. */
    public String order(String head) {
        return String.valueOf(visitor.find(By.xpath("//thead//th[normalize-space(.) = \"%s\"]".formatted(head)))
                .getDomAttribute("aria-sort"));
    }

    public ListPage follow(String paging) {
        visitor.follow(By.xpath("//*[@class = 'paging']//nav//a[normalize-space(.) = \"%s\"]".formatted(paging)));
        return this;
    }

    /** Such as {@code 1 à 25 sur 60}. */
    public String place() {
        return visitor.text(By.cssSelector(".paging > span"));
    }

    public String whenEmpty() {
        return visitor.text(By.cssSelector(".empty"));
    }

    public ListPage showAll() {
        visitor.followLink("Voir toute la liste");
        return this;
    }

    public ContractPage openContract(String number) {
        visitor.follow(By.xpath("//tbody//a[normalize-space(.) = \"%s\"]".formatted(number)));
        return new ContractPage(visitor);
    }
}
