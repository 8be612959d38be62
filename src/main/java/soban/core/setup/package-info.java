/// What must be there before the core can work: the topics of an installation, those of a shop or a
/// rider, their units themselves, and a shop to try things out with. It makes what is missing and
/// never changes what is there.
@NullMarked
package soban.core.setup;

import org.jspecify.annotations.NullMarked;
