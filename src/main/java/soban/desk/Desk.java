package soban.desk;

import soban.domain.order.OrderId;

import java.util.List;
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
    ///
    /// A negative number is that of the notice that says why this desk itself refuses it; 0 is what
    /// the core need not hear of.
    CompletionStage<Long> press(DeskAction action);

    /// This order was shown to somebody here, perhaps with a ring. From now on the core asks this
    /// desk before it lets the customer cancel. Only the first time counts.
    void rang(OrderId order);

    /// All that happened to an order, as far as this desk heard it, in its order. An owner's desk
    /// alone keeps that.
    CompletionStage<List<Told>> story(OrderId order);

    @Override
    void close();
}
