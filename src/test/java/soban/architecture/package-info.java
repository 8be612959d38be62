/// The build's own checks: how the code is laid out, who may use whom, how sources look. Each rule
/// says why it stands. Nothing here tests what Soban does.
@NullMarked
package soban.architecture;

import org.jspecify.annotations.NullMarked;
