package org.rebond.web.home;

import java.util.stream.Stream;

/** What waits in one feature for the person who signed in. Each feature with something to do has its own, found by CDI. */
public interface Waiting {

    /** The tasks that this person may do, none of them empty. */
    Stream<Task> tasks();
}
