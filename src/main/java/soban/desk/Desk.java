package soban.desk;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// What a window or a terminal knows of a desk: a picture that is sent anew on every change, and
/// presses. Nothing here waits: neither call touches disk or network on the caller's thread.
public interface Desk extends AutoCloseable {
    /// Sends the present picture at once and a new one after every change, from the desk's own
    /// thread and in order.
    void watch(Consumer<DeskView> watcher);

    /// Writes the press to the outbox on disk; the picture that follows shows it as pending. The
    /// stage ends with the action's number once it is on disk (or fails when the disk refuses).
    CompletionStage<Long> press(DeskAction action);

    @Override
    void close();
}
