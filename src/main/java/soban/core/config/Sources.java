package soban.core.config;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What an option is worth when the command line does not say it: what the environment says, or
/// else the file. `--timer-grace` is `SOBAN_TIMER_GRACE` there and `timer-grace` here.
final class Sources implements IDefaultValueProvider {
    private static final String PREFIX = "SOBAN_";
    private static final Set<String> NO_SETTINGS = Set.of("config", "help", "version");

    private final String fileName;
    private final Map<String, String> file;
    private final Map<String, String> environment;

    Sources(String fileName, Map<String, String> file, Map<String, String> environment) {
        this.fileName = fileName;
        this.file = file;
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !isSetting(option)) {
            return null;
        }
        String name = name(option);
        return isInEnvironment(name) ? environment.get(variable(name)) : file.get(name);
    }

    /// Where the value of an option comes from that the command line does not name.
    String of(OptionSpec option) {
        String name = name(option);
        if (isInEnvironment(name)) {
            return variable(name);
        }
        return file.containsKey(name) ? fileName : "default";
    }

    /// A variable that is there and empty says nothing.
    private boolean isInEnvironment(String name) {
        return !environment.getOrDefault(variable(name), "").isBlank();
    }

    /// What is hidden, or says how the command itself is used, stands on the command line alone.
    static boolean isSetting(OptionSpec option) {
        return !option.hidden() && !NO_SETTINGS.contains(name(option));
    }

    static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
