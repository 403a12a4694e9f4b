package org.rebond.web.home;

import org.rebond.web.ui.Texts;

/**
 * Something that waits for the person who signed in.
 *
 * @param tone how pressing it is: {@code bad}, {@code warn} or {@code info}
 * @param count how many there are
 * @param to the page where it is done
 */
public record Task(String tone, long count, String sentence, String to) {

    /** @param key of a sentence that takes the count */
    public static Task of(String tone, long count, String key, String to) {
        return new Task(tone, count, Texts.current().say(key, count), to);
    }
}
