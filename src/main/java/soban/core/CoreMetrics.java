package soban.core;

import org.jspecify.annotations.Nullable;

import soban.core.crowd.Tally;
import soban.core.crowd.Turned;
import soban.core.follow.Follower;
import soban.core.http.Replies;
import soban.core.metrics.Metrics;
import soban.core.orders.LoopMeter;
import soban.core.setup.Upkeep;
import soban.core.views.Views;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/// What this instance tells of itself. It is put together when somebody asks for the first time: on
/// a shop's own machine nobody ever does.
final class CoreMetrics implements AutoCloseable {
    private final Workers workers;
    private final Views views;
    private final Replies replies;
    private final Upkeep upkeep;
    private final Tally tally;
    private final @Nullable Duration forcedWrite;
    private final InstantSource clock;
    private @Nullable Metrics metrics;

    /// @param forcedWrite how long the broker's disk takes to keep a record for good, where that is
    ///   known and waited for
    CoreMetrics(
            Workers workers,
            Views views,
            Replies replies,
            Upkeep upkeep,
            Tally tally,
            @Nullable Duration forcedWrite,
            InstantSource clock) {
        this.workers = workers;
        this.views = views;
        this.replies = replies;
        this.upkeep = upkeep;
        this.tally = tally;
        this.forcedWrite = forcedWrite;
        this.clock = clock;
    }

    synchronized String scrape() {
        if (metrics == null) {
            metrics = new Metrics();
            addLoops(metrics);
            addFollowers(metrics);
            addOutside(metrics);
            addDoors(metrics);
            addBroker(metrics);
        }
        return metrics.scrape();
    }

    private void addLoops(Metrics all) {
        var orders = workers.orders;
        for (OrderStatus status : OrderStatus.values()) {
            all.gauge(
                    "orders",
                    "Orders that are remembered in the partitions of this instance",
                    () -> orders.census().getOrDefault(status, 0),
                    "status",
                    status.name());
        }
        all.gauge(
                "partitions",
                "Partitions that this instance decides for",
                () -> orders.partitions().size());
        all.gauge(
                "partitions.taken.over",
                "1 when all of them are taken over",
                () -> orders.ready() ? 1 : 0);
        all.gauge("commands.waiting", "Commands that wait to be decided", orders::waiting);
        all.gauge("units.parked", "Units whose state can't be read", orders::parked);
        LoopMeter meter = orders.meter();
        all.timer(
                "transaction",
                "Batches that were decided and committed",
                meter::committed,
                meter::nanos);
        all.seconds(
                "transaction.longest",
                "The longest of them since the last scrape",
                () -> Duration.ofNanos(meter.longestNanos()));
        all.counter("transactions.failed", "Batches that had to be decided again", meter::failed);
        all.counter("events.written", "Events that were written", meter::events);
    }

    private void addFollowers(Metrics all) {
        Map.of(
                        "payments", workers.payments.follower(),
                        "messages", workers.messages.follower(),
                        "relay", workers.relay.follower(),
                        "feeds", workers.feeds.follower(),
                        "forgetting", workers.forgetting.follower())
                .forEach((part, follower) -> addFollower(all, part, follower));
        all.gauge("events.behind", "", views::lag, "part", "views");
    }

    private void addFollower(Metrics all, String part, Follower follower) {
        all.gauge(
                "events.behind",
                "Events that this part has not finished",
                () -> follower.standing().behind(),
                "part",
                part);
        all.seconds(
                "events.oldest",
                "The age of the oldest event that this part has begun and not finished",
                () -> age(follower.standing().oldest()),
                "part",
                part);
        all.counter(
                "events.passed.over",
                "Events that this part could not read or work on",
                follower::unreadable,
                "part",
                part);
    }

    private Duration age(@Nullable Instant since) {
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private void addOutside(Metrics all) {
        String what = "1 while they are left in peace because they are in trouble";
        all.gauge(
                "breaker.open",
                what,
                () -> workers.payments.gatewayBusy() ? 1 : 0,
                "peer",
                "gateway");
        all.gauge("breaker.open", what, () -> workers.provider.busy() ? 1 : 0, "peer", "messages");
        all.counter(
                "messages.shed",
                "Status news that was not sent because it was too late or too much",
                workers.messages::shed);
        all.seconds(
                "messages.oldest",
                "The age of the oldest message that waits for its turn",
                workers.messages::oldestWaiting);
    }

    private void addDoors(Metrics all) {
        all.gauge(
                "customers.waiting",
                "Requests of customers that wait for their decision",
                replies::waiting);
        for (Turned who : Turned.values()) {
            all.counter(
                    "http.turned.away",
                    "Requests of customers, of addresses and of newcomers that came too often,"
                            + " those for which there was no room in a rush, and connections that"
                            + " stayed too long",
                    () -> tally.of(who),
                    "who",
                    who.name().toLowerCase(Locale.ROOT));
        }
        var intake = workers.intake;
        all.counter("desk.requests.admitted", "Requests of desks let in", intake::admitted);
        all.counter(
                "desk.requests.turned.away",
                "Requests of desks kept aside as dead letters",
                intake::turnedAway);
        all.counter(
                "desk.requests.slowed",
                "How often a desk had to wait because it asked without end",
                intake::slowed);
    }

    private void addBroker(Metrics all) {
        all.gauge(
                "broker.connected",
                "1 while the broker takes this instance's beat",
                () -> workers.heartbeat.connected() ? 1 : 0);
        all.gauge(
                "clock.right",
                "1 while this machine's clock is near to the broker's",
                () -> workers.heartbeat.clockAgrees() ? 1 : 0);
        all.gauge(
                "topics.whole",
                "1 while no topic is missing that can't be replaced",
                () -> upkeep.whole() ? 1 : 0);
        if (forcedWrite != null) {
            Duration each = forcedWrite;
            all.seconds(
                    "broker.forced.write",
                    "What the broker's disk takes to keep a record for good, as it was measured",
                    () -> each);
        }
    }

    @Override
    public synchronized void close() {
        if (metrics != null) {
            metrics.close();
        }
    }
}
