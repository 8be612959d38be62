package soban.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A port of the loopback address that was free a moment ago. Each is given once, and none is one
/// that the system lends to outgoing connections: those would take it before its server does.
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int EACH = 100;

    /// Processes that run at the same time seldom begin at the same place.
    private static final int PLACES = 200;

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % PLACES) * EACH);

    private FreePort() {}

    public static int find() {
        int port;
        do {
            port = FIRST + Math.floorMod(NEXT.getAndIncrement(), PLACES * EACH);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
