package soban.simulation;

import static soban.simulation.Rule.require;

import soban.core.messages.Parcel;
import soban.core.messages.Provider;
import soban.core.outside.OutsideTrouble;
import soban.domain.message.MessageOutcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A message provider with a book of its own: it loses answers, takes its time, carries some things
/// late, and refuses some for good.
final class SimProvider {
    private static final int SLOWEST_MILLIS = 1500;
    private static final int LATEST_MILLIS = 20_000;
    private static final int REFUSED_OF = 40;

    private final Scheduler scheduler;
    private final double trouble;
    private final boolean lossy;
    private final List<Sent> book = new ArrayList<>();
    private final Set<Turn> underWay = new HashSet<>();
    private final Map<Turn, Integer> last = new HashMap<>();

    /// One sender's messages to one person.
    private record Turn(SimProcess by, String phone) {}

    /// @param rivals somebody else who is still at work has sent it before: two who both believe to
    ///   own a partition can't know of each other
    record Sent(Parcel parcel, SimProcess by, boolean rivals) {}

    /// @param lossy what a power cut took may be wanted again
    SimProvider(Scheduler scheduler, double trouble, boolean lossy) {
        this.lossy = lossy;
        this.scheduler = scheduler;
        this.trouble = trouble;
    }

    Provider askedBy(SimProcess process) {
        return new Provider() {
            @Override
            public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
                process.check();
                var turn = new Turn(process, parcel.phone());
                begin(turn, parcel);
                try {
                    return sent(parcel);
                } finally {
                    underWay.remove(turn);
                }
            }

            private MessageOutcome sent(Parcel parcel) throws OutsideTrouble {
                pass();
                mayFail();
                if (Math.floorMod(parcel.message().hashCode(), REFUSED_OF) == 0) {
                    return new MessageOutcome.Refused("no such number");
                }
                if (scheduler.random().nextDouble() < trouble / 2) {
                    int later = scheduler.random().nextInt(LATEST_MILLIS);
                    scheduler.later(Duration.ofMillis(later), () -> enter(parcel, process));
                    throw new OutsideTrouble("timeout");
                }
                enter(parcel, process);
                pass();
                mayFail();
                return new MessageOutcome.Taken("taken-" + parcel.message());
            }

            @Override
            public Optional<MessageOutcome> find(Parcel parcel) throws OutsideTrouble {
                process.check();
                pass();
                mayFail();
                return book.stream()
                        .filter(sent -> sent.parcel().message().equals(parcel.message()))
                        .findFirst()
                        .map(sent -> new MessageOutcome.Taken("taken-" + parcel.message()));
            }
        };
    }

    /// To one person one message goes after the other, in the order in which they were wanted; what
    /// is sent once more comes when it can.
    private void begin(Turn turn, Parcel parcel) {
        require(underWay.add(turn), "two at once to one person: " + parcel);
        int number = Integer.parseInt(parcel.message().replaceAll(".*\\.m", ""));
        if (parcel.tryNumber() == 0 && !parcel.repeated()) {
            int before = last.getOrDefault(turn, 0);
            require(
                    lossy || number > before || isSellers(parcel),
                    "overtaken by " + before + ": " + parcel);
            last.put(turn, number);
        }
    }

    /// A seller's messages are about many orders.
    private static boolean isSellers(Parcel parcel) {
        return !parcel.phone().startsWith(Customers.PHONE);
    }

    private void enter(Parcel parcel, SimProcess by) {
        book.add(new Sent(parcel, by, hasRivals(parcel, by)));
    }

    private boolean hasRivals(Parcel parcel, SimProcess process) {
        return book.stream()
                .filter(sent -> sent.parcel().message().equals(parcel.message()))
                .anyMatch(sent -> sent.by() != process && sent.by().isAlive());
    }

    private void pass() {
        scheduler.pause(Duration.ofMillis(5 + scheduler.random().nextInt(SLOWEST_MILLIS)));
    }

    private void mayFail() throws OutsideTrouble {
        if (scheduler.random().nextDouble() < trouble) {
            throw new OutsideTrouble("timeout");
        }
    }

    /// What reached phones, in the order in which it did.
    List<Sent> book() {
        return book;
    }
}
