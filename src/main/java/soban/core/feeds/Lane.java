package soban.core.feeds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Backoff;
import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.domain.shop.ShopId;
import soban.wire.Message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;

/// What waits for one out topic, in order, and the thread that takes it there, which goes when all
/// is done. The broker being away holds it up; from a copy that is refused on, everything is
/// written again.
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_AT_ONCE = 200;

    private final String topic;
    private final ShopId shop;
    private final OutTopics topics;
    private final Ending ending;
    private final Queue<Copy> waiting = new ArrayDeque<>();
    private boolean running;

    /// One at a time until one has arrived: each of many that are sent to a missing topic would
    /// wait for itself.
    private int atOnce = 1;

    private boolean troubled;

    /// @param copied is called when the broker has it
    record Copy(Message message, Followed origin, Runnable copied) {}

    Lane(String topic, ShopId shop, OutTopics topics, Ending ending) {
        this.topic = topic;
        this.shop = shop;
        this.topics = topics;
        this.ending = ending;
    }

    synchronized void add(Copy copy) {
        waiting.add(copy);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("feed-" + topic).start(this::run);
        }
    }

    private void run() {
        var backoff = new Backoff();
        for (var next = next(); !next.isEmpty(); next = next()) {
            int written = write(next);
            if (written == next.size()) {
                recovered();
                backoff.reset();
            } else {
                putBack(next.subList(written, next.size()));
                recover(backoff);
            }
        }
    }

    /// Empty when there is nothing to do: then the thread is gone, as far as `add` knows.
    private synchronized List<Copy> next() {
        var next = new ArrayList<Copy>();
        while (!waiting.isEmpty() && next.size() < atOnce && !ending.isAsked()) {
            Copy copy = waiting.remove();
            if (!copy.origin().lost()) {
                next.add(copy);
            }
        }
        running = !next.isEmpty();
        return next;
    }

    private synchronized void putBack(List<Copy> copies) {
        var behind = List.copyOf(waiting);
        waiting.clear();
        waiting.addAll(copies);
        waiting.addAll(behind);
    }

    /// How many, from the first on, have arrived. Returns only when none is on its way any more.
    private int write(List<Copy> copies) {
        List<CompletionStage<Boolean>> sent =
                copies.stream()
                        .map(copy -> topics.send(topic, copy.message()))
                        .map(Lane::outcome)
                        .toList();
        int written = 0;
        while (written < copies.size() && sent.get(written).toCompletableFuture().join()) {
            copies.get(written++).copied().run();
        }
        sent.forEach(outcome -> outcome.toCompletableFuture().join());
        return written;
    }

    private static CompletionStage<Boolean> outcome(CompletionStage<Void> sent) {
        return sent.handle((done, problem) -> problem == null);
    }

    private void recover(Backoff backoff) {
        if (!troubled) {
            LOG.warn("{} can't be written; it is tried until it can", topic);
        }
        troubled = true;
        atOnce = 1;
        topics.make(shop);
        ending.pause(backoff.next());
    }

    private void recovered() {
        if (troubled) {
            LOG.info("{} is written again", topic);
        }
        troubled = false;
        atOnce = MOST_AT_ONCE;
    }
}
