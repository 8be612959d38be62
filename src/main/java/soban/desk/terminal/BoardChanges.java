package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changed from picture to picture, a line each: for output that is kept, where nothing can be
/// drawn over.
final class BoardChanges {
    private final Words words;
    private Map<String, BoardRow> shown = Map.of();
    private List<Notice> noticed = List.of();
    private @Nullable Link linkShown;

    BoardChanges(Words words) {
        this.words = words;
    }

    List<String> of(DeskView view, Instant now) {
        var lines = new ArrayList<String>();
        link(view.link(), lines);
        if (!(view.link() instanceof Link.CatchingUp)) {
            rows(view, now, lines);
            notices(view, lines);
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

    private void rows(DeskView view, Instant now, List<String> lines) {
        var rows = new LinkedHashMap<String, BoardRow>();
        for (BoardRow row : BoardRow.of(view, words, now)) {
            rows.put(row.key(), row);
            var before = shown.get(row.key());
            if (before == null) {
                lines.add(row.name() + " " + row.state() + ": " + row.detail());
            } else if (!row.state().equals(before.state())) {
                lines.add(row.name() + " " + row.state());
            }
        }
        shown.values().stream()
                .filter(before -> !rows.containsKey(before.key()))
                .forEach(before -> lines.add(before.name() + " left the board"));
        shown = rows;
    }

    private void notices(DeskView view, List<String> lines) {
        view.notices().stream()
                .filter(notice -> !noticed.contains(notice))
                .forEach(notice -> lines.add(words.notice(notice)));
        noticed = view.notices();
    }
}
