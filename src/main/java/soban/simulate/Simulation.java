package soban.simulate;

import soban.domain.shop.ShopId;
import soban.simulate.staff.Staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// One simulation from its beginning to its report: people take their places at the desks,
/// customers come when they are due, and in the end everybody looks for what they were promised.
final class Simulation {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration LEAVING = Duration.ofSeconds(60);
    private static final Duration CLEARING = Duration.ofSeconds(20);
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final Plan plan;
    private final Consumer<String> trouble;

    /// @param trouble is told which orders were lost or doubled
    Simulation(Plan plan, Consumer<String> trouble) {
        this.plan = plan;
        this.trouble = trouble;
    }

    Report run() throws InterruptedException {
        try (var door = new Door(plan.http())) {
            List<ShopId> shops = shops(door);
            List<ShopId> worked = plan.worked() ? shops : List.of();
            if (worked.isEmpty() && plan.riders().isEmpty()) {
                return order(door, shops, () -> {});
            }
            try (var staff = Staff.at(worked, plan.riders(), plan.kafka(), CONNECTING)) {
                return order(door, shops, () -> staff.finish(CLEARING));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private interface Clearing {
        void finish() throws InterruptedException;
    }

    private Report order(Door door, List<ShopId> shops, Clearing clearing)
            throws InterruptedException {
        var random = new SplittableRandom(plan.seed());
        var ids = shops.stream().map(ShopId::value).toList();
        try (var customers = new Customers(door, ids, random.split(), true)) {
            customers.guests().expect(plan.orders(), random.split());
            customers.come(new Schedule(plan.ordersPerMinute(), random.split()), plan.length());
            customers.finish(LEAVING);
            clearing.finish();
            var finding = Audit.of(customers.guests().all(), door::orders, LOOKING);
            finding.lost().forEach(order -> trouble.accept("lost: " + order));
            finding.doubled().forEach(order -> trouble.accept("doubled: " + order));
            return Report.of(customers.counts(), finding, customers.latencies().summary());
        }
    }

    /// Customers come to shops that they know by name even while nobody answers there; only which
    /// shops there are, somebody must say.
    private List<ShopId> shops(Door door) throws InterruptedException {
        boolean all = Names.areAll(plan.shops());
        try {
            List<ShopId> known = known(door);
            if (all && !known.isEmpty()) {
                return known;
            }
            return all ? none() : among(known);
        } catch (IOException away) {
            if (all) {
                throw new SimulationRefusal(
                        "Nobody says which shops there are at %s. Start the station, or name them:"
                                        .formatted(plan.http())
                                + " --shops cafe,restaurant.");
            }
            return Names.shops(plan.shops());
        }
    }

    private List<ShopId> none() {
        throw new SimulationRefusal(
                "There is no shop at %s yet. Take one in with 'soban admin enrol-shop'."
                        .formatted(plan.http()));
    }

    private List<ShopId> among(List<ShopId> known) {
        List<ShopId> named = Names.shops(plan.shops());
        for (ShopId shop : named) {
            if (!known.contains(shop)) {
                throw new SimulationRefusal(
                        "There is no shop '%s' at %s. There are: %s."
                                .formatted(
                                        shop, plan.http(), known.isEmpty() ? "none" : join(known)));
            }
        }
        return named;
    }

    private static String join(List<ShopId> shops) {
        return String.join(", ", shops.stream().map(ShopId::value).toList());
    }

    private static List<ShopId> known(Door door) throws IOException, InterruptedException {
        Exchange answer = door.shops();
        if (!answer.ok()) {
            throw new IOException("the list of shops was answered with " + answer.reason());
        }
        return answer.as(Door.Shops.class).shops().stream()
                .map(shop -> new ShopId(shop.id()))
                .toList();
    }
}
