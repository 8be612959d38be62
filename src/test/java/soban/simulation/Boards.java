package soban.simulation;

import soban.desk.DeskIdentity;
import soban.desk.store.SimulatedDisk;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What all kitchens' desks must show in the end, those that were there all the time and one that
/// is new.
final class Boards {
    private final SimKafka kafka;
    private final List<EnrolShop> shops;
    private final List<Kitchen> kitchens;
    private final Fates fates;
    private final Supplier<SimProcess> processes;
    private final List<Kitchen> fresh = new ArrayList<>();

    Boards(
            SimKafka kafka,
            List<EnrolShop> shops,
            List<Kitchen> kitchens,
            Fates fates,
            Supplier<SimProcess> processes) {
        this.kafka = kafka;
        this.shops = shops;
        this.kitchens = kitchens;
        this.fates = fates;
        this.processes = processes;
    }

    List<Kitchen> everyKitchen() {
        var all = new ArrayList<>(kitchens);
        all.addAll(fresh);
        return all;
    }

    void openFresh() {
        for (EnrolShop shop : shops) {
            if (SimShops.hasKitchen(shop)) {
                var identity = new DeskIdentity(shop.shop(), Role.KITCHEN);
                var disk = new SimulatedDisk(identity, shop.shop() + "-fresh");
                fresh.add(new Kitchen(kafka, processes, identity, disk));
            }
        }
    }

    /// What is not as it must be; empty when nothing is.
    String wrong() {
        for (Kitchen kitchen : everyKitchen()) {
            if (!kitchen.board().equals(expected(kitchen))) {
                return kitchen.identity() + " shows " + kitchen.board();
            }
        }
        return "";
    }

    /// What the kitchens of that shop must show by what the log says.
    private Map<String, OrderStatus> expected(Kitchen kitchen) {
        var expected = new TreeMap<String, OrderStatus>();
        fates.all()
                .forEach(
                        (order, status) -> {
                            if (order.shop().equals(kitchen.identity().shop())
                                    && status == OrderStatus.ACCEPTED) {
                                expected.put(order.value(), status);
                            }
                        });
        return expected;
    }
}
