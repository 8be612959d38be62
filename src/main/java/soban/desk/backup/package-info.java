/// A desk's memory in an archive, taken while the desk works, and brought back; its way into the
/// cluster apart.
@NullMarked
package soban.desk.backup;

import org.jspecify.annotations.NullMarked;
