/// What customers read: a projection of the log of events in one SQLite file per core instance. It
/// may be deleted at any time; it is made anew from the log. Nothing is decided here, nobody waits
/// for it to decide, and no read holds it up.
@NullMarked
package soban.core.views;

import org.jspecify.annotations.NullMarked;
