/// What every window shares: the door to the FX thread, themes, words, fonts, choices that are
/// kept, the status strip. Nothing here knows a certain desk's board.
@NullMarked
package soban.console.screen;

import org.jspecify.annotations.NullMarked;
