package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.Dispatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.FeedPosition.Verdict;
import soban.desk.board.Outgoing;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeviceCommand.RequestHead;
import soban.domain.unit.DeviceCommand.RequestSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Finds out that the desk has lost something of its feed, and asks for the whole state then. It
/// remembers nothing beyond the desk's closing: reading on finds the same gap again.
final class Recovery {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Duration QUIET = Duration.ofSeconds(60);

    private final Letterhead letterhead;
    private final Facts facts;
    private final Supplier<String> fresh;
    private @Nullable Wanted wanted;
    private @Nullable Asked head;
    private @Nullable Instant quietSince;
    private boolean newlyConnected;

    /// The question where the feed's head is, and where the desk stood then.
    private record Asked(String request, long number, boolean sent) {
        Asked onItsWay() {
            return new Asked(request, number, true);
        }
    }

    /// A whole state that is on its way. Whichever question it answers, it is welcome: where
    /// answers take longer than the patience, the one to the newest question would never come.
    private static final class Wanted {
        /// What was known when each question was asked.
        private final Map<String, Long> asked = new HashMap<>();

        private final Map<Told, TreeMap<Integer, SnapshotPart>> states = new HashMap<>();
        private String request;
        private boolean fork;
        private long beyond;
        private @Nullable Instant lastSign;

        Wanted(String request) {
            this.request = request;
            ask(request);
        }

        void ask(String anew) {
            request = anew;
            asked.put(anew, 0L);
            lastSign = null;
        }

        boolean isAnsweredBy(SnapshotPart part) {
            return asked.containsKey(part.request());
        }

        /// The parts that are there by now of the state that this one belongs to.
        SortedMap<Integer, SnapshotPart> with(SnapshotPart part) {
            var told = new Told(part.request(), part.number(), part.last());
            var parts = states.computeIfAbsent(told, t -> new TreeMap<>());
            parts.put(part.part(), part);
            return parts;
        }
    }

    /// One state: a question that reaches the core twice is answered twice, maybe differently.
    private record Told(String request, long number, String last) {}

    /// A whole state. Its parts say the same of where it stands.
    ///
    /// @param anotherStory what was known before may never have happened
    record Whole(List<SnapshotPart> parts, boolean anotherStory) {
        SnapshotPart first() {
            return parts.getFirst();
        }
    }

    Recovery(Letterhead letterhead, Facts facts, Supplier<String> fresh) {
        this.letterhead = letterhead;
        this.facts = facts;
        this.fresh = fresh;
    }

    /// What to ask now, if anything. Without an answer in time it is asked again under another id.
    ///
    /// @param known whether the core knows by now who asks
    Optional<Dispatch> ask(Instant now, boolean repeats, boolean known) {
        if (wanted != null) {
            if (wanted.lastSign != null) {
                if (!repeats || !Outgoing.isOver(wanted.lastSign, PATIENCE, now)) {
                    return Optional.empty();
                }
                wanted.ask(fresh.get());
            }
            var request = new RequestSnapshot(wanted.request);
            return Optional.of(letterhead.unnumbered(id(wanted.request), now, request));
        }
        if (quietSince == null) {
            quietSince = now;
        }
        boolean due = newlyConnected || Outgoing.isOver(quietSince, QUIET, now);
        if (!known || !repeats || !due) {
            return Optional.empty();
        }
        if (head == null || head.sent()) {
            head = new Asked(fresh.get(), facts.position().number(), false);
        }
        var request = new RequestHead(head.request());
        return Optional.of(letterhead.unnumbered(id(head.request()), now, request));
    }

    private String id(String request) {
        return facts.device() + "-" + request;
    }

    void sent(String id, Instant now) {
        if (wanted != null && id.equals(id(wanted.request))) {
            wanted.lastSign = now;
            long known = Math.max(wanted.beyond, facts.position().number());
            wanted.asked.put(wanted.request, known);
        } else if (head != null && id.equals(id(head.request()))) {
            head = head.onItsWay();
            quietSince = now;
            newlyConnected = false;
        }
    }

    /// While nothing was heard, much may have been lost: the head is asked for at once.
    void connected() {
        newlyConnected = true;
    }

    /// The feed goes on.
    void read(FeedPosition position, Instant now) {
        quietSince = now;
        if (wanted != null && !wanted.fork && position.number() >= wanted.beyond) {
            wanted = null;
        }
    }

    /// The feed does not go on from what is known.
    void lost(Verdict verdict, long number) {
        if (wanted == null) {
            wanted = new Wanted(fresh.get());
        }
        wanted.fork |= verdict == Verdict.FORK;
        wanted.beyond = Math.max(wanted.beyond, number);
    }

    /// A head that is behind what was known when it was asked for belongs to another story.
    void heard(FeedHead told) {
        boolean own = head != null && told.request().equals(head.request());
        boolean shorter = own && head != null && told.number() < head.number();
        var verdict =
                shorter ? Verdict.FORK : facts.position().judgeHead(told.number(), told.last());
        if (own) {
            head = null;
        }
        if (verdict != Verdict.KNOWN) {
            lost(verdict, told.number());
        }
    }

    /// The whole state when this was its last part to come.
    Optional<Whole> heard(SnapshotPart part, Instant now) {
        if (wanted == null || !wanted.isAnsweredBy(part)) {
            return Optional.empty();
        }
        wanted.lastSign = now;
        var parts = wanted.with(part);
        if (parts.size() < part.parts()) {
            return Optional.empty();
        }
        quietSince = now;
        return complete(wanted, List.copyOf(parts.values()));
    }

    /// A state that is no newer than the board tells nothing, unless it is another story: it is, if
    /// it ends before what was known when it was asked for. What was dropped after its end is still
    /// missing.
    private Optional<Whole> complete(Wanted answered, List<SnapshotPart> parts) {
        long number = parts.getFirst().number();
        long known = answered.asked.getOrDefault(parts.getFirst().request(), 0L);
        boolean anotherStory = answered.fork || number < known;
        var whole = new Whole(parts, anotherStory);
        boolean news = anotherStory || number > facts.position().number();
        wanted = null;
        long reached = Math.max(number, facts.position().number());
        if (!anotherStory && answered.beyond > reached) {
            lost(Verdict.GAP, answered.beyond);
        }
        return news ? Optional.of(whole) : Optional.empty();
    }

    boolean isWaiting() {
        return wanted != null;
    }

    /// How many events are missing, as far as is known; 0 when none are.
    long missing() {
        return wanted == null ? 0 : Math.max(1, wanted.beyond - facts.position().number());
    }

    /// What came last did not reach the disk: it will be read again.
    void forget() {
        if (wanted != null) {
            wanted.states.clear();
            wanted.ask(fresh.get());
        }
    }
}
