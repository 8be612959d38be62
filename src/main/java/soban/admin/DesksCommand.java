package soban.admin;

import picocli.CommandLine.Command;

import soban.core.operator.OperatorLink;
import soban.wire.DeskName;

/// `soban admin desks`.
@Command(name = "desks", description = "Lists the desks that have a password at a guarded cluster.")
final class DesksCommand extends ListAction {
    @Override
    Listing list(OperatorLink link) {
        var listing = new Listing("name", "of", "device");
        for (String name : link.locksmith().names()) {
            DeskName.parse(name).ifPresent(desk -> listing.add(name, desk.unit(), desk.device()));
        }
        return listing;
    }
}
