package soban.simulation;

import soban.core.setup.DemoArea;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;
import soban.wire.Units;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/// Enrols riders and shops, opens the doors to the customers, and looks after refunds.
final class Operator {
    static final List<RiderId> RIDERS = List.of(new RiderId("rider1"), new RiderId("rider2"));
    private static final int ORDERS = 14;
    private static final int GROUP = 4;
    private static final String AREA = DemoArea.AREA.id();

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final Counter counter;
    private final Customers customers;
    private final List<EnrolShop> shops;
    private final Fates fates;
    private final Duration open;

    Operator(
            Scheduler scheduler,
            SimKafka kafka,
            Counter counter,
            Customers customers,
            List<EnrolShop> shops,
            Fates fates,
            Duration open) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.counter = counter;
        this.customers = customers;
        this.shops = shops;
        this.fates = fates;
        this.open = open;
    }

    void begin(SimProcess process, Runnable begun) {
        process.start("enrols", () -> enrol(begun));
        process.start("looks after refunds", this::giveBackByHand);
        if (kafka.isLossy()) {
            process.start("enrols again", this::enrolAgain);
        }
    }

    /// @param time the how manieth: an answer to one says nothing of the next
    private void enrolAll(int time) {
        for (RiderId rider : RIDERS) {
            ask(
                    "enrol-" + rider + time,
                    Units.of(rider),
                    new EnrolRider(rider, "Rider " + rider, AREA));
        }
        for (EnrolShop shop : shops) {
            ask("enrol-" + shop.shop() + time, Units.of(shop.shop()), shop);
        }
    }

    /// A power cut can take even that.
    private void enrolAgain() {
        int cuts = 0;
        while (true) {
            scheduler.pause(Duration.ofSeconds(20));
            if (cuts != kafka.powerCuts()) {
                cuts = kafka.powerCuts();
                enrolAll(cuts);
            }
        }
    }

    private void enrol(Runnable begun) {
        enrolAll(0);
        var after = Duration.ZERO;
        for (int i = 0; i < ORDERS; i++) {
            if (i % GROUP == 0) {
                after = Duration.ofMillis(scheduler.random().nextLong(open.toMillis()));
            }
            after = after.plusMillis(scheduler.random().nextLong(500));
            var shop = shops.get(i % shops.size());
            var products = shop.menu().products().stream().filter(SimShops::isPlain).toList();
            var product = products.get(scheduler.random().nextInt(products.size()));
            var id = new OrderId("%s-order%03d".formatted(shop.shop(), i));
            customers.comes(after, id, shop, product.id());
        }
        begun.run();
    }

    /// Shops are not shown what was never paid in time, so its money is the operator's.
    private void giveBackByHand() {
        while (true) {
            scheduler.pause(Duration.ofMinutes(4));
            new TreeMap<>(fates.failedRefunds())
                    .forEach(
                            (refund, order) ->
                                    ask(
                                            "by-hand-" + refund,
                                            Units.of(order.shop()),
                                            new RecordManualRefund(order, refund, "by hand")));
        }
    }

    private void ask(String id, String unit, Command wish) {
        counter.ask(id, "admin", new Actor(Role.OPERATOR, "operator", "admin"), unit, wish);
    }
}
