package soban.bench;

import soban.bench.Shoppers.Told;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Customers who come when they like, whether or not those before them were served, over as many
/// connections as there are seats. Who finds none free goes away; who is left without an answer
/// asks again later, under the same key.
final class Rush {
    private static final int AGAIN = 60;
    private static final int AT_ONCE = 50;

    private final Shoppers shoppers;
    private final Semaphore seats;
    private final int allSeats;
    private final AtomicInteger keys = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Open> open = new ConcurrentLinkedQueue<>();

    /// Somebody who does not know what became of their order.
    private record Open(int who, String key) {}

    /// How one spell of time went.
    static final class Spell {
        final Latencies served = new Latencies();
        final Latencies refused = new Latencies();
        final LongAdder unknown = new LongAdder();
        final LongAdder unpaid = new LongAdder();
        final LongAdder noSeat = new LongAdder();

        /// How often each answer was given: its status and its code.
        final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

        private final List<Latencies> seconds = new ArrayList<>();
        private final List<Latencies> refusedIn = new ArrayList<>();

        private Spell(Duration length) {
            for (int i = 0; i <= length.toSeconds(); i++) {
                seconds.add(new Latencies());
                refusedIn.add(new Latencies());
            }
        }

        /// Behind which second nobody was refused any more, and everybody was served in that time.
        long normalAfter(double millis) {
            int last = seconds.size();
            while (last > 0
                    && seconds.get(last - 1).most() <= millis
                    && refusedIn.get(last - 1).count() == 0) {
                last--;
            }
            return last;
        }
    }

    Rush(Shoppers shoppers, int seats) {
        this.shoppers = shoppers;
        this.seats = new Semaphore(seats);
        this.allSeats = seats;
    }

    /// Returns when the last who came has had their answer.
    Spell come(double perSecond, Duration length) {
        var spell = new Spell(length);
        long begun = System.nanoTime();
        Pace.keep(perSecond, length, (i, due) -> come(spell, due, (int) ((due - begun) / 1e9)));
        seats.acquireUninterruptibly(allSeats);
        seats.release(allSeats);
        return spell;
    }

    private void come(Spell spell, long due, int second) {
        if (!seats.tryAcquire()) {
            spell.noSeat.increment();
            return;
        }
        int who = keys.getAndIncrement();
        String key = "rush-" + who;
        var _ =
                shoppers.order(who, key)
                        .thenAccept(
                                told ->
                                        heard(
                                                spell,
                                                second,
                                                System.nanoTime() - due,
                                                told,
                                                who,
                                                key))
                        .whenComplete((done, problem) -> seats.release());
    }

    private void heard(Spell spell, int second, long nanos, Told told, int who, String key) {
        spell.answers
                .computeIfAbsent(told.status() + " " + told.code(), first -> new LongAdder())
                .increment();
        if (told.isTurnedAway()) {
            spell.refused.add(nanos);
            spell.refusedIn.get(second).add(nanos);
            return;
        }
        if (told.isServed()) {
            spell.served.add(nanos);
            spell.seconds.get(second).add(nanos);
            acknowledged.add(told.order());
        } else {
            (told.status() == 201 ? spell.unpaid : spell.unknown).increment();
            open.add(new Open(who, key));
        }
    }

    /// Everybody orders again as soon as they have their answer; how many were served a second.
    double pressOn(int customers, Duration length, Spell spell) {
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        long before = spell.served.count();
        for (int i = 0; i < customers; i++) {
            seats.acquireUninterruptibly();
            again(spell, begun, end);
        }
        seats.acquireUninterruptibly(allSeats);
        seats.release(allSeats);
        return (spell.served.count() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private void again(Spell spell, long begun, long end) {
        long now = System.nanoTime();
        if (now >= end) {
            seats.release();
            return;
        }
        int who = keys.getAndIncrement();
        String key = "rush-" + who;
        var _ =
                shoppers.order(who, key)
                        .thenAccept(
                                told ->
                                        heard(
                                                spell,
                                                (int) ((now - begun) / 1e9),
                                                System.nanoTime() - now,
                                                told,
                                                who,
                                                key))
                        .whenComplete((done, problem) -> again(spell, begun, end));
    }

    Spell spell(Duration length) {
        return new Spell(length);
    }

    /// Whoever has no last word asks again, some at a time; how many orders come of that.
    int settle() {
        int before = acknowledged.size();
        for (int i = 0; i < AGAIN && !open.isEmpty(); i++) {
            var asking = List.copyOf(open);
            open.clear();
            for (int from = 0; from < asking.size(); from += AT_ONCE) {
                int to = Math.min(asking.size(), from + AT_ONCE);
                asking.subList(from, to).stream()
                        .map(
                                each ->
                                        shoppers.order(each.who(), each.key())
                                                .thenAccept(told -> settled(each, told)))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("nobody says what became of " + open.peek());
        }
        return acknowledged.size() - before;
    }

    private void settled(Open each, Told told) {
        if (told.isServed()) {
            acknowledged.add(told.order());
        } else if (told.status() != 201 && told.status() != 402) {
            open.add(each);
        }
    }

    /// All orders of which somebody was told that they are placed and paid.
    Collection<String> acknowledged() {
        return acknowledged;
    }
}
