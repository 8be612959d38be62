package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `soban admin`: everything that an operator asks of an installation that runs.
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Takes shops and riders in, and looks at an installation.",
        subcommands = {
            EnrolShopCommand.class,
            EnrolRiderCommand.class,
            CodeCommand.class,
            ShopsCommand.class,
            RidersCommand.class,
            DevicesCommand.class,
            DesksCommand.class,
            RevokeCommand.class,
            RotateCommand.class,
            ForgetCommand.class,
            TopicsCommand.class,
            DeadCommand.class,
            ReconcileCommand.class,
            ReplayCommand.class
        })
public final class AdminCommand implements Callable<Integer> {
    private static final int WHAT_IS_MEANT = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return WHAT_IS_MEANT;
    }
}
