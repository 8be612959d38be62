package soban.station;

import org.jspecify.annotations.Nullable;

import soban.station.broker.Durability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The command lines of the three children: this same program, with a small virtual machine each.
public final class ChildPlans {
    /// How the core's virtual machine runs. An order and its answers are remembered for 30 days and
    /// take 3 KB: there is room for 100,000.
    public static final List<String> CORE_MACHINE = List.of("-Xmx512m");

    private static final String MAIN = "soban.Soban";

    /// What an operator wants of the children's virtual machines besides: a larger heap, say, or a
    /// file for each, in whose name `%child` stands for it.
    private static final String FURTHER_OPTIONS = "SOBAN_JVM";

    private static final String CHILD = "%child";

    /// A terminal sends Ctrl-C to everybody at once; the children are to wait for their turn.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

    private final StationSettings settings;
    private final Duration forcedWrite;
    private final List<String> wishes;
    private final ClassArchives archives = ClassArchives.ofThisProgram();

    /// @param forcedWrite how long this disk takes to keep a record for good
    ChildPlans(StationSettings settings, Duration forcedWrite) {
        this(settings, forcedWrite, System.getenv(FURTHER_OPTIONS));
    }

    /// @param wishes words of an operator
    ChildPlans(StationSettings settings, Duration forcedWrite, @Nullable String wishes) {
        this.settings = settings;
        this.forcedWrite = forcedWrite;
        this.wishes = wishes(wishes);
    }

    ChildPlan broker() {
        return plan(
                "broker",
                new Places(settings.data()).kafka(),
                // With the quick compiler alone it starts sooner, is smaller and takes no more of
                // the machine: what it does is moving bytes.
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                brokerArguments());
    }

    private List<String> brokerArguments() {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "station-broker",
                                "--data",
                                new Places(settings.data()).kafka().toString(),
                                "--kafka",
                                String.valueOf(settings.kafkaPort()),
                                settings.durability() == Durability.DURABLE
                                        ? "--durable"
                                        : "--fast"));
        Listen listen = settings.listen();
        if (listen != null) {
            arguments.addAll(
                    List.of(
                            "--station",
                            settings.data().toString(),
                            "--listen",
                            listen.host(),
                            "--listen-kafka",
                            String.valueOf(listen.kafkaPort())));
        }
        return arguments;
    }

    ChildPlan sandbox() {
        Path data = settings.data().resolve("sandbox");
        return plan(
                "sandbox",
                data,
                // It runs little code, and its answers are small and many.
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-Dsun.net.httpserver.nodelay=true"),
                List.of(
                        "station-sandbox",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(settings.gatewayPort())));
    }

    ChildPlan core() {
        Path data = settings.data().resolve("core");
        var arguments =
                new ArrayList<>(
                        List.of(
                                "core",
                                "--child",
                                "--kafka",
                                settings.kafka(),
                                "--http",
                                settings.http(),
                                "--data",
                                data.toString(),
                                // It plays whoever carries messages, too.
                                "--gateway",
                                settings.gateway().toString(),
                                "--secret-file",
                                new Places(settings.data()).secret().toString()));
        arguments.add("--timer-grace");
        arguments.add(String.valueOf(settings.timerGrace().toSeconds()));
        if (settings.durability() == Durability.DURABLE) {
            arguments.addAll(
                    List.of("--forced-write", String.valueOf(forcedWrite.toNanos() / 1000)));
        }
        if (settings.demo()) {
            arguments.add("--demo");
        }
        if (settings.rate() != null) {
            arguments.addAll(List.of("--rate", String.valueOf(settings.rate())));
        }
        arguments.addAll(doors());
        return plan("core", data, CORE_MACHINE, arguments);
    }

    private List<String> doors() {
        Listen listen = settings.listen();
        if (listen == null) {
            return List.of();
        }
        var guard = new GuardFolder(settings.data());
        return List.of(
                "--access",
                guard.coreAccess().toString(),
                "--desks",
                listen.kafka(),
                "--desk-authority",
                guard.authority().toString(),
                "--tls",
                listen.https(),
                "--tls-key",
                guard.key().toString(),
                "--tls-chain",
                guard.chain().toString());
    }

    private ChildPlan plan(String name, Path data, List<String> machine, List<String> arguments) {
        var command = new ArrayList<String>();
        if (!isWindows()) {
            command.addAll(DEAF_TO_THE_TERMINAL);
        }
        command.add(java().toString());
        command.addAll(
                List.of(
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        // Else the heap begins at its most: 50 MB more for a broker at rest.
                        "-Xms16m",
                        // Half dead it would be of no use to anybody; begun again it is.
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8"));
        command.addAll(machine);
        command.addAll(archives.options(name));
        wishes.forEach(wish -> command.add(wish.replace(CHILD, name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        Path log = settings.data().resolve("logs").resolve(name + ".log");
        return new ChildPlan(name, command, log, data);
    }

    private static List<String> wishes(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.strip().split("\\s+"));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
