package soban.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The option files of `installer/options`, with what only the build knows filled in: `@name@`.
///
/// @param values what stands for each name
record OptionFiles(Path sources, Path folder, Map<String, String> values) {
    private static final Pattern NAME = Pattern.compile("@([a-z.]+)@");

    /// The file to hand to a tool, after `@`.
    Path resolve(String name) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.writeString(file, filled(Files.readString(sources.resolve(name))));
        return file;
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nobody knows @" + name + "@");
        }
        return value;
    }
}
