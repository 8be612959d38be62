package soban.simulation;

import static soban.simulation.Rule.require;

import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;

import java.util.HashMap;
import java.util.Map;

/// Each unit's story is whole: numbers without gap or repetition, each event names the one before,
/// and so on each role's feed.
final class ChainRule implements Rule {
    private final Map<String, FeedMark> stories = new HashMap<>();

    @Override
    public void see(EventRecord record) {
        follow(record.unit(), record, new FeedMark(record.sequence(), record.previous()));
        record.feeds().forEach((role, mark) -> follow(record.unit() + role, record, mark));
    }

    private void follow(String story, EventRecord record, FeedMark mark) {
        FeedMark last = stories.getOrDefault(story, FeedMark.NONE);
        require(
                mark.number() == last.number() + 1 && mark.previous().equals(last.previous()),
                story + ": " + record + " comes after " + last);
        stories.put(story, new FeedMark(mark.number(), record.id()));
    }
}
