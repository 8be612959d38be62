/// The operator's commands: taking shops and riders in, and looking at an installation. They bring
/// what a person types to the core's own means and write what comes of it; they decide nothing.
@NullMarked
package soban.admin;

import org.jspecify.annotations.NullMarked;
