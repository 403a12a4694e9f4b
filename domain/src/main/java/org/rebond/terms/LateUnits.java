package org.rebond.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Verification;

/** The units of one line of an order that are to come, and until when the delay of each is counted already. */
final class LateUnits {

    /**
     * Units that are to come.
     *
     * @param countedUntil the contractual date, or the day on which those that were sent back had come
     * @param missingSince when they were sent back; the first day of all where they never came
     */
    private record Awaited(LocalDate countedUntil, LocalDate missingSince, int units) {}

    private final int position;
    private final LocalDate deliverBy;
    private final @Nullable LocalDate penalised;
    private List<Awaited> awaited = new ArrayList<>();

    /** @param penalised until when a penalty counts what had not come by then; null where there is none */
    LateUnits(OrderSheet order, OrderSheet.Line line, @Nullable LocalDate penalised) {
        position = line.position();
        deliverBy = order.deliverBy();
        this.penalised = penalised;
        awaited.add(new Awaited(deliverBy, LocalDate.MIN, line.line().quantity()));
    }

    /**
     * Takes in the next delivery, which makes good first what was sent back, and waits anew for what was sent back of it.
     *
     * @return how many of its units are late from which day on
     */
    SortedMap<LocalDate, Integer> receive(DeliverySheet delivery) {
        LocalDate came = delivery.deliveredOn();
        awaited.sort(Comparator.comparing((Awaited some) -> from(some, came)).reversed());
        SortedMap<LocalDate, Integer> late = new TreeMap<>();
        List<Awaited> left = new ArrayList<>();
        int toPlace = delivery.quantities().getOrDefault(position, 0);
        for (Awaited some : awaited) {
            int placed = Math.min(toPlace, some.units());
            toPlace -= placed;
            late.merge(from(some, came), placed, Integer::sum);
            left.add(new Awaited(some.countedUntil(), some.missingSince(), some.units() - placed));
        }
        for (Verification decided : delivery.verifications()) {
            if (decided.position() == position && !decided.decision().accepts()) {
                left.add(new Awaited(latest(deliverBy, came), decided.decidedOn(), decided.quantity()));
            }
        }
        left.removeIf(some -> some.units() == 0);
        awaited = left;
        return late;
    }

    /** How many are still to come, by the day from which they are late. */
    SortedMap<LocalDate, Integer> missing() {
        SortedMap<LocalDate, Integer> missing = new TreeMap<>();
        awaited.forEach(some -> missing.merge(some.countedUntil(), some.units(), Integer::sum));
        return missing;
    }

    /** What came after a penalty had counted it as missing is late from there on only. */
    private LocalDate from(Awaited some, LocalDate came) {
        if (penalised == null || !came.isAfter(penalised) || some.missingSince().isAfter(penalised)) {
            return some.countedUntil();
        }
        return latest(some.countedUntil(), penalised);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
