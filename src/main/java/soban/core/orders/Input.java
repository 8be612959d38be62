package soban.core.orders;

import soban.wire.CommandRecord;
import soban.wire.DeadLetter;

/// One record of the log of commands: readable, or not.
sealed interface Input {
    long offset();

    /// A command, and under which leadership of the partition it was written.
    record Asked(long offset, int epoch, CommandRecord command) implements Input {}

    record Garbage(long offset, String unit, DeadLetter letter) implements Input {}
}
