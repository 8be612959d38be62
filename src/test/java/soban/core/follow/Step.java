package soban.core.follow;

import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// An event as a worker gets it.
public final class Step implements Followed {
    private static final Instant NOON = Instant.parse("2026-05-04T03:00:00Z");

    private final EventRecord event;
    private final boolean fresh;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile boolean lost;

    public Step(Event event, Instant time, boolean fresh) {
        this.event =
                new EventRecord(
                        "e1",
                        "shop:cafe",
                        1,
                        "",
                        Actor.system("orders"),
                        "c1",
                        time,
                        Map.of(),
                        event);
        this.fresh = fresh;
    }

    public static Step fresh(Event event) {
        return new Step(event, NOON, true);
    }

    public static Step seenBefore(Event event) {
        return new Step(event, NOON, false);
    }

    public void lose() {
        lost = true;
    }

    public boolean isDone() {
        return done.get();
    }

    @Override
    public EventRecord event() {
        return event;
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public boolean lost() {
        return lost;
    }

    @Override
    public void done() {
        done.set(true);
    }
}
