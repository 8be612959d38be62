/// Copies of the events for the desks: each shop's marked events to the topics of its roles, in
/// order and at least once, in the form that is for that role. Desks drop what they know already.
@NullMarked
package soban.core.feeds;

import org.jspecify.annotations.NullMarked;
