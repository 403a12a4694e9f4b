package org.rebond.web.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.intake.ImportState;
import org.rebond.intake.Intake;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.PublicationStage;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for the procurement desk, and for those who settle what it signed. */
@ApplicationScoped
public class ContractsWaiting implements Waiting {

    private final Procurement procurement;
    private final Intake intake;
    private final Caller caller;

    @Inject
    ContractsWaiting(Procurement procurement, Intake intake, Caller caller) {
        this.procurement = procurement;
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.of(publication(), imports(), endings()).flatMap(task -> task);
    }

    private Stream<Task> publication() {
        if (!caller.may(Permission.PUBLISH_CONTRACTS)) {
            return Stream.empty();
        }
        return Stream.of(
                toPublish("bad", PublicationStage.LATE, "task.contracts.late"),
                toPublish("warn", PublicationStage.SOON, "task.contracts.due"),
                toPublish("bad", PublicationStage.FAULTY, "task.contracts.faulty"),
                toPublish("warn", PublicationStage.READY, "task.contracts.unpublished"));
    }

    private Task toPublish(String tone, PublicationStage stage, String sentence) {
        return Task.of(
                tone, procurement.publicationCount(stage), sentence, "/marches/publication.xhtml?publication=" + stage);
    }

    private Stream<Task> imports() {
        if (!caller.may(Permission.IMPORT_CONTRACTS)) {
            return Stream.empty();
        }
        long running = intake.imports(Paging.first()).items().stream()
                .filter(row -> row.state() == ImportState.RUNNING)
                .count();
        return Stream.of(Task.of("info", running, "task.imports.running", "/marches/importer.xhtml"));
    }

    private Stream<Task> endings() {
        return caller.may(Permission.READ_CONTRACT_REPORT)
                ? Stream.of(Task.of(
                        "warn",
                        procurement.figures().endingSoon(),
                        "task.contracts.ending",
                        "/marches/index.xhtml?stage=ENDING_SOON"))
                : Stream.empty();
    }
}
