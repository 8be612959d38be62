package soban.simulate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Compares what customers were told with what they find in their own lists afterwards. What was
/// acknowledged and is not there is lost; what is there and nobody can have asked for is doubled.
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Book book;
    private final long deadline;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private int unchecked;
    private int served;

    private Audit(Book book, Duration patience) {
        this.book = book;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /// Where a customer finds their orders.
    interface Book {
        List<Door.Known> orders(Guest guest) throws IOException, InterruptedException;
    }

    /// @param lost which orders were acknowledged, and are not there
    /// @param doubled which are there without having been asked for, or once too often
    /// @param unchecked acknowledged orders of customers whose list can't be read
    /// @param served how many have reached their customer by now
    record Finding(List<String> lost, List<String> doubled, int unchecked, int served) {
        public Finding {
            lost = List.copyOf(lost);
            doubled = List.copyOf(doubled);
        }

        boolean isWrong() {
            return !lost.isEmpty() || !doubled.isEmpty();
        }
    }

    /// @param patience how long the lists may take to show what was acknowledged
    static Finding of(List<Guest> guests, Book book, Duration patience)
            throws InterruptedException {
        var audit = new Audit(book, patience);
        for (Guest guest : guests) {
            audit.check(guest);
        }
        return new Finding(audit.lost, audit.doubled, audit.unchecked, audit.served);
    }

    private void check(Guest guest) throws InterruptedException {
        List<Wish> wishes = guest.wishes();
        if (wishes.isEmpty()) {
            return;
        }
        Set<String> acknowledged =
                wishes.stream().flatMap(w -> w.orders().stream()).collect(Collectors.toSet());
        while (true) {
            try {
                List<Door.Known> there = book.orders(guest);
                if (ids(there).containsAll(acknowledged) || isOver()) {
                    compare(wishes, there);
                    return;
                }
            } catch (IOException away) {
                LOG.debug("the list of {} can't be read: {}", guest.name(), away.toString());
                if (isOver()) {
                    unchecked += acknowledged.size();
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    private void compare(List<Wish> wishes, List<Door.Known> there) {
        Set<String> known = ids(there);
        var answered = new HashSet<String>();
        for (Wish wish : wishes) {
            for (String order : wish.orders()) {
                if (!known.contains(order) || !answered.add(order)) {
                    lost.add(order);
                }
            }
            wish.orders().stream().skip(1).forEach(doubled::add);
        }
        strangers(wishes, there, answered);
        served += (int) there.stream().filter(order -> order.status().served()).count();
    }

    /// What nobody was told of can only be what was asked for without a clear answer, in that shop.
    private void strangers(List<Wish> wishes, List<Door.Known> there, Set<String> answered) {
        Map<String, Integer> unclear = new HashMap<>();
        wishes.stream()
                .filter(Wish::isUnclear)
                .forEach(wish -> unclear.merge(wish.shop(), 1, Integer::sum));
        for (Door.Known order : there) {
            if (!answered.contains(order.id())
                    && unclear.merge(order.shop(), -1, Integer::sum) < 0) {
                doubled.add(order.id());
            }
        }
    }

    private static Set<String> ids(List<Door.Known> orders) {
        return orders.stream().map(Door.Known::id).collect(Collectors.toSet());
    }
}
