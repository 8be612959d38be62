/// The door for customers: JSON over HTTP. A request is read strictly, put before its unit as a
/// command, and answered with the decision; what is read comes from the views. Nothing is decided
/// here, and no other package knows of HTTP.
@NullMarked
package soban.core.http;

import org.jspecify.annotations.NullMarked;
