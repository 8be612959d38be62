package soban;

import org.jspecify.annotations.Nullable;

import soban.console.session.SessionState;
import soban.console.session.SessionState.Town;
import soban.core.setup.DemoShop;
import soban.desk.DeskUnusable;
import soban.domain.shop.ShopId;
import soban.simulate.Customers;
import soban.simulate.staff.Staff;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// The demo's simulated people. Customers come to the shops that somebody looks at, at the same
/// pace each; people at desks work in all of them. What they are told, one thread tells them, since
/// some of it takes a while; an order more can be asked for on any.
final class DemoTownsfolk implements AutoCloseable {
    private static final Duration TO_COME = Duration.ofSeconds(60);

    /// As people work whom one can follow with the eyes.
    private static final Duration UNHURRIED = Duration.ofSeconds(5);

    private static final double USUAL = 4;

    private final MachineStation station;
    private final Map<ShopId, Customers> customers = new ConcurrentHashMap<>();
    private @Nullable Staff staff;
    private boolean come;
    private double pace;
    private String staffTrouble = "";

    private DemoTownsfolk(MachineStation station, double pace) {
        this.station = station;
        this.come = pace > 0;
        this.pace = pace > 0 ? pace : USUAL;
    }

    /// Customers begin to come to the café.
    ///
    /// @param pace orders a minute; 0: nobody comes by themselves
    static DemoTownsfolk of(MachineStation station, double pace) {
        var people = new DemoTownsfolk(station, pace);
        people.visit(DemoShop.ID);
        if (people.come) {
            station.whenReady(people::welcome);
        }
        return people;
    }

    /// Somebody who looks for the first time should not have to wait for chance.
    private void welcome() {
        orderOne();
        orderOne();
    }

    /// One more customer of the café, now; nobody waits for them.
    void orderOne() {
        Customers those = customers.get(DemoShop.ID);
        if (those != null) {
            var _ = those.orderOne();
        }
    }

    Town town(SessionState.Staff state) {
        return new Town(come, pace, state, staffTrouble);
    }

    SessionState.Staff staff() {
        return staff == null ? SessionState.Staff.AWAY : SessionState.Staff.AT_WORK;
    }

    /// Customers come to this shop, too.
    void visit(ShopId shop) {
        customers.computeIfAbsent(shop, this::begin);
    }

    private Customers begin(ShopId shop) {
        return Customers.start(
                station.http(), shop.value(), come ? pace : 0, new SplittableRandom());
    }

    void customers(boolean on) {
        come = on;
        beginAnew();
    }

    void pace(double ordersPerMinute) {
        pace = ordersPerMinute;
        beginAnew();
    }

    private void beginAnew() {
        for (ShopId shop : List.copyOf(customers.keySet())) {
            Customers before = customers.put(shop, begin(shop));
            if (before != null) {
                before.close();
            }
        }
    }

    /// Owners, cooks and riders come to their desks, which may take a while, or leave them.
    void staff(boolean work) throws InterruptedException {
        staffTrouble = "";
        if (!work) {
            sendHome();
        } else if (staff == null) {
            try {
                station.awaitReady();
                staff =
                        Staff.at(
                                DemoPlaces.shops(),
                                DemoPlaces.riders().stream().map(desk -> desk.rider()).toList(),
                                station.kafka(),
                                TO_COME,
                                UNHURRIED);
            } catch (DeskUnusable | IOException problem) {
                staffTrouble = String.valueOf(problem.getMessage());
            }
        }
    }

    private void sendHome() {
        if (staff != null) {
            staff.close();
            staff = null;
        }
    }

    @Override
    public void close() {
        sendHome();
        customers.values().forEach(Customers::close);
        customers.clear();
    }
}
