package soban.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A unit of systemd, read as systemd would: settings in sections, a setting may stand several
/// times.
record UnitFile(Map<String, List<String>> settings) {
    static UnitFile read(Path file) throws IOException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1);
            } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith(";")) {
                String[] parts = text.split("=", 2);
                if (parts.length != 2 || section.isEmpty()) {
                    throw new IOException(file + ": no setting: " + text);
                }
                settings.computeIfAbsent(section + "." + parts[0], _ -> new ArrayList<>())
                        .add(parts[1]);
            }
        }
        return new UnitFile(settings);
    }

    String get(String name) {
        List<String> values = settings.get(name);
        if (values == null || values.size() != 1) {
            throw new IllegalStateException(name + " stands there as " + values);
        }
        return values.getFirst();
    }

    /// The words that it starts, where `$SOBAN_STATION` stands for those.
    List<String> command(List<String> station) {
        List<String> words = new ArrayList<>();
        for (String word : get("Service.ExecStart").split(" ", -1)) {
            if (word.equals("$SOBAN_STATION")) {
                words.addAll(station);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /// As `env` takes it.
    List<String> environment() {
        return List.of(get("Service.Environment").split(" "));
    }
}
