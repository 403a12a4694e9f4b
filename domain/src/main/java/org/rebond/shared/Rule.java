package org.rebond.shared;

/**
 * A refusal with a name. Each feature lists its own in one enum; the Javadoc of a constant gives its meaning and its
 * legal source, {@link Words} its sentence in each language.
 */
public interface Rule {

    /** What a refusal comes down to, for those who only look at the kind of an answer. */
    enum Kind {
        /** What was asked breaks the rule as things stand. */
        REFUSED,
        /** There is no such record. */
        UNKNOWN,
        /** The caller may not. */
        NOT_ALLOWED,
        /** Somebody else was faster: asking again may succeed. */
        CONFLICT
    }

    String name();

    default Kind kind() {
        return Kind.REFUSED;
    }

    /** How the sentence of this rule is found in the bundles, such as {@code ProcurementRule.CONTRACT_UNKNOWN}. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }
}
