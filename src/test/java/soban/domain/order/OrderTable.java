package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table of what is expected, as it is written down in a file for people: how it is read is
/// said there.
final class OrderTable {
    private static final Path FILE = Path.of("src/test/resources/domain/order-table.txt");

    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, Map<Situation, String>> rows = new LinkedHashMap<>();

    static Map<String, Map<Situation, String>> read() {
        var table = new OrderTable();
        String row = "";
        for (String line : lines()) {
            if (line.startsWith("  ")) {
                table.outcome(row, line.strip());
            } else if (line.matches("[a-z-]+ [=+] .*")) {
                table.group(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                row = line;
                assertThat(table.rows.put(row, new EnumMap<>(Situation.class))).isNull();
            }
        }
        table.rows.forEach(
                (name, cells) -> assertThat(cells).as(name).containsOnlyKeys(Situation.values()));
        return table.rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new AssertionError("no table", e);
        }
    }

    private void group(String line) {
        var words = line.split(" ");
        var members = groups.computeIfAbsent(words[0], name -> new ArrayList<>());
        members.addAll(Arrays.asList(words).subList(2, words.length));
    }

    private void outcome(String row, String line) {
        var cells = rows.get(row);
        int end = line.indexOf(": ");
        String outcome = line.substring(0, end);
        for (String name : List.of(line.substring(end + 2).split(" "))) {
            if (name.equals("...")) {
                Arrays.stream(Situation.values()).forEach(s -> cells.putIfAbsent(s, outcome));
            } else if (groups.containsKey(name)) {
                groups.get(name).forEach(s -> cells.putIfAbsent(Situation.valueOf(s), outcome));
            } else {
                assertThat(cells.put(Situation.valueOf(name), outcome))
                        .as("%s: %s stands twice", row, name)
                        .isNull();
            }
        }
    }

    /// Every kind of event that some row expects.
    static Set<String> words(Map<String, Map<Situation, String>> table) {
        var words = new HashSet<String>();
        table.values().forEach(row -> row.values().forEach(o -> words.addAll(split(o))));
        return words;
    }

    private static List<String> split(String outcome) {
        return Arrays.stream(outcome.split(" ")).map(word -> word.replaceFirst("/.*", "")).toList();
    }
}
