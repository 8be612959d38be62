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
    private boolean signedOff;

    /// @param screen where the answer to a press is heard, since the desk gives it on a thread of
    ///   its own
    /// @param changed hears when `lost` is another
    public Presses(Desk desk, Executor screen, Runnable changed) {
        this.desk = desk;
        this.screen = screen;
        this.changed = changed;
    }

    public void press(DeskAction action) {
        if (action instanceof DeskAction.IAm) {
            signedOff = false;
        }
        desk.press(action)
                .whenCompleteAsync(
                        (number, failure) -> {
                            if (failure == null && number > 0) {
                                signedOff = action instanceof DeskAction.SignOff;
                            }
                            kept(failure == null);
                        },
                        screen);
    }

    /// The shift was ended here, and nobody has come since: whoever says who they are, or presses
    /// anything that the core hears of, is back.
    public boolean signedOff() {
        return signedOff;
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
