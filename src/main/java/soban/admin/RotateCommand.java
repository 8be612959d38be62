package soban.admin;

import picocli.CommandLine.Command;

import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;
import soban.domain.unit.Role;
import soban.wire.DeskName;

import java.util.List;
import java.util.Locale;

/// `soban admin rotate`.
@Command(
        name = "rotate",
        description =
                "Takes a desk's password back and prints a code for a new one. Typed in at that"
                        + " desk, it goes on with all that it had.")
final class RotateCommand extends RevokeCommand {
    @Override
    void after(OperatorLink link, DeskName desk) throws SetupProblem {
        String role = desk.device().substring(0, desk.device().indexOf('-'));
        Codes.print(link, desk.unit(), List.of(Role.valueOf(role.toUpperCase(Locale.ROOT))), out());
    }
}
