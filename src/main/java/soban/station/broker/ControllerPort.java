package soban.station.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// The port on which the node talks to itself. Nobody else needs it, so it is chosen once, kept
/// beside the data, and chosen anew when something else has taken it meanwhile.
final class ControllerPort {
    private final Path file;

    ControllerPort(Path folder) {
        this.file = folder.resolve("controller-port");
    }

    int choose(int wanted) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        int kept = kept();
        if (kept != 0 && isFree(kept)) {
            return kept;
        }
        try (var socket = new ServerSocket(0, 1, loopback())) {
            int chosen = socket.getLocalPort();
            Files.writeString(file, chosen + System.lineSeparator());
            return chosen;
        }
    }

    private int kept() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        var text = Files.readString(file).strip();
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral(BrokerSettings.HOST);
    }
}
