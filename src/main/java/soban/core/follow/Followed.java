package soban.core.follow;

import soban.wire.EventRecord;

/// An event on its way through a worker. It comes again after a crash until it was `done`, in any
/// order and by any thread; nothing behind it is forgotten meanwhile.
public interface Followed {
    EventRecord event();

    /// It was written after this instance took over the partition, so no instance before can have
    /// acted on it.
    boolean fresh();

    /// The partition has gone to another instance, which will act on this.
    boolean lost();

    void done();
}
