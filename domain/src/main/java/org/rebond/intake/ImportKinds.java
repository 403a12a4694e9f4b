package org.rebond.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.rebond.platform.Caller;
import org.rebond.shared.RuleViolation;

/** The kinds of files that the features take in. */
@ApplicationScoped
class ImportKinds {

    private final Iterable<ImportWork> works;

    @Inject
    ImportKinds(@Any Instance<ImportWork> works) {
        this((Iterable<ImportWork>) works);
    }

    ImportKinds(Iterable<ImportWork> works) {
        this.works = works;
    }

    /** @throws RuleViolation when no feature takes files of that kind */
    ImportWork work(String kind) {
        for (ImportWork work : works) {
            if (work.kind().equals(kind)) {
                return work;
            }
        }
        throw new RuleViolation(IntakeRule.KIND_UNKNOWN, kind);
    }

    List<String> openTo(Caller caller) {
        return StreamSupport.stream(works.spliterator(), false)
                .filter(work -> caller.may(work.permission()))
                .map(ImportWork::kind)
                .toList();
    }
}
