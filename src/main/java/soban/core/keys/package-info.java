/// The keys under which what belongs to a person is written: one or more for each owner, kept in a
/// topic of their own and backed up apart from everything else. To forget somebody is to destroy
/// their keys.
@NullMarked
package soban.core.keys;

import org.jspecify.annotations.NullMarked;
