package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;
import soban.core.setup.Newcomer;
import soban.core.setup.SetupProblem;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.unit.Role;

import java.util.List;

/// `soban admin enrol-rider`.
@Command(
        name = "enrol-rider",
        description =
                "Takes a rider in, and prints a code for their desk. The same again changes"
                        + " nothing but makes a new code.")
final class EnrolRiderCommand extends AdminAction {
    @Option(names = "--id", paramLabel = "ID", required = true, description = "Such as rider-1.")
    private String id = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "As shops and customers read it.")
    private String name = "";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            required = true,
            description = "Where they deliver: the area of some shop.")
    private String area = "";

    @Override
    int act(OperatorLink link) throws SetupProblem {
        var rider = Ids.rider(id);
        var units = link.units();
        if (units.shops().stream().noneMatch(shop -> shop.area().id().equals(area))) {
            throw AdminRefusal.forbidden(
                    "No shop stands in the area %s. `soban admin shops` shows the areas."
                            .formatted(area));
        }
        boolean before = units.rider(rider).isPresent();
        var newcomer = Newcomer.of(new EnrolRider(rider, name, area));
        require(link.enrol(newcomer));
        out().println(
                        before
                                ? "%s is enrolled already; nothing was changed.".formatted(rider)
                                : "%s is enrolled: %s, area %s.".formatted(rider, name, area));
        Codes.print(link, newcomer.unit(), List.of(Role.RIDER), out());
        return 0;
    }
}
