package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;
import soban.wire.DeskName;

/// `soban admin revoke`.
@Command(
        name = "revoke",
        description =
                "Cuts a desk off from a guarded cluster, at once and for ever, even while it is"
                        + " working. What it has not sent stays on its machine.")
class RevokeCommand extends AdminAction {
    @Parameters(paramLabel = "NAME", description = "As `soban admin desks` lists it.")
    private String name = "";

    @Override
    int act(OperatorLink link) throws SetupProblem {
        DeskName desk = DeskKeys.find(link, name);
        link.locksmith().cutOff(desk.toString());
        out().println(name + " is cut off.");
        after(link, desk);
        return 0;
    }

    /// What is done once it has no key any more.
    void after(OperatorLink link, DeskName desk) throws SetupProblem {}
}
