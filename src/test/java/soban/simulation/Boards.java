package soban.simulation;

import soban.desk.DeskIdentity;
import soban.desk.store.SimulatedDisk;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// What all desks of a shop must show in the end, those that were there all the time and for each
/// role one that is new.
final class Boards {
    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final List<EnrolShop> shops;
    private final List<ShopDesk> desks;
    private final Fates fates;
    private final Supplier<SimProcess> processes;
    private final Map<DeskIdentity, ShopDesk> fresh = new LinkedHashMap<>();

    Boards(
            Scheduler scheduler,
            SimKafka kafka,
            List<EnrolShop> shops,
            List<ShopDesk> desks,
            Fates fates,
            Supplier<SimProcess> processes) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.shops = shops;
        this.desks = desks;
        this.fates = fates;
        this.processes = processes;
    }

    void furnish(EnrolShop shop, Function<String, Supplier<SimProcess>> process) {
        for (Role role : SimShops.desks(shop)) {
            var identity = new DeskIdentity(shop.shop(), role);
            int many = role == Role.OWNER ? 1 : 1 + scheduler.random().nextInt(2);
            for (int i = 0; i < many; i++) {
                String device = shop.shop() + (role == Role.OWNER ? "-office" : "-pad") + i;
                var disk = new SimulatedDisk(identity, device);
                desks.add(new ShopDesk(kafka, process.apply(device), identity, disk));
            }
        }
    }

    List<ShopDesk> everyDesk() {
        var all = new ArrayList<>(desks);
        all.addAll(fresh.values());
        return all;
    }

    void openFresh() {
        for (EnrolShop shop : shops) {
            for (Role role : SimShops.desks(shop)) {
                var identity = new DeskIdentity(shop.shop(), role);
                var disk =
                        new SimulatedDisk(
                                identity,
                                shop.shop() + (role == Role.OWNER ? "-new-office" : "-new-pad"));
                fresh.put(identity, new ShopDesk(kafka, processes, identity, disk));
            }
        }
    }

    /// What is not as it must be; empty when nothing is.
    String wrong() {
        for (ShopDesk desk : everyDesk()) {
            if (!desk.isShut() && !desk.todo().equals(expected(desk))) {
                return desk.identity() + " shows " + desk.todo() + " for " + expected(desk);
            }
        }
        for (ShopDesk desk : fresh.isEmpty() ? List.<ShopDesk>of() : desks) {
            var others = fresh.get(desk.identity()).board();
            if (!desk.board().equals(others)) {
                return desk.identity() + " shows " + desk.board() + ", a new one " + others;
            }
        }
        return "";
    }

    /// What the desks of that shop must show by what the log says.
    private Map<String, OrderStatus> expected(ShopDesk desk) {
        var expected = new TreeMap<String, OrderStatus>();
        fates.all()
                .forEach(
                        (order, status) -> {
                            if (order.shop().equals(desk.identity().shop())
                                    && ShopDesk.isLeft(order, status)) {
                                expected.put(order.value(), status);
                            }
                        });
        return expected;
    }
}
