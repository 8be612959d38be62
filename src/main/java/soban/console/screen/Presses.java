package soban.console.screen;

import soban.desk.Desk;
import soban.desk.DeskAction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// A person's presses on their way to the desk, and whether the last of them could be stored.
public final class Presses {
    private static final int REMEMBERED = 200;

    private final Desk desk;
    private final Executor screen;
    private final Runnable changed;
    private final List<DeskAction> sent = new ArrayList<>();
    private boolean lost;

    /// @param screen where the answer to a press is heard, since the desk gives it on a thread of
    ///   its own
    /// @param changed hears when `lost` is another
    public Presses(Desk desk, Executor screen, Runnable changed) {
        this.desk = desk;
        this.screen = screen;
        this.changed = changed;
    }

    public void press(DeskAction action) {
        desk.press(action)
                .whenCompleteAsync(
                        (number, failure) -> {
                            if (failure == null && number > 0) {
                                remember(action);
                            }
                            kept(failure == null);
                        },
                        screen);
    }

    /// The newest of those that went out, oldest first. The core answers in their order, so that of
    /// a desk with so many unanswered presses these are the ones.
    public List<DeskAction> newest(int unanswered) {
        return List.copyOf(sent.subList(Math.max(0, sent.size() - unanswered), sent.size()));
    }

    /// The disk refused the last one: nothing came of it.
    public boolean lost() {
        return lost;
    }

    private void remember(DeskAction action) {
        sent.add(action);
        if (sent.size() > REMEMBERED) {
            sent.removeFirst();
        }
        changed.run();
    }

    private void kept(boolean kept) {
        if (lost == kept) {
            lost = !kept;
            changed.run();
        }
    }
}
