package org.rebond.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.rebond.intake.ImportRun;
import org.rebond.intake.ImportWork;
import org.rebond.intake.Tally;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.platform.Transactions;

/** Imports any file as items of one byte, a transaction each, and tells the test how it was run. */
@ApplicationScoped
public class ProbeWork implements ImportWork {

    public static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();

    @Inject
    Transactions transactions;

    @Inject
    Caller caller;

    @Inject
    EntityManager entityManager;

    @Override
    public String kind() {
        return "probe";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_CONTRACTS;
    }

    @Override
    public void run(ImportRun run) {
        try (InputStream in = run.open()) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                if (run.dryRun()) {
                    transactions.rehearsed(() -> one(run));
                } else {
                    transactions.fresh(() -> one(run));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DONE.add(caller.name());
    }

    private Object one(ImportRun run) {
        run.record(new Tally(1, 1, 0, 0, List.of()));
        return entityManager
                .createNativeQuery("insert into probe default values")
                .executeUpdate();
    }
}
