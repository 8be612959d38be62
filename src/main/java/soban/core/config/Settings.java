package soban.core.config;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import soban.core.setup.SetupProblem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The settings of a command: each of its options can stand in a file or in the environment too. A
/// new option is a setting without further ado; what its name calls a key, a secret, a token or a
/// password is never shown.
public final class Settings {
    private static final int NEAR = 2;

    private final CommandSpec command;
    private final Sources sources;
    private final Map<String, String> environment;

    private Settings(CommandSpec command, Sources sources, Map<String, String> environment) {
        this.command = command;
        this.sources = sources;
        this.environment = environment;
    }

    /// Reads the command line once more, with what the file and the environment say beneath it; the
    /// command's options have their values afterwards.
    public static Settings read(
            CommandSpec command, @Nullable String config, Map<String, String> environment)
            throws SetupProblem {
        String variable = environment.getOrDefault(Sources.variable("config"), "");
        String file = config != null || variable.isBlank() ? config : variable;
        var sources =
                new Sources(
                        String.valueOf(file),
                        file == null ? Map.of() : ConfigFile.read(file, names(command)),
                        environment);
        CommandLine root = command.root().commandLine();
        var arguments = root.getParseResult().originalArgs().toArray(String[]::new);
        try {
            command.commandLine().setDefaultValueProvider(sources);
            root.parseArgs(arguments);
        } catch (ParameterException problem) {
            throw wrong(problem, sources);
        }
        return new Settings(command, sources, environment);
    }

    private static SetupProblem wrong(ParameterException problem, Sources sources) {
        String place =
                problem.getArgSpec() instanceof OptionSpec option
                        ? " (%s)".formatted(sources.of(option))
                        : "";
        return SetupProblem.lasting(problem.getMessage() + place + ".");
    }

    private static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(Sources::isSetting).toList();
    }

    private static Set<String> names(CommandSpec command) {
        return options(command).stream().map(Sources::name).collect(Collectors.toSet());
    }

    /// One line for each setting: what it is and where it comes from.
    public List<String> lines() {
        ParseResult given = command.commandLine().getParseResult();
        return options(command).stream()
                .filter(option -> option.getValue() != null)
                .map(
                        option ->
                                "%s = %s (%s)"
                                        .formatted(
                                                Sources.name(option),
                                                Secrets.shown(
                                                        Sources.name(option),
                                                        String.valueOf(option.<Object>getValue())),
                                                given.hasMatchedOption(option)
                                                        ? option.longestName()
                                                        : sources.of(option)))
                .toList();
    }

    /// Variables that look like one of ours and are none. They are nothing worse than suspicious,
    /// because others put variables there too.
    public List<String> doubts() {
        Set<String> known =
                names(command).stream().map(Sources::variable).collect(Collectors.toSet());
        known.add(Sources.variable("config"));
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Sources.variable("")) && !known.contains(name))
                .sorted()
                .flatMap(
                        name ->
                                Nearest.to(name, known, NEAR).stream()
                                        .map(
                                                near ->
                                                        "%s is no setting; is %s meant?"
                                                                .formatted(name, near)))
                .toList();
    }
}
