package soban.simulation;

import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.Timer;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Takes all cores away until just after something was due, and they come back to what people have
/// done meanwhile.
final class Downtime implements Rule {
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final Duration LONGEST_DAY = Duration.ofHours(30);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration AWAKE = Duration.ofMinutes(3);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(40);
    private static final Set<String> OF_SILENCE = Set.of("hold", "raise-cancel");
    private static final int LATEST_MILLIS = 15_000;

    private final Scheduler scheduler;
    private final String kind;
    private final List<CoreInstance> cores;
    private final Waited waited;
    private final List<ShopDesk> desks;
    private final Customers customers;
    private final InstantSource clock;
    private final Map<OrderId, Order> orders = new TreeMap<>(Comparator.comparing(OrderId::value));
    private boolean silent;
    private boolean begun;

    /// @param kind how the timer's name begins, within its order
    Downtime(
            Scheduler scheduler,
            String kind,
            List<CoreInstance> cores,
            List<ShopDesk> desks,
            Waited waited,
            Customers customers) {
        this.scheduler = scheduler;
        this.kind = kind;
        this.cores = cores;
        this.waited = waited;
        this.desks = desks;
        this.customers = customers;
        this.clock = new SimProcess(scheduler, "downtime").clock();
    }

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderEvent event) {
            orders.compute(event.order(), (id, order) -> OrderEvolution.evolve(order, event));
            if (OF_SILENCE.contains(kind) && event instanceof OrderSeen seen && !silent) {
                silence(seen);
            }
        }
    }

    /// @param readOn shows the newest events
    void begin(Runnable readOn) {
        scheduler.later(
                LOOK,
                () -> {
                    readOn.run();
                    chosen().ifPresentOrElse(this::strike, () -> begin(readOn));
                });
    }

    private Optional<Timer> chosen() {
        Instant now = clock.instant();
        return orders.values().stream()
                .flatMap(order -> Timer.of(order).stream())
                .filter(timer -> timer.id().startsWith(timer.command().order() + "/" + kind))
                .filter(timer -> timer.due().isAfter(now))
                .filter(timer -> timer.due().isBefore(now.plus(LONGEST_DAY)))
                .findFirst();
    }

    private void strike(Timer timer) {
        begun = true;
        Duration late = Duration.ofMillis(1 + scheduler.random().nextInt(LATEST_MILLIS));
        Duration away = Duration.between(clock.instant(), timer.due()).plus(late);
        cores.forEach(core -> core.killAndRestart(away));
        waited.absence(timer.due().plus(late));
        if (away.compareTo(LONG) > 0) {
            scheduler.later(AWAKE, () -> scheduler.leap(away.minus(AWAKE).minus(AWAKE)));
        }
        customers.meanwhile(timer.command().order());
        scheduler.later(AWAKE.dividedBy(2), this::openDesks);
    }

    /// Nobody answers a customer who wants to cancel what was seen.
    private void silence(OrderSeen seen) {
        if (seen.sighting().role() == Role.KITCHEN) {
            silent = true;
            desks.forEach(ShopDesk::shut);
            customers.cancels(seen.order());
            scheduler.later(LONGEST_SILENCE, this::openDesks);
        }
    }

    private void openDesks() {
        desks.forEach(ShopDesk::open);
    }

    boolean hasBegun() {
        return begun;
    }
}
