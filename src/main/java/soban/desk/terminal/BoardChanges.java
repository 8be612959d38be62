package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What changed from picture to picture, a line each: for output that is kept, where nothing can be
/// drawn over.
final class BoardChanges {
    private final Words words;
    private @Nullable DeskView shown;
    private @Nullable Link linkShown;

    BoardChanges(Words words) {
        this.words = words;
    }

    List<String> of(DeskView view, Instant now) {
        var lines = new ArrayList<String>();
        link(view.link(), lines);
        if (!(view.link() instanceof Link.CatchingUp)) {
            tickets(view, lines);
            notices(view, lines);
            shown = view;
        }
        String time = words.time(now);
        return lines.stream().map(line -> time + "  " + line).toList();
    }

    /// The kind alone: news of a connection come all the time.
    private void link(Link link, List<String> lines) {
        boolean same =
                link instanceof Link.Stuck
                        ? link.equals(linkShown)
                        : linkShown != null && link.getClass() == linkShown.getClass();
        if (!same) {
            lines.add(words.link(link));
        }
        linkShown = link;
    }

    private void tickets(DeskView view, List<String> lines) {
        for (Ticket ticket : view.tickets()) {
            Ticket before = shown == null ? null : shown.ticket(ticket.order()).orElse(null);
            if (before == null) {
                lines.add(number(ticket) + words.status(ticket) + ": " + words.lines(ticket));
            } else if (!words.status(ticket).equals(words.status(before))) {
                lines.add(number(ticket) + words.status(ticket));
            }
        }
        if (shown != null) {
            for (Ticket before : shown.tickets()) {
                if (view.ticket(before.order()).isEmpty()) {
                    lines.add(number(before) + "left the board");
                }
            }
        }
    }

    private void notices(DeskView view, List<String> lines) {
        for (Notice notice : view.notices()) {
            if (shown == null || !shown.notices().contains(notice)) {
                lines.add(words.notice(notice));
            }
        }
    }

    private static String number(Ticket ticket) {
        return "#" + ticket.number() + " ";
    }
}
