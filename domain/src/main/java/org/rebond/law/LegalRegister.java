package org.rebond.law;

import static org.rebond.platform.Permission.PROPOSE_LAW;
import static org.rebond.platform.Permission.PUBLISH_LAW;
import static org.rebond.platform.Permission.READ_LAW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** Where the figures of the law are kept up: one person proposes a version, another publishes it. {@link Law} reads them. */
@ApplicationScoped
@Transactional
public class LegalRegister {

    private final LegalParameters parameters;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    LegalRegister(LegalParameters parameters, Journal journal, Caller caller, Clock clock) {
        this.parameters = parameters;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One page of the versions that meet the filter. Sorts by {@code parameter}, {@code figure}, {@code from}, {@code to},
     * {@code source}, {@code verified}; otherwise by parameter, its latest version first.
     */
    @Requires(READ_LAW)
    public Page<ParameterRow> versions(ParameterFilter filter, Paging paging) {
        return new ParameterSearch(parameters.entityManager(), filter).page(paging);
    }

    /** Hands over every version that meets the filter, one by one: what an export writes. Sorts as {@link #versions}. */
    @Requires(READ_LAW)
    public void eachVersion(
            ParameterFilter filter, @Nullable String sort, boolean descending, Consumer<ParameterRow> reader) {
        try (Stream<ParameterRow> rows =
                new ParameterSearch(parameters.entityManager(), filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** @throws RuleViolation {@link LawRule#PARAMETER_UNKNOWN} */
    @Requires(READ_LAW)
    public ParameterSheet parameter(ParameterKey key) {
        return new ParameterSheet(
                key, known(key).stream().map(LegalParameter::row).toList());
    }

    /** Proposes a version, for a second person to publish. */
    @Requires(PROPOSE_LAW)
    public void propose(ParameterKey key, ParameterChange change) {
        parameters.lock(key.reference());
        known(key);
        change.requireFits(key);
        requireNotAfterToday(change.verifiedOn());
        if (parameters.proposed(key.reference()).isPresent()) {
            throw new RuleViolation(LawRule.ALREADY_PROPOSED, key);
        }
        parameters.add(new LegalParameter(key, change, caller.name(), clock.instant()));
        journal.record("law.proposed", key.reference(), Map.of("from", change.validFrom(), "figure", text(change)));
    }

    /**
     * Publishes what somebody else proposed; the version that it follows ends on the day before.
     *
     * @throws RuleViolation {@link LawRule#OWN_PROPOSAL}, {@link LawRule#VERSION_KEPT}, {@link LawRule#OVERLAPS_LATER}
     */
    @Requires(PUBLISH_LAW)
    public void publish(ParameterKey key) {
        LegalParameter proposal = proposal(key);
        parameters.published(key.reference()).forEach(version -> version.yieldTo(proposal));
        parameters.entityManager().flush(); // the end of the one before the start of the other: the days never overlap
        proposal.publish(caller.name(), clock.instant());
        journal.record("law.published", key.reference(), Map.of("from", proposal.validFrom()));
    }

    /** Takes a proposal back: its author may. */
    @Requires(PROPOSE_LAW)
    public void withdraw(ParameterKey key) {
        close(key);
    }

    /** Turns a proposal down. */
    @Requires(PUBLISH_LAW)
    public void reject(ParameterKey key) {
        close(key);
    }

    /**
     * Says that a published version was checked against its text.
     *
     * @throws RuleViolation {@link LawRule#VERIFIED_IN_FUTURE}
     */
    @Requires(PROPOSE_LAW)
    public void verify(ParameterKey key, LocalDate validFrom, LocalDate on) {
        requireNotAfterToday(on);
        parameters
                .publishedFrom(key.reference(), validFrom)
                .orElseThrow(() -> new RuleViolation(LawRule.NOT_ON_FILE, key, validFrom))
                .verify(on);
        journal.record("law.verified", key.reference(), Map.of("from", validFrom, "on", on));
    }

    private void close(ParameterKey key) {
        LegalParameter proposal = proposal(key);
        proposal.withdraw(caller.name(), clock.instant());
        journal.record("law.withdrawn", key.reference(), Map.of("from", proposal.validFrom()));
    }

    private LegalParameter proposal(ParameterKey key) {
        parameters.lock(key.reference());
        return parameters.proposed(key.reference()).orElseThrow(() -> new RuleViolation(LawRule.NOTHING_PROPOSED, key));
    }

    private List<LegalParameter> known(ParameterKey key) {
        List<LegalParameter> versions = parameters.versions(key.reference());
        if (versions.isEmpty()) {
            throw new RuleViolation(LawRule.PARAMETER_UNKNOWN, key.reference());
        }
        return versions;
    }

    private void requireNotAfterToday(@Nullable LocalDate verifiedOn) {
        if (verifiedOn != null && verifiedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation(LawRule.VERIFIED_IN_FUTURE, verifiedOn);
        }
    }

    private static String text(ParameterChange change) {
        return change.figure() == null ? "" : change.figure().toPlainString();
    }
}
