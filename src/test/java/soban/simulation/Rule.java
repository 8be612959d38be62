package soban.simulation;

import soban.wire.EventRecord;

/// Something that must hold, checked by who sees the event log as any reader does.
interface Rule {
    /// The next event of a unit's story.
    void see(EventRecord record);

    /// Everything has come to rest.
    default void atRest() {}

    static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError(String.valueOf(what));
        }
    }
}
