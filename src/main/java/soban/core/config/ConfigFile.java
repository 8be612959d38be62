package soban.core.config;

import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// A file of settings, one `name = value` a line, in UTF-8. A name that means nothing here is a
/// mistake and never passed over: it would be a setting that somebody believes in.
final class ConfigFile {
    private ConfigFile() {}

    static Map<String, String> read(String file, Set<String> known) throws SetupProblem {
        var values = new HashMap<String, String>();
        for (Map.Entry<Object, Object> entry : properties(file).entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!known.contains(name)) {
                throw unknown(file, name, known);
            }
            values.put(name, String.valueOf(entry.getValue()).strip());
        }
        return values;
    }

    private static Properties properties(String file) throws SetupProblem {
        var twice = new ArrayList<Object>();
        var properties =
                new Properties() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized Object put(Object name, Object value) {
                        if (containsKey(name)) {
                            twice.add(name);
                        }
                        return super.put(name, value);
                    }
                };
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException problem) {
            throw SetupProblem.lasting(
                    "The settings in %s can't be read. Name a file of lines `name = value` with --config."
                            .formatted(file));
        }
        if (!twice.isEmpty()) {
            throw SetupProblem.lasting(
                    "`%s` stands twice in %s. Take one of them out."
                            .formatted(twice.getFirst(), file));
        }
        return properties;
    }

    private static SetupProblem unknown(String file, String name, Set<String> known) {
        return SetupProblem.lasting(
                Nearest.to(name, known, name.length() / 2)
                        .map(
                                near ->
                                        "`%s` in %s is no setting; the nearest is `%s`. Mend it, or take it out."
                                                .formatted(name, file, near))
                        .orElseGet(
                                () ->
                                        "`%s` in %s is no setting. Take it out; --help lists all."
                                                .formatted(name, file)));
    }
}
