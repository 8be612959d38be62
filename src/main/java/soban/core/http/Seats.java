package soban.core.http;

import soban.core.crowd.Crowd;
import soban.domain.customer.CustomerId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Who follows an order live. Each customer has a few seats, and when they are taken the newest
/// takes that of the oldest: it may be of a telephone that is gone without a word. All together
/// leave room for those who only ask.
final class Seats {
    private static final int TO_COME_BACK = 10;

    private final int each;
    private final int all;
    private final Map<CustomerId, Deque<Seat>> taken = new HashMap<>();
    private int many;

    Seats(Crowd crowd) {
        each = crowd.streams();
        all = crowd.connections() / 2;
    }

    synchronized Seat take(CustomerId customer) {
        Deque<Seat> own = taken.getOrDefault(customer, new ArrayDeque<>());
        if (own.size() >= each) {
            own.removeFirst().lose();
        } else if (many >= all) {
            throw new RequestRefused(
                    Problem.nothingWritten(
                            ProblemCode.BUSY,
                            "Too many follow their orders. Look at the order instead.",
                            TO_COME_BACK));
        } else {
            many++;
        }
        var seat = new Seat(customer);
        own.addLast(seat);
        taken.put(customer, own);
        return seat;
    }

    private synchronized void leave(Seat seat) {
        Deque<Seat> own = taken.get(seat.customer);
        if (own != null && own.remove(seat)) {
            many--;
            if (own.isEmpty()) {
                taken.remove(seat.customer);
            }
        }
    }

    /// One customer's, until it is left or lost.
    final class Seat implements AutoCloseable {
        private final CustomerId customer;
        private volatile boolean lost;

        private Seat(CustomerId customer) {
            this.customer = customer;
        }

        private void lose() {
            lost = true;
        }

        boolean isLost() {
            return lost;
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
