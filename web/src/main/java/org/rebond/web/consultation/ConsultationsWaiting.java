package org.rebond.web.consultation;

import static org.rebond.consultation.ConsultationStage.TO_ANALYSE;
import static org.rebond.consultation.ConsultationStage.TO_ANNOUNCE;
import static org.rebond.consultation.ConsultationStage.TO_AWARD;
import static org.rebond.consultation.ConsultationStage.TO_NOTIFY;
import static org.rebond.consultation.ConsultationStage.TO_OPEN;
import static org.rebond.consultation.ConsultationStage.TO_SELECT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.consultation.ConsultationFilter;
import org.rebond.consultation.ConsultationStage;
import org.rebond.consultation.Tendering;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who run consultations, and for those who decide on them. */
@ApplicationScoped
public class ConsultationsWaiting implements Waiting {

    private static final String LIST = "/marches/consultations.xhtml?stage=";

    private final Tendering tendering;
    private final Caller caller;

    @Inject
    ConsultationsWaiting(Tendering tendering, Caller caller) {
        this.tendering = tendering;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.concat(
                caller.may(Permission.MANAGE_CONSULTATIONS)
                        ? Stream.of(
                                Task.of(
                                        "info",
                                        tendering.dueSoon(),
                                        "task.consultations.due",
                                        LIST + ConsultationStage.RUNNING),
                                task("warn", TO_SELECT, "task.consultations.toSelect"),
                                task("warn", TO_OPEN, "task.consultations.toOpen"),
                                task("warn", TO_ANALYSE, "task.consultations.toAnalyse"),
                                task("warn", TO_ANNOUNCE, "task.consultations.toAnnounce"),
                                task("warn", TO_NOTIFY, "task.consultations.toNotify"))
                        : Stream.empty(),
                caller.may(Permission.AWARD_CONTRACTS)
                        ? Stream.of(task("warn", TO_AWARD, "task.consultations.toAward"))
                        : Stream.empty());
    }

    private Task task(String tone, ConsultationStage stage, String sentence) {
        long count = tendering
                .consultations(ConsultationFilter.at(stage), Paging.first())
                .total();
        return Task.of(tone, count, sentence, LIST + stage);
    }
}
