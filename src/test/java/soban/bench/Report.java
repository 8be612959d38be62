package soban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a bench has to say: printed, and written to `target/bench/<name>.json` with the machine,
/// its load before and after, the date and what was set.
public final class Report implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String name;
    private final Instant begun = Instant.now();
    private final double loadBefore = Machine.load();
    private final long yardstick = Machine.yardstick();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Object> rounds = new LinkedHashMap<>();

    public Report(String name) {
        this.name = name;
        set("quick", Sizes.QUICK);
        System.out.printf(
                "%n== %s, load of the machine %.2f, yardstick %d ms%n",
                name, loadBefore, yardstick);
    }

    public Report set(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /// Prints it, and keeps it.
    Report tell(String what, Object value) {
        System.out.println("   " + what + ": " + value);
        return set(what, value);
    }

    /// Prints the table and keeps it.
    public void add(Table table) {
        tables.add(table);
        System.out.println(table.text());
    }

    /// Keeps what each single round measured.
    void add(String what, Medians measured) {
        rounds.put(what, measured.all());
    }

    @Override
    public void close() throws IOException {
        double loadAfter = Machine.load();
        long yardstickAfter = Machine.yardstick();
        System.out.printf(
                "   load of the machine before %.2f, after %.2f, yardstick %d ms%n",
                loadBefore, loadAfter, yardstickAfter);
        var all = new LinkedHashMap<String, Object>();
        all.put("bench", name);
        all.put("date", begun.truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("machine", Machine.about());
        all.put("load", Map.of("before", loadBefore, "after", loadAfter));
        all.put("yardstick ms", Map.of("before", yardstick, "after", yardstickAfter));
        all.put("settings", settings);
        all.put("tables", tables);
        all.put("rounds", rounds);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".json"), JSON.writeValueAsBytes(all));
    }
}
