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

    /// Whether an event goes on from here.
    ///
    /// @param openStart the feed's first events are no longer kept, so a desk that has none may
    ///   begin anywhere
    public Verdict judge(FeedPlace place, boolean openStart) {
        if (place.number() < number) {
            return Verdict.KNOWN;
        }
        if (place.number() == number) {
            return place.id().equals(lastId) ? Verdict.KNOWN : Verdict.FORK;
        }
        if (number == 0 && openStart) {
            return Verdict.NEXT;
        }
        if (place.number() > number + 1) {
            return Verdict.GAP;
        }
        return place.previous().equals(lastId) ? Verdict.NEXT : Verdict.FORK;
    }

    public FeedPosition past(FeedPlace place, long nextOffset) {
        Instant later = place.time().isAfter(newest) ? place.time() : newest;
        return new FeedPosition(nextOffset, place.number(), place.id(), later);
    }

    public FeedPosition at(long nextOffset) {
        return new FeedPosition(nextOffset, number, lastId, newest);
    }
}
