package org.rebond.terms;

import java.util.List;
import org.rebond.shared.Step;

/** The terms that the law gives a contract on which nothing else was agreed, and how their figures came about. */
public record ProposedTerms(PaymentTerms terms, List<Step> steps) {

    public ProposedTerms {
        steps = List.copyOf(steps);
    }
}
