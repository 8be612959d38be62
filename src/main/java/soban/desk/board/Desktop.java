package soban.desk.board;

import soban.desk.Board;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;

import java.util.List;

/// What the pictures of all desks have in common.
///
/// @param presses the unanswered presses, oldest first
public record Desktop(
        DeskIdentity desk,
        String name,
        String person,
        boolean testPayments,
        List<Press> presses,
        List<Notice> notices) {
    public Desktop {
        presses = List.copyOf(presses);
        notices = List.copyOf(notices);
    }

    Hopes hopes() {
        return new Hopes(presses);
    }

    DeskView with(Board board, Link link) {
        int waiting = (int) presses.stream().filter(Press::isByPerson).count();
        return new DeskView(desk, name, person, testPayments, link, waiting, notices, board);
    }
}
