package org.rebond.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One empty database for the whole test run, up before Arquillian starts the server. */
public final class DatabaseOfTheTests implements LauncherSessionListener {

    private @Nullable EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            database = EmbeddedDatabase.throwAway(Integer.getInteger("rebond.database.port"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}
