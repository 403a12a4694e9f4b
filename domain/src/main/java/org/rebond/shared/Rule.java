package org.rebond.shared;

/**
 * A refusal with a name. Each feature lists its own in one enum; the Javadoc of a constant gives its meaning and its
 * legal source, {@link Words} its sentence in each language.
 */
public interface Rule {

    String name();

    /** How the sentence of this rule is found in the bundles, such as {@code ProcurementRule.CONTRACT_UNKNOWN}. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }
}
