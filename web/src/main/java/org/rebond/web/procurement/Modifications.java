package org.rebond.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.shared.Money;

/** The modifications of a contract, each with what it changed. */
final class Modifications {

    /**
     * One modification of the history.
     *
     * @param difference of the amount with the one before; null when the amount stayed
     */
    public record Change(
            Modification modification, @Nullable Money difference) {}

    private Modifications() {}

    static List<Change> of(ContractSheet sheet) {
        var changes = new ArrayList<Change>();
        Money before = sheet.initialAmount();
        for (Modification modification : sheet.modifications()) {
            Money after = Objects.requireNonNullElse(modification.amount(), before);
            changes.add(new Change(modification, after.equals(before) ? null : after.minus(before)));
            before = after;
        }
        return changes;
    }
}
