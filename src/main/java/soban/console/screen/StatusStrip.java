package soban.console.screen;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;

import soban.desk.Link;

import java.time.Duration;
import java.time.Instant;

/// How this desk stands to the core, said honestly and always in sight.
public final class StatusStrip {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Strings strings;
    private final Phrases phrases;

    @FXML private Region dot;
    @FXML private Label link;
    @FXML private ProgressBar progress;
    @FXML private Label news;
    @FXML private Label waiting;
    @FXML private Label trouble;

    public StatusStrip(Strings strings, Phrases phrases) {
        this.strings = strings;
        this.phrases = phrases;
    }

    /// Changes only what differs from what it shows.
    ///
    /// @param troubles sentences about this machine, such as a missing sound device; empty for none
    public void show(Link state, Instant now, int presses, String troubles) {
        link.setText(sentence(state));
        link.setMinWidth(state instanceof Link.Stuck ? 0 : Region.USE_PREF_SIZE);
        dot.pseudoClassStateChanged(GOOD, state instanceof Link.Connected);
        dot.pseudoClassStateChanged(BAD, state instanceof Link.Stuck);
        link.pseudoClassStateChanged(BAD, state instanceof Link.Stuck);
        Parts.showIf(state instanceof Link.CatchingUp, progress);
        if (state instanceof Link.CatchingUp(long remaining, long total)) {
            progress.setProgress(
                    total <= 0 ? 0 : Math.clamp((total - remaining) / (double) total, 0, 1));
        }
        Parts.showIf(state instanceof Link.Connected, news);
        if (state instanceof Link.Connected(Instant newest)) {
            Duration age = Duration.between(newest, now);
            news.setText(strings.text("status.news", phrases.exactlyAgo(age)));
        }
        Parts.showIf(presses > 0, waiting);
        waiting.setText(strings.text("status.waiting", presses));
        Parts.showIf(!troubles.isEmpty(), trouble);
        trouble.setText(troubles);
    }

    private String sentence(Link state) {
        return switch (state) {
            case Link.Connecting _ -> strings.text("status.connecting");
            case Link.CatchingUp(long remaining, _) ->
                    strings.text("status.catching-up", remaining);
            case Link.Connected _ -> strings.text("status.connected");
            case Link.Offline(Instant since) -> strings.text("status.offline", phrases.time(since));
            case Link.Stuck(String why) -> strings.text("status.stuck", why);
        };
    }
}
