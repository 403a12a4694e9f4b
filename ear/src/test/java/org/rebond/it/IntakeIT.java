package org.rebond.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rebond.intake.ImportReport;
import org.rebond.intake.ImportState;
import org.rebond.intake.Intake;
import org.rebond.platform.Caller;
import org.rebond.platform.PlatformRule;
import org.rebond.platform.Role;
import org.rebond.platform.Transactions;
import org.rebond.shared.RuleViolation;

/** The import kit on the server: its transactions, its executor, its turns, with a work of the test's own. */
@ExtendWith(ArquillianExtension.class)
class IntakeIT {

    private static final Caller.Identity AGENT = new Caller.Identity("agent", Set.of(Role.PROCUREMENT));

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Transactions transactions;

    @Inject
    private EntityManager entityManager;

    @Deployment
    static EnterpriseArchive application() {
        return Application.with(IntakeIT.class)
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "probe.jar")
                        .addClass(ProbeWork.class)
                        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
    }

    @BeforeEach
    void empty() {
        transactions.fresh(() -> entityManager
                .createNativeQuery("create table if not exists probe (id bigint generated always as identity)")
                .executeUpdate());
        transactions.fresh(
                () -> entityManager.createNativeQuery("delete from probe").executeUpdate());
        ProbeWork.DONE.clear();
    }

    private ImportReport run(String content, boolean dryRun) {
        return caller.actingAs(AGENT, () -> intake.run("probe", "p", stream(content), Map.of(), dryRun));
    }

    private long saved() {
        return transactions.fresh(() -> (Long)
                entityManager.createNativeQuery("select count(*) from probe").getSingleResult());
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    @Test
    void an_import_in_the_thread_of_its_caller_saves_and_reports() {
        assertEquals(new ImportReport(10, 10, 0, 0, 0, List.of(), false), run("0123456789", false));
        assertEquals(10, saved());
    }

    @Test
    void a_rehearsal_reports_and_saves_nothing() {
        assertEquals(new ImportReport(10, 10, 0, 0, 0, List.of(), true), run("9876543210", true));
        assertEquals(0, saved());
    }

    @Test
    void an_import_in_the_background_runs_in_the_name_of_its_caller() throws InterruptedException {
        String reference = caller.actingAs(AGENT, () -> intake.submit("probe", "p", stream("abc"), Map.of(), false));

        assertEquals("agent", ProbeWork.DONE.poll(1, TimeUnit.MINUTES));
        run("its turn comes once the other is over", false);
        assertEquals(
                ImportState.DONE,
                caller.actingAs(AGENT, () -> intake.sheet(reference)).state());
    }

    @Test
    void who_may_not_is_refused() {
        var facilitator = new Caller.Identity("other", Set.of(Role.FACILITATOR));

        RuleViolation refusal = assertThrows(
                RuleViolation.class,
                () -> caller.actingAs(facilitator, () -> intake.run("probe", "p", stream("x"), Map.of(), false)));

        assertEquals(PlatformRule.NOT_ALLOWED, refusal.rule());
    }
}
