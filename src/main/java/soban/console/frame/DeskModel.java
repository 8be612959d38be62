package soban.console.frame;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Question.Answer;
import soban.console.frame.Question.Choice;
import soban.console.screen.Presses;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A desk's window without its controls: what the desk shows, what is asked just now, and every
/// press. It changes nothing by itself: a press goes to the desk, whose next view shows it.
public final class DeskModel {
    private final Desk desk;
    private final InstantSource time;
    private final Presses presses;
    private final List<Consumer<DeskView>> followers = new ArrayList<>();
    private final List<Consumer<DeskAction>> pressListeners = new ArrayList<>();
    private Runnable changed = () -> {};
    private @Nullable DeskView view;
    private @Nullable Question question;

    public DeskModel(Desk desk, InstantSource time, Executor screen) {
        this.desk = desk;
        this.time = time;
        this.presses = new Presses(desk, screen, this::tell);
    }

    /// The listener hears of every change but the passing of time.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public void tell() {
        changed.run();
    }

    /// The follower hears of every view that comes, whatever page is open, before it is drawn; of
    /// the present one at once.
    public void follow(Consumer<DeskView> follower) {
        followers.add(follower);
        view().ifPresent(follower);
    }

    public void show(DeskView fresh) {
        view = fresh;
        followers.forEach(follower -> follower.accept(fresh));
        changed.run();
    }

    /// Nothing before the desk's first view.
    public Optional<DeskView> view() {
        return Optional.ofNullable(view);
    }

    public Desk desk() {
        return desk;
    }

    public Instant now() {
        return time.instant();
    }

    public boolean pressLost() {
        return presses.lost();
    }

    /// The shift was ended here, and nobody has come since.
    public boolean signedOff() {
        return presses.signedOff();
    }

    /// The listener hears of every press, from whatever page.
    public void onPress(Consumer<DeskAction> listener) {
        pressListeners.add(listener);
    }

    public void press(DeskAction action) {
        presses.press(action);
        pressListeners.forEach(listener -> listener.accept(action));
    }

    public void does(Deed deed) {
        if (!deed.enabled()) {
            return;
        }
        switch (deed.aim()) {
            case Deed.Press(var action) -> press(action);
            case Deed.Ask(var asked) -> ask(asked);
            case Deed.AskLater(var asking) -> ask(asking.at(now()));
        }
    }

    public void ask(Question asked) {
        question = asked;
        changed.run();
    }

    public Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    /// Presses what was asked about; an answer that is not enough changes nothing.
    public void answer(Answer answer) {
        if (question != null && question.accepts(answer)) {
            DeskAction action = question.action(answer);
            question = null;
            press(action);
            changed.run();
        }
    }

    /// Presses one of several.
    public void choose(Choice choice) {
        if (question != null && question.choices().contains(choice)) {
            question = null;
            press(choice.action());
            changed.run();
        }
    }

    public void leave() {
        question = null;
        changed.run();
    }

    public void dismiss(Notice notice) {
        press(new DeskAction.Dismiss(notice.id()));
    }

    public void dismissOldest() {
        view().flatMap(v -> v.notices().stream().findFirst()).ifPresent(this::dismiss);
    }
}
