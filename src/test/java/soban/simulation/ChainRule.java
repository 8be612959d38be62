package soban.simulation;

import static soban.simulation.Rule.require;

import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;

import java.util.HashMap;
import java.util.Map;

/// Each unit's story is whole: each event names the one before, numbers go on without gap or
/// repetition, or begin a new era, and so on each role's feed.
final class ChainRule implements Rule {
    private static final long ERA = 1_000_000_000;

    private final Map<String, FeedMark> stories = new HashMap<>();

    @Override
    public void see(EventRecord record) {
        follow(record.unit(), record, new FeedMark(record.sequence(), record.previous()));
        record.feeds().forEach((role, mark) -> follow(record.unit() + role, record, mark));
    }

    private void follow(String story, EventRecord record, FeedMark mark) {
        FeedMark last = stories.getOrDefault(story, FeedMark.NONE);
        boolean goesOn = mark.number() == last.number() + 1;
        boolean beginsEra = mark.number() > last.number() && mark.number() % ERA == 1;
        require(
                (goesOn || beginsEra) && mark.previous().equals(last.previous()),
                story + ": " + record + " comes after " + last);
        stories.put(story, new FeedMark(mark.number(), record.id()));
    }
}
