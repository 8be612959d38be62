package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.admin.UnitOptions.Known;
import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;
import soban.domain.unit.Role;

import java.util.List;

/// `soban admin code`.
@Command(
        name = "code",
        description = "Prints another code, for one more desk of a shop or for a rider's new one.")
final class CodeCommand extends AdminAction {
    @Mixin private final UnitOptions unit = new UnitOptions();

    @Option(
            names = "--role",
            paramLabel = "owner|kitchen",
            description = "Which of a shop's desks; a rider has but one kind.")
    private @Nullable String role;

    @Override
    int act(OperatorLink link) throws SetupProblem {
        Known known = unit.find(link.units());
        Codes.print(link, known.unit(), List.of(role(known)), out());
        return 0;
    }

    private Role role(Known known) {
        if (!known.isShop()) {
            return Role.RIDER;
        }
        return switch (role) {
            case "owner" -> Role.OWNER;
            case "kitchen" -> Role.KITCHEN;
            case null, default ->
                    throw AdminRefusal.wrong("Name the desk with --role owner or --role kitchen.");
        };
    }
}
