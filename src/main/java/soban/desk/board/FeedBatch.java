package soban.desk.board;

import java.util.List;

/// What one look at the feed brought.
///
/// @param nextOffset where to look next
public record FeedBatch(List<FeedLine> lines, long nextOffset) {
    public FeedBatch {
        lines = List.copyOf(lines);
    }
}
