package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskView;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A live board without a window. On a terminal it is drawn in place; elsewhere each change becomes
/// a line.
public final class TextBoard {
    private static final Duration REDRAW = Duration.ofSeconds(10);
    private static final String HOME = "\033[H";
    private static final String CLEAR = "\033[2J";
    private static final String CLEAR_TO_END_OF_LINE = "\033[K";
    private static final String CLEAR_BELOW = "\033[J";

    private final PrintWriter out;
    private final boolean inPlace;
    private final InstantSource clock;
    private final BoardText text;
    private final BoardChanges changes;

    TextBoard(PrintWriter out, boolean inPlace, InstantSource clock, ZoneId zone) {
        var words = new Words(zone);
        this.out = out;
        this.inPlace = inPlace;
        this.clock = clock;
        this.text = new BoardText(words);
        this.changes = new BoardChanges(words);
    }

    public static TextBoard on(PrintWriter out, InstantSource clock) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new TextBoard(out, terminal, clock, ZoneId.systemDefault());
    }

    /// Returns when nobody reads any more, or by interruption.
    public void follow(Desk desk) throws InterruptedException {
        var views = LatestView.of(desk);
        if (inPlace) {
            out.print(CLEAR);
        }
        @Nullable DeskView seen = null;
        while (!out.checkError()) {
            DeskView view = views.after(seen, REDRAW);
            show(view, clock.instant());
            seen = view;
        }
    }

    void show(DeskView view, Instant now) {
        if (inPlace) {
            draw(text.of(view, now));
        } else {
            changes.of(view, now).forEach(out::println);
        }
        out.flush();
    }

    /// The whole board once, as lines.
    void print(DeskView view) {
        text.of(view, clock.instant()).forEach(out::println);
        out.flush();
    }

    private void draw(List<String> lines) {
        var screen = new StringBuilder(HOME);
        for (String line : lines) {
            screen.append(line).append(CLEAR_TO_END_OF_LINE).append(System.lineSeparator());
        }
        out.print(screen.append(CLEAR_BELOW));
    }
}
