package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import soban.domain.access.Audience;
import soban.domain.access.Authority;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.order.DeviceDecider;
import soban.domain.order.MessageEvent;
import soban.domain.order.Moment;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderDecider;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.Timer;
import soban.domain.relay.Crossing;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderCommand;
import soban.domain.rider.RiderDecider;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopId;
import soban.domain.stories.World.Happened;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the core does, without anything that can fail: it leads each command to its unit, keeps
/// what happened, carries over what crosses, asks outside, and lets time pass.
final class Play {
    private static final Actor CORE = Actor.system("core");

    final Outside outside = new Outside();
    private final ShopId shop;
    private final List<Happened> history = new ArrayList<>();
    private final List<FeedLine> feed = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Set<String> fired = new HashSet<>();
    private World world = new World();
    private Instant now = Instant.parse("2026-03-02T03:00:00Z");

    private record FeedLine(Role role, Event event) {}

    Play(ShopId shop) {
        this.shop = shop;
    }

    Instant now() {
        return now;
    }

    Shop shop() {
        return world.shop();
    }

    Order order(OrderId id) {
        return Objects.requireNonNull(world.orders.get(id));
    }

    Rider rider(RiderId id) {
        return Objects.requireNonNull(world.riders.get(id));
    }

    Customer customer(CustomerId id) {
        return Objects.requireNonNull(world.customers.get(id));
    }

    int orders() {
        return world.orders.size();
    }

    /// Asks a unit for something now, and lets everything happen that follows at once.
    Decision ask(Object unit, Command command, Actor actor) {
        return ask(unit, command, Moment.of(now, actor));
    }

    Decision ask(Object unit, Command command, Moment moment) {
        Decision decision = decided(unit, command, moment);
        while (!waiting.isEmpty()) {
            waiting.pop().run();
        }
        return decision;
    }

    private Decision decided(Object unit, Command command, Moment moment) {
        assertThat(Authority.allows(moment.actor().role(), command))
                .as("%s may ask for %s", moment.actor().role(), command)
                .isTrue();
        Decision decision = decide(unit, command, moment);
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> happens(new Happened(unit, event)));
        }
        return decision;
    }

    private Decision decide(Object unit, Command command, Moment moment) {
        return switch (command) {
            case OrderCommand of ->
                    OrderDecider.decide(world.shop(), world.orders.get(of.order()), of, moment);
            case ShopCommand of -> ShopDecider.decide(world.shopIfEnrolled(), of, now);
            case DeviceCommand of ->
                    DeviceDecider.decide(
                            shop(), shop().devices(), () -> world.orders.values(), of, 0, moment);
            case RiderCommand of ->
                    RiderDecider.decide(world.riders.get((RiderId) unit), of, moment);
            case CustomerCommand of -> Customer.decide(world.customers.get((CustomerId) unit), of);
            default -> throw new IllegalArgumentException("nobody decides on " + command);
        };
    }

    private void happens(Happened happened) {
        world.apply(happened);
        history.add(happened);
        Event event = happened.event();
        Crossing.of(event).ifPresent(crossing -> waiting.add(() -> cross(crossing)));
        if (event instanceof OrderEvent change) {
            Audience.roles(order(change.order()), change)
                    .forEach(role -> feed.add(new FeedLine(role, change)));
            outside.answer(change)
                    .ifPresent(answer -> waiting.add(() -> decided(shop, answer, core())));
        }
    }

    private void cross(Crossing crossing) {
        Object unit =
                switch (crossing) {
                    case Crossing.ToShop to -> to.shop();
                    case Crossing.ToRider to -> to.rider();
                    case Crossing.ToCustomer to -> to.customer();
                };
        decided(unit, crossing.command(), core());
    }

    private Moment core() {
        return Moment.of(now, CORE);
    }

    /// Time goes by, and whatever falls due in it happens in its order.
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (var due = due(end); due.isPresent(); due = due(end)) {
            Timer timer = due.get();
            fired.add(timer.id());
            now = timer.due().isAfter(now) ? timer.due() : now;
            ask(shop, timer.command(), CORE);
        }
        now = end;
    }

    private Optional<Timer> due(Instant end) {
        return world.orders.values().stream()
                .flatMap(order -> Timer.of(order).stream())
                .filter(timer -> !timer.due().isAfter(end) && !fired.contains(timer.id()))
                .min(Comparator.comparing(Timer::due));
    }

    /// Everything is forgotten but what happened.
    void restart() {
        var anew = new World();
        history.forEach(anew::apply);
        assertThat(anew.isSameAs(world)).as("the same as before the restart").isTrue();
        world = anew;
    }

    /// What happened to an order, messages apart.
    List<String> happenedTo(OrderId order) {
        return names(history.stream().map(Happened::event), order);
    }

    /// What the desks of a role have seen of an order.
    List<String> seenBy(Role role, OrderId order) {
        return names(feed.stream().filter(line -> line.role == role).map(FeedLine::event), order);
    }

    private static List<String> names(Stream<Event> events, OrderId order) {
        return events.filter(
                        event ->
                                event instanceof OrderEvent change
                                        && change.order().equals(order)
                                        && !(event instanceof MessageEvent))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
