package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.AnswerReport;
import org.rebond.mandate.Batch;
import org.rebond.mandate.BatchSheet;
import org.rebond.mandate.MandateFilter;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.MandateRule;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.SentFile;
import org.rebond.reporting.finance.PesDepense;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/bordereau.xhtml}. */
@Named
@RequestScoped
public class BatchPage extends RecordPage<BatchSheet> {

    @Inject
    Mandating mandating;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Page<MandateRow> rows;
    private @Nullable SentFile file;
    private List<AnswerReport> answers = List.of();
    private @Nullable Part answer;

    @Override
    protected BatchSheet find() {
        rows = mandating.mandates(MandateFilter.of(reference()), address.paging());
        file = mandating.sent(reference()).orElse(null);
        answers = mandating.answers(reference());
        return mandating.batch(reference());
    }

    public String sign() {
        mandating.sign(reference(), LocalDate.now(clock));
        return done("batch.isSigned");
    }

    public String dissolve() {
        mandating.dissolve(reference());
        return done("batch.isDissolved");
    }

    public String send() {
        mandating.send(reference(), LocalDate.now(clock), new PesDepense());
        return done("batch.isSent");
    }

    /** Reads the answer that was chosen. */
    public String read() throws IOException {
        Part chosen = Objects.requireNonNull(answer, "the page requires a file");
        try (var content = chosen.getInputStream()) {
            AnswerReport report = mandating.read(reference(), chosen.getSubmittedFileName(), content);
            return done(
                    "batch.isRead",
                    report.accepted(),
                    report.held(),
                    report.rejected(),
                    report.paid(),
                    report.unknown());
        }
    }

    private String done(String notice, Object... arguments) {
        notices.done(notice, arguments);
        return "/marches/bordereau.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private Batch.Reference reference() {
        return address.reference("reference", Batch.Reference::new, MandateRule.BATCH_UNKNOWN);
    }

    public @Nullable Page<MandateRow> getRows() {
        return rows;
    }

    /** The file as it was sent; null before. */
    public @Nullable SentFile getFile() {
        return file;
    }

    public List<AnswerReport> getAnswers() {
        return answers;
    }

    public @Nullable Part getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable Part answer) {
        this.answer = answer;
    }
}
