package soban.admin;

import picocli.CommandLine.Command;

import soban.core.operator.OperatorLink;
import soban.domain.unit.Device;

/// `soban admin riders`.
@Command(name = "riders", description = "Lists the riders who are enrolled.")
final class RidersCommand extends ListAction {
    @Override
    Listing list(OperatorLink link) {
        var listing = new Listing("id", "name", "area", "duty", "deliveries", "devices");
        for (var rider : link.units().riders()) {
            listing.add(
                    rider.id().value(),
                    rider.name(),
                    rider.area(),
                    rider.onDuty() ? "on" : "off",
                    rider.tasks().size(),
                    rider.devices().all().stream().filter(Device::live).count());
        }
        return listing;
    }
}
