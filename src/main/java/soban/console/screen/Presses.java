package soban.console.screen;

import soban.desk.Desk;
import soban.desk.DeskAction;

import java.util.concurrent.Executor;

/// A person's presses on their way to the desk, and whether the last of them could be stored.
public final class Presses {
    private final Desk desk;
    private final Executor screen;
    private final Runnable changed;
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
        desk.press(action).whenCompleteAsync((_, failure) -> kept(failure == null), screen);
    }

    /// The disk refused the last one: nothing came of it.
    public boolean lost() {
        return lost;
    }

    private void kept(boolean kept) {
        if (lost == kept) {
            lost = !kept;
            changed.run();
        }
    }
}
