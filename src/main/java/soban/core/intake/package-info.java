/// The door for desks: their requests, whose role and shop the topic's name proves, are checked,
/// stamped and passed on to the log of commands, each source in its order. Whether a request is
/// done is decided by the unit, not here.
@NullMarked
package soban.core.intake;

import org.jspecify.annotations.NullMarked;
