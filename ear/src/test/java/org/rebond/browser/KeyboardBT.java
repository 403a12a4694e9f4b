package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rebond.browser.pages.Page;

/** From signing in to a record without ever touching a mouse. */
class KeyboardBT extends BrowserCase {

    private static final int PATIENCE_IN_TABS = 80;

    private static final String SEEN = """
            const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
            return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none')
              && r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
            """;

    @Test
    void one_signs_in_skips_to_the_content_and_opens_a_contract_from_the_list() {
        Visitor visitor = browser.visitor().open("connexion.xhtml");
        Page page = new Page(visitor);
        tabTo(visitor, element -> "username".equals(element.getDomAttribute("autocomplete")));
        visitor.press("marches");
        tabTo(visitor, element -> "current-password".equals(element.getDomAttribute("autocomplete")));
        visitor.press("demonstration");
        visitor.enter();
        assertThat(page.heading()).isEqualTo("À faire");

        visitor.press(Keys.TAB);
        assertThat(visitor.focused().getText()).isEqualTo("Aller au contenu");
        assertThat(visitor.ask(SEEN)).as("the skip link shows itself").isEqualTo(true);
        visitor.press(Keys.ENTER);
        visitor.await(
                "the content has the focus",
                () -> "main".equals(visitor.focused().getDomAttribute("id")) ? true : null);

        visitor.open("index.xhtml");
        tabTo(visitor, link("Marchés"));
        visitor.enter();
        assertThat(page.heading()).isEqualTo("Marchés");
        assertThat(visitor.texts(By.cssSelector("nav [aria-current=page]"))).containsExactly("Marchés");

        String number = page.column("Numéro").getFirst();
        tabTo(visitor, link(number));
        visitor.enter();
        assertThat(page.lead()).contains(number);
    }

    /** Whatever gets the focus on the way must show it. */
    private static void tabTo(Visitor visitor, Predicate<WebElement> wanted) {
        for (int i = 0; i < PATIENCE_IN_TABS; i++) {
            visitor.press(Keys.TAB);
            WebElement focused = visitor.focused();
            if (focused.getTagName().equals("body")) {
                continue; // between the end of the page and its beginning
            }
            assertThat(visitor.ask(SEEN))
                    .as("focus is seen on " + focused.getDomProperty("outerHTML"))
                    .isEqualTo(true);
            if (wanted.test(focused)) {
                return;
            }
        }
        throw new AssertionError("Not reached with " + PATIENCE_IN_TABS + " tabs");
    }

    private static Predicate<WebElement> link(String text) {
        return element -> element.getTagName().equals("a")
                && Visitor.plain(element.getText()).equals(text);
    }
}
