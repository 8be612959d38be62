package soban.desk.board;

import java.util.List;

/// What one look at the feed brought.
///
/// @param nextOffset where to look next
/// @param openStart the topic no longer holds the feed's first events
public record FeedBatch(List<FeedLine> lines, long nextOffset, boolean openStart) {
    public FeedBatch {
        lines = List.copyOf(lines);
    }
}
