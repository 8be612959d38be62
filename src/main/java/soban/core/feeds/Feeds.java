package soban.core.feeds;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.setup.TopicMaker;
import soban.domain.order.Audience;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The feeds of this instance. Each out topic has a lane of its own, so that one that can't be
/// written holds up nobody else's.
public final class Feeds implements AutoCloseable {
    private final Ending ending = new Ending();
    private final OutTopics topics;
    private final Follower follower;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    public Feeds(Clients clients, TopicMaker maker) {
        this.topics = new OutTopics(clients, maker);
        this.follower = new Follower(clients, "feeds", this::take);
    }

    public void start() {
        follower.start();
    }

    private void take(Followed followed) {
        EventRecord event = followed.event();
        if (!Units.isShop(event.unit()) || event.feeds().isEmpty()) {
            followed.done();
            return;
        }
        var left = new AtomicInteger(event.feeds().size());
        Runnable copied =
                () -> {
                    if (left.decrementAndGet() == 0) {
                        followed.done();
                    }
                };
        ShopId shop = Units.shop(event.unit());
        for (Role role : event.feeds().keySet()) {
            var copy = event.forFeed(role, Audience.copyFor(role, event.event())).message();
            lane(shop, role).add(new Lane.Copy(copy, followed, copied));
        }
    }

    private Lane lane(ShopId shop, Role role) {
        return lanes.computeIfAbsent(
                Topics.out(shop, role), topic -> new Lane(topic, shop, topics, ending));
    }

    @Override
    public void close() {
        ending.ask();
        follower.close();
        topics.close();
    }
}
