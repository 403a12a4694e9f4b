package org.rebond.mandate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** In what circumstances something is paid, and which documents Rebond itself can name. */
final class Evidence {

    private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    private final Map<DocumentKind, String> known = new EnumMap<>(DocumentKind.class);

    private int amendments;
    private int acts;

    /** How many amendments of the contract there were on the day of the settlement. */
    void knowAmendments(int said) {
        amendments = said;
    }

    /** How many acts of the subcontractor there were on that day. */
    void knowActs(int said) {
        acts = said;
    }

    int amendments() {
        return amendments;
    }

    int acts() {
        return acts;
    }

    void note(Circumstance circumstance, boolean holds) {
        if (holds) {
            circumstances.add(circumstance);
        }
    }

    /** What has no name stays to be found by whoever builds the mandate. */
    void name(DocumentKind document, String reference) {
        if (!reference.isBlank()) {
            known.put(document, SupportingDocument.cut(reference));
        }
    }

    Set<Circumstance> circumstances() {
        return circumstances;
    }

    /** The checklist as it is when the mandate is proposed. */
    Map<DocumentKind, SupportingDocument> documents(MandateKind kind) {
        Map<DocumentKind, SupportingDocument> documents = new EnumMap<>(DocumentKind.class);
        Checklist.of(kind, circumstances).forEach((asked, state) -> {
            String name = known.get(asked);
            documents.put(asked, name == null ? SupportingDocument.open(state) : SupportingDocument.present(name));
        });
        return documents;
    }
}
