package soban.desk.board;

import soban.wire.Message;

/// One message that a desk sends: a press, or what a desk says and asks by itself beside the
/// numbers.
///
/// @param number the press's number, 0 for what has none
/// @param id the command's id
public record Dispatch(long number, String id, Message message) {
    public boolean isPress() {
        return number > 0;
    }
}
