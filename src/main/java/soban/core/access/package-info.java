/// What the core's secret proves to itself, in every instance alike: whose token it is, and which
/// one-time code was sent. Nothing is stored for either.
@NullMarked
package soban.core.access;

import org.jspecify.annotations.NullMarked;
