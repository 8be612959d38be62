package soban.admin;

import soban.core.operator.OperatorLink;
import soban.wire.DeskName;

/// The names under which desks come to a guarded cluster, as an operator speaks of them.
final class DeskKeys {
    private DeskKeys() {}

    /// A name that has a password there now.
    static DeskName find(OperatorLink link, String text) {
        return DeskName.parse(text)
                .filter(_ -> link.locksmith().names().contains(text))
                .orElseThrow(
                        () ->
                                AdminRefusal.forbidden(
                                        "No desk comes here as %s. `soban admin desks` lists all."
                                                .formatted(text)));
    }
}
