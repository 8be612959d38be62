package soban;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.admin.AdminCommand;
import soban.core.CoreCommand;
import soban.desk.terminal.DeskCommand;
import soban.desk.terminal.EnrolCommand;
import soban.simulate.SimulateCommand;
import soban.station.BrokerCommand;
import soban.station.SandboxCommand;
import soban.station.StationCommand;
import soban.station.StationOptions;
import soban.station.broker.Durability;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

/// The program's entrance: every process of Soban is one of its sub-commands. Without one it is the
/// first start, or what was chosen there.
@Command(
        name = "soban",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Desks for shops that make to order. Without a sub-command: the first start, where"
                        + " a demo, a shop of one's own or another machine is chosen; later starts"
                        + " open what was chosen.")
public final class Soban implements Callable<Integer> {
    private static final List<Class<?>> COMMANDS =
            List.of(
                    DemoCommand.class,
                    ConsoleCommand.class,
                    StationCommand.class,
                    DeskCommand.class,
                    EnrolCommand.class,
                    CoreCommand.class,
                    AdminCommand.class,
                    SimulateCommand.class,
                    BrokerCommand.class,
                    SandboxCommand.class);

    @Mixin private final StationOptions station = new StationOptions();

    @Option(names = "--choose", description = "Ask again, whatever was chosen before.")
    private boolean choose;

    private Soban() {}

    @Override
    public Integer call() {
        var settings = station.settings(station.data(), Durability.DURABLE, false);
        return Desktop.run(settings, DemoOptions.at(settings), start -> start.begin(choose));
    }

    public static void main(String[] arguments) {
        speakUtf8();
        CrashReports.watch(_ -> {});
        System.exit(commandLine(arguments).execute(arguments));
    }

    /// A process is one command. The others, with all that they can be told, are only looked at
    /// where nobody has named one: a station starts four processes, and each would pay for all.
    static CommandLine commandLine(String... arguments) {
        var line = new CommandLine(new Soban());
        var named =
                COMMANDS.stream()
                        .filter(each -> arguments.length > 0 && name(each).equals(arguments[0]))
                        .toList();
        // Each as a line of its own first: only so does picocli let a command change its own model.
        (named.isEmpty() ? COMMANDS : named).forEach(each -> line.addSubcommand(line(each)));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Soban::mistake);
    }

    /// What the operator does with files reaches into stations and desks, so it is not among the
    /// other commands of `admin`, which ask the core.
    private static CommandLine line(Class<?> command) {
        var line = new CommandLine(command);
        if (command == AdminCommand.class) {
            line.addSubcommand(new CommandLine(BackupCommand.class));
            line.addSubcommand(new CommandLine(RestoreCommand.class));
        }
        return line;
    }

    /// A command that failed in a way that it doesn't know of.
    private static int mistake(
            Exception mistake, CommandLine command, CommandLine.ParseResult words) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, mistake);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /// Terminals read UTF-8 today, even where nobody has set a locale and Java would write question
    /// marks for Hangul. Only Windows has code pages of its own, which Java knows.
    private static void speakUtf8() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (!windows && !System.out.charset().equals(UTF_8)) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        }
    }
}
