package soban.desk.link;

import org.jspecify.annotations.Nullable;

import soban.desk.Link;

import java.time.Duration;
import java.time.Instant;

/// Says how the link is, from what was heard and when. An open connection proves nothing: only the
/// core's pulse does.
final class LinkStatus {
    static final Duration SILENCE = Duration.ofSeconds(6);
    static final Duration QUIET = Duration.ofSeconds(3);
    static final Duration DOUBT = Duration.ofSeconds(20);
    static final long FAR_BEHIND = 50;

    private final Instant begun;
    private boolean open;
    private boolean current;
    private boolean metBefore;
    private @Nullable Instant heard;
    private Instant newest;
    private long remaining;
    private long total;
    private long missing;
    private String trouble = "";
    private @Nullable Instant doubtSince;

    LinkStatus(Instant begun) {
        this.begun = begun;
        this.newest = begun;
    }

    /// A connection stands; from now on, what it says counts.
    void opened() {
        open = true;
        trouble = "";
        doubtSince = null;
    }

    /// All that stood there when this connection was made is known to the desk: before that, what
    /// it shows may be wrong, and what it can't find may be there.
    void current() {
        current = true;
        metBefore = true;
    }

    void lost() {
        open = false;
        current = false;
        total = 0;
        remaining = 0;
        missing(0);
    }

    void refused(NoLink reason, Instant now) {
        lost();
        if (reason.sentence().isEmpty()) {
            trouble = "";
            doubtSince = null;
            return;
        }
        Instant since = doubtSince == null ? now : doubtSince;
        doubtSince = since;
        if (reason.isCertain() || !now.isBefore(since.plus(DOUBT))) {
            trouble = reason.sentence();
        }
    }

    void stuck(String sentence) {
        trouble = sentence;
    }

    void heard(Instant now) {
        heard = now;
    }

    void news(Instant time) {
        newest = time;
    }

    void behind(long events) {
        boolean counted = events > FAR_BEHIND || (!current && total > 0);
        total = counted ? Math.max(total, events) : 0;
        remaining = events;
    }

    /// So many events never came, and the whole state is waited for instead.
    void missing(long events) {
        missing = events;
    }

    /// A beat is missing: reason to look whether the broker is still there, before silence is
    /// certain.
    boolean quiet(Instant now) {
        return nothingHeardFor(QUIET, now);
    }

    private boolean nothingHeardFor(Duration time, Instant now) {
        if (heard != null && heard.isAfter(now)) {
            heard = now;
        }
        return heard == null || !now.isBefore(heard.plus(time));
    }

    Link at(Instant now) {
        boolean silent = nothingHeardFor(SILENCE, now);
        if (!trouble.isEmpty()) {
            return new Link.Stuck(trouble);
        }
        if (open && total > 0) {
            return new Link.CatchingUp(remaining, total);
        }
        if (open && current && !silent) {
            return missing > 0 ? new Link.CatchingUp(missing, missing) : new Link.Connected(newest);
        }
        if (open && !silent && !metBefore) {
            return new Link.Connecting(begun);
        }
        if (heard != null) {
            return new Link.Offline(heard);
        }
        return now.isBefore(begun.plus(SILENCE))
                ? new Link.Connecting(begun)
                : new Link.Offline(begun);
    }
}
