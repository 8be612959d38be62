/// The kitchen's window: a model without controls turns the desk's picture into cards, counts and
/// rows; the screen draws them. The model is used on the FX thread only; presses go to the desk,
/// which answers with a new picture.
@NullMarked
package soban.console.kitchen;

import org.jspecify.annotations.NullMarked;
