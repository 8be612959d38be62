package soban.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Cafe;
import soban.desk.FeedScript;
import soban.desk.board.FeedBatch;
import soban.desk.store.DeskStore;
import soban.desk.store.Opening;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long it takes from the command to the first board: from a file with 100,000 orders of which
/// 300 are open, from an empty one, and a bare JavaFX window for comparison, each a process of its
/// own, in turn.
class BoardStartBench {
    private static final int ORDERS = Integer.getInteger("orders", 100_000);
    private static final int OPEN = 300;
    private static final int ROUNDS = 9;
    private static final int BATCH = 1000;

    @TempDir Path folder;

    @Test
    @Timeout(900)
    void to_the_first_board() throws Exception {
        Path full = folder.resolve("full.db");
        Path empty = folder.resolve("empty.db");
        fill(full, ORDERS);
        fill(empty, 0);
        Map<String, List<Long>> took = new TreeMap<>();
        for (int round = -1; round < ROUNDS; round++) {
            long bare = start();
            long nothing = start(empty.toString(), "#title");
            long board = start(full.toString(), ".ticket");
            if (round >= 0) {
                took.computeIfAbsent("1 bare window", _ -> new ArrayList<>()).add(bare);
                took.computeIfAbsent("2 empty board", _ -> new ArrayList<>()).add(nothing);
                took.computeIfAbsent("3 full board", _ -> new ArrayList<>()).add(board);
            }
        }
        double bare = middle(took.get("1 bare window"));
        double nothing = middle(took.get("2 empty board"));
        double board = middle(took.get("3 full board"));
        try (var report = new Report("board-start")) {
            var table =
                    new Table(
                            "From the command to what is drawn (medians of " + ROUNDS + ")",
                            "",
                            "ms",
                            "to the bare window",
                            "to the empty board");
            table.row("a bare window", bare, 1.0, bare / nothing);
            table.row("an empty board", nothing, nothing / bare, 1.0);
            table.row(
                    "%,d orders, %d open".formatted(ORDERS, OPEN),
                    board,
                    board / bare,
                    board / nothing);
            report.add(table);
        }
    }

    private static double middle(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static void fill(Path file, int orders) {
        var feed = new FeedScript(Role.KITCHEN);
        Instant now = Instant.now();
        try (var store = DeskStore.open(file, Cafe.KITCHEN, Opening.by("bench"), now)) {
            store.cache().read(feed.batch(Cafe.enrolled()), now);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < orders; i++) {
                events.add(Cafe.received(i));
                events.add(Cafe.accepted(i));
                if (i < orders - OPEN) {
                    events.add(new PreparationStarted(Cafe.id(i), Cafe.PROMISE));
                    events.add(Cafe.finished(i, Cafe.PROMISE));
                    events.add(Cafe.handedOver(i, Cafe.PROMISE));
                }
                if (events.size() > BATCH || i == orders - 1) {
                    FeedBatch batch = feed.batch(events.toArray(Event[]::new));
                    store.cache().read(batch, now);
                    events.clear();
                }
            }
        }
    }

    /// Nanoseconds from the start of the process until it says that it has drawn.
    private long start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(BoardStartBench::isOurs)
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), FirstBoard.class.getName()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(FirstBoard.DRAWN)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("nothing was drawn: " + Files.readString(errors));
            }
        }
        long took = System.nanoTime() - began;
        process.waitFor();
        return took;
    }

    private static boolean isOurs(String argument) {
        return argument.startsWith("--")
                || argument.startsWith("-Dglass")
                || argument.startsWith("-Dprism");
    }
}
