package soban.core;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.core.config.Settings;
import soban.core.follow.Ending;
import soban.core.setup.SetupProblem;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;

/// The core as a process. It says `ready` when it is, and runs until it is told to end. What only a
/// person can mend is one sentence and exit code 2.
@Command(
        name = "core",
        mixinStandardHelpOptions = true,
        description = {
            "The order and payment core, without a window.",
            "Each option can also be a line of the file (timer-grace = 60) or a variable"
                    + " (SOBAN_TIMER_GRACE); the variable overrides the file, and the option both."
        })
public final class CoreCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(CoreCommand.class);
    private static final int TRY_AGAIN = 1;
    private static final int MEND_FIRST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A station's broker is started at the same time.
    private static final Duration PATIENCE_OF_A_CHILD = Duration.ofSeconds(60);

    private final Map<String, String> environment;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A file of settings, one `name = value` a line.")
    private @Nullable String config;

    @Mixin private final CoreOptions options = new CoreOptions();

    @Option(names = "--child", hidden = true, description = "Ends when stdin does.")
    private boolean child;

    public CoreCommand() {
        this(System.getenv());
    }

    CoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (var lifeline = child ? Lifeline.ofParent(System.in) : Lifeline.ofTerminal()) {
            var ending = new Ending();
            var _ = lifeline.end().thenRun(ending::ask);
            return run(settings(), ending);
        } catch (SetupProblem problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return child && problem.isPassing() ? TRY_AGAIN : MEND_FIRST;
        }
    }

    private CoreSettings settings() throws SetupProblem {
        Settings read = Settings.read(spec, config, environment);
        CoreSettings settings = options.settings(child ? PATIENCE_OF_A_CHILD : PATIENCE);
        read.lines().forEach(line -> LOG.info("setting {}", line));
        read.doubts().forEach(LOG::warn);
        return settings;
    }

    private int run(CoreSettings settings, Ending ending) throws SetupProblem {
        try (var core = new Core(settings, InstantSource.system())) {
            if (core.start(ending)) {
                spec.commandLine().getOut().println("ready");
                spec.commandLine().getOut().flush();
                ending.await();
            }
            return 0;
        }
    }
}
