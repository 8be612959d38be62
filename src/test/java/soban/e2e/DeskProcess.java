package soban.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// A kitchen's desk as a process of its own, which can be killed at any moment and be started again
/// over the same file. What it said it had taken is remembered from life to life.
final class DeskProcess implements AutoCloseable {
    static final String TOOK = "took ";
    static final String WAITING = "waiting ";

    /// The orders that it took to start, by the numbers of the presses.
    final Map<Long, String> taken = new ConcurrentSkipListMap<>();

    private final List<String> command;
    private volatile int waiting = Integer.MAX_VALUE;
    private volatile boolean connected;
    private Process process;
    private Thread reader;
    private PrintWriter told;

    DeskProcess(String kafka, Path file, Duration ahead) throws IOException {
        command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ToldDesk.class.getName(),
                        kafka,
                        file.toString(),
                        ahead.toString());
        start();
    }

    void start() throws IOException {
        waiting = Integer.MAX_VALUE;
        connected = false;
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var said = process.inputReader(StandardCharsets.UTF_8);
        reader = Thread.ofVirtual().start(() -> read(said));
    }

    private void read(BufferedReader said) {
        try {
            for (String line; (line = said.readLine()) != null; ) {
                hear(line);
            }
        } catch (IOException ignored) {
            // It was killed in the middle of a word.
        }
    }

    private void hear(String line) {
        if (line.startsWith(TOOK)) {
            String[] words = line.split(" ", 3);
            taken.put(Long.parseLong(words[1]), words[2]);
        } else if (line.startsWith(WAITING)) {
            String[] words = line.split(" ", 3);
            waiting = Integer.parseInt(words[1]);
            connected = words[2].equals("Connected");
        }
    }

    /// Tells it to start an order. Whether it has taken that, it says later.
    void startOrder(String order) {
        told.println(order);
    }

    /// How many of its presses the core has not answered yet, as far as it knows.
    int waiting() {
        return waiting;
    }

    boolean connected() {
        return connected;
    }

    /// Ends it as a power cut would, and returns when all that it had said was heard.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
