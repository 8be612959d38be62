package soban.desk.board;

import soban.wire.FeedPlace;

import java.time.Instant;

/// How far a desk has read its feed.
///
/// @param offset where reading goes on in the topic
/// @param number the newest event's number on the feed, 0 for none yet
/// @param lastId that event's id
/// @param newest the core's time of the newest event
public record FeedPosition(long offset, long number, String lastId, Instant newest) {
    public static final FeedPosition START = new FeedPosition(0, 0, "", Instant.EPOCH);

    public enum Verdict {
        /// Read before: the feed repeats itself after a restart of its writer.
        KNOWN,
        NEXT,
        /// Events between are missing.
        GAP,
        /// The record was written anew, differently: what this desk has is not its beginning.
        FORK
    }

    /// Whether an event goes on from here. Only numbered ones can be judged. What names our last
    /// event as the one before it goes on from it, whatever its number: after a restart of the
    /// broker the numbers begin higher, so that none is given twice.
    public Verdict judge(FeedPlace place) {
        if (place.number() < number) {
            return Verdict.KNOWN;
        }
        if (place.number() == number) {
            return place.id().equals(lastId) ? Verdict.KNOWN : Verdict.FORK;
        }
        if (place.previous().equals(lastId)) {
            return Verdict.NEXT;
        }
        return place.number() > number + 1 ? Verdict.GAP : Verdict.FORK;
    }

    public FeedPosition past(FeedPlace place, long nextOffset) {
        Instant later = place.time().isAfter(newest) ? place.time() : newest;
        return new FeedPosition(nextOffset, place.number(), place.id(), later);
    }

    /// Whether the feed's head, as the core told it, is not where this desk stands.
    public Verdict judgeHead(long head, String headId) {
        if (head > number) {
            return Verdict.GAP;
        }
        return head == number && !headId.equals(lastId) ? Verdict.FORK : Verdict.KNOWN;
    }

    /// After a snapshot.
    public FeedPosition jumped(long to, String id, Instant time) {
        return new FeedPosition(offset, to, id, time.isAfter(newest) ? time : newest);
    }

    public FeedPosition at(long nextOffset) {
        return new FeedPosition(nextOffset, number, lastId, newest);
    }
}
