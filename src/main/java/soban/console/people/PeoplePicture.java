package soban.console.people;

import java.util.List;

/// The sheet of those who work at a desk, at one moment: equal pictures look equal.
///
/// @param words what is to be known, one paragraph; empty for nothing
/// @param unsent what must be known while the core has not heard of the end of the shift; else
///   empty
/// @param goOn what its last button says
public record PeoplePicture(
        State state, String title, String words, String unsent, List<Row> rows, String goOn) {
    public PeoplePicture {
        rows = List.copyOf(rows);
    }

    public enum State {
        CLOSED,
        /// Who stands here?
        CHOOSING,
        /// Is the shift really over?
        ENDING,
        /// It is, until somebody comes.
        SIGNED_OFF
    }

    /// A name on the sheet.
    ///
    /// @param key the digit that picks it; empty for none
    /// @param here this person stands at the desk
    /// @param known it can be taken off the list
    public record Row(String name, String key, boolean here, boolean known) {}

    boolean namesPeople() {
        return state == State.CHOOSING || state == State.SIGNED_OFF;
    }
}
