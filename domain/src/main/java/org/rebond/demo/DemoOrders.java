package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliveryNote;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PriceItem;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.ordering.Verification;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/**
 * The fictional orders of the refurbishment contract of 2009 and of its twin of today: deliveries admitted, one postponed
 * and presented again, one taken at a reduced price. What would lie after today's date is left out.
 */
@ApplicationScoped
class DemoOrders {

    private static final int VERIFICATION_DAYS = 15;

    private final Ordering ordering;
    private final Clock clock;

    @Inject
    DemoOrders(Ordering ordering, Clock clock) {
        this.ordering = ordering;
        this.clock = clock;
    }

    void load(String council) {
        operationOf2009(new Contract.Reference(council + "-2009-014"));
        operationOfToday(new Contract.Reference(council + "-2026-003"));
        ordering.admitBySilence();
    }

    private void operationOf2009(Contract.Reference contract) {
        open(
                contract,
                "100000",
                new PriceItem("LOT", "Unité centrale, écran 17 pouces, clavier, souris et câbles", Money.euros("84")),
                new PriceItem("NET", "Effacement certifié d’un disque", Money.euros("3.20")));
        delivered(order(contract, "2009-10-05", "2009-11-13", 400, 400), "2009-11-10", 400, 400);
        var postponed = order(contract, "2010-01-11", "2010-03-12", 600, 600);
        Delivery.Reference winter = receive(postponed, "2010-03-08", 600, 600);
        decide(winter, 0, 560, Decision.ADMITTED, "0", null, "2010-03-15");
        decide(
                winter,
                0,
                40,
                Decision.POSTPONED,
                "0",
                "Écrans livrés sans pied : à compléter puis à présenter de nouveau",
                "2010-03-15");
        decide(winter, 1, 600, Decision.ADMITTED, "0", null, "2010-03-15");
        delivered(postponed, "2010-03-25", 40, 0);
        Delivery.Reference spring =
                receive(order(contract, "2010-05-03", "2010-07-02", 800, 800), "2010-06-28", 800, 800);
        ordering.hear(spring, day("2010-07-01"), "Le titulaire reconnaît les rayures et accepte une baisse de prix.");
        decide(spring, 0, 775, Decision.ADMITTED, "0", null, "2010-07-05");
        decide(spring, 0, 25, Decision.REDUCED, "375", "Dalles rayées, utilisables", "2010-07-05");
        decide(spring, 1, 800, Decision.ADMITTED, "0", null, "2010-07-05");
        delivered(order(contract, "2010-10-04", "2010-12-03", 700, 700), "2010-11-29", 700, 700);
        delivered(order(contract, "2011-02-07", "2011-04-08", 800, 800), "2011-04-12", 800, 800);
        delivered(order(contract, "2011-09-05", "2011-11-04", 900, 900), "2011-10-31", 900, 900);
        delivered(order(contract, "2012-03-05", "2012-05-04", 800, 800), "2012-05-02", 800, 800);
    }

    private void operationOfToday(Contract.Reference contract) {
        open(
                contract,
                "40000",
                new PriceItem("FIXE", "Ordinateur fixe reconditionné, écran, clavier et souris", Money.euros("118")),
                new PriceItem("PORT", "Ordinateur portable reconditionné", Money.euros("164.50")));
        if (isPast("2026-06-30")) {
            delivered(order(contract, "2026-05-04", "2026-06-26", 300, 40), "2026-06-22", 300, 40);
        }
        if (isPast("2026-11-12")) {
            receive(order(contract, "2026-09-07", "2026-11-13", 250, 120), "2026-11-12", 200, 120);
            order(contract, "2026-11-02", "2026-12-18", 220, 60);
        }
    }

    private void open(Contract.Reference contract, String minimum, PriceItem... prices) {
        ordering.open(contract, new FrameworkTerms(Money.euros(minimum), VERIFICATION_DAYS, List.of(prices)));
    }

    /** So many of the first and of the second price. */
    private PurchaseOrder.Reference order(
            Contract.Reference contract, String issuedOn, String deliverBy, int first, int second) {
        List<PriceItem> prices = ordering.terms(contract).orElseThrow().prices();
        return ordering.issue(
                contract,
                new OrderRequest(
                        day(issuedOn),
                        day(deliverBy),
                        "ENG-" + issuedOn.substring(0, 7),
                        List.of(
                                new OrderRequest.Item(prices.getFirst().code(), first),
                                new OrderRequest.Item(prices.getLast().code(), second))));
    }

    private Delivery.Reference receive(PurchaseOrder.Reference order, String on, int first, int second) {
        return ordering.receive(order, new DeliveryNote("BL-" + on, day(on), Map.of(0, first, 1, second)));
    }

    /** Received, and admitted a week later. */
    private void delivered(PurchaseOrder.Reference order, String on, int first, int second) {
        Delivery.Reference delivery = receive(order, on, first, second);
        String week = day(on).plusDays(7).toString();
        new TreeMap<>(Map.of(0, first, 1, second)).forEach((position, quantity) -> {
            if (quantity > 0) {
                decide(delivery, position, quantity, Decision.ADMITTED, "0", null, week);
            }
        });
    }

    private void decide(
            Delivery.Reference delivery,
            int position,
            int quantity,
            Decision decision,
            String reduction,
            @Nullable String reason,
            String on) {
        ordering.verify(
                delivery,
                new Verification(position, quantity, decision, Money.euros(reduction), reason, day(on), false));
    }

    private boolean isPast(String day) {
        return !day(day).isAfter(LocalDate.now(clock));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
