package soban.e2e;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.RoughLine;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/// A node of a cluster of three, broker and controller together, as somebody sets one up who has
/// several machines: what is acknowledged is at two of them. A process of its own, to which one can
/// also come over a rough line.
final class BrokerNode implements AutoCloseable {
    static final int NODES = 3;

    private final int id;
    private final int port = FreePort.find();
    private final int controllerPort = FreePort.find();
    private final Path folder;
    private final RoughLine line;
    private final int behindLine = FreePort.find();
    private Process process;

    private BrokerNode(int id, Path folder) throws IOException {
        this.id = id;
        this.folder = folder;
        this.line = new RoughLine();
        line.leadTo(behindLine);
    }

    /// All three, on new folders.
    static List<BrokerNode> cluster(Path folder) throws Exception {
        List<BrokerNode> nodes = new ArrayList<>();
        for (int id = 1; id <= NODES; id++) {
            nodes.add(new BrokerNode(id, Files.createDirectories(folder.resolve("node" + id))));
        }
        String voters =
                nodes.stream()
                        .map(node -> node.id + "@127.0.0.1:" + node.controllerPort)
                        .collect(Collectors.joining(","));
        String cluster = Uuid.randomUuid().toString();
        for (BrokerNode node : nodes) {
            node.prepare(voters, cluster);
            node.start();
        }
        for (BrokerNode node : nodes) {
            node.awaitPort();
        }
        return nodes;
    }

    static String bootstrap(List<BrokerNode> nodes) {
        return nodes.stream()
                .map(node -> "127.0.0.1:" + node.port)
                .collect(Collectors.joining(","));
    }

    /// The same over their rough lines.
    static String roughBootstrap(List<BrokerNode> nodes) {
        return nodes.stream()
                .map(node -> "127.0.0.1:" + node.line.port())
                .collect(Collectors.joining(","));
    }

    RoughLine line() {
        return line;
    }

    private void prepare(String voters, String cluster) throws Exception {
        var all = new Properties();
        all.put("node.id", String.valueOf(id));
        all.put("process.roles", "broker,controller");
        all.put("controller.quorum.voters", voters);
        all.put("controller.listener.names", "CONTROLLER");
        all.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,ROUGH://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, behindLine, controllerPort));
        all.put(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,ROUGH://127.0.0.1:%d".formatted(port, line.port()));
        all.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,ROUGH:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("log.dirs", folder.resolve("log").toString());
        all.put("num.partitions", "1");
        for (String topics : List.of("offsets.topic", "transaction.state.log")) {
            all.put(topics + ".replication.factor", String.valueOf(NODES));
            all.put(topics + ".num.partitions", "1");
        }
        all.put("transaction.state.log.min.isr", "2");
        all.put("default.replication.factor", String.valueOf(NODES));
        all.put("min.insync.replicas", "2");
        all.put("auto.create.topics.enable", "false");
        all.put("broker.session.timeout.ms", "6000");
        all.put("group.initial.rebalance.delay.ms", "0");
        all.put("group.consumer.session.timeout.ms", "6000");
        all.put("group.consumer.min.session.timeout.ms", "6000");
        all.put("group.consumer.heartbeat.interval.ms", "1000");
        all.put("group.consumer.min.heartbeat.interval.ms", "1000");
        all.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");
        var text = new StringWriter();
        all.store(text, null);
        Files.writeString(properties(), text.toString());
        Files.createDirectories(folder.resolve("log"));
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(id)
                .setClusterId(cluster)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.resolve("log").toString())
                .addDirectory(folder.resolve("log").toString())
                .run();
    }

    private Path properties() {
        return folder.resolve("node.properties");
    }

    void start() throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        properties().toString());
        File log = folder.resolve("node.txt").toFile();
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
    }

    void awaitPort() {
        Await.until("node " + id + " answers", Duration.ofSeconds(90), this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int id() {
        return id;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        line.close();
        process.destroyForcibly();
    }
}
