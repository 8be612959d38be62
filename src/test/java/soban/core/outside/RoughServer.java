package soban.core.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server on a bare socket, so that it can do what no proper server does: hang, drip, cut the
/// line. It does one thing at a time to everybody, and remembers what it was asked.
public final class RoughServer implements AutoCloseable {
    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Manner manner = answering(200, "{}");

    public record Asked(String line, String body) {}

    public interface Manner {
        void meet(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    public RoughServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    public void behave(Manner next) {
        manner = next;
    }

    public static Manner answering(int status, String body) {
        return (socket, out) -> out.write(response(status, body));
    }

    public Manner silent() {
        return (socket, out) -> closed.await();
    }

    public static Manner cut() {
        return (socket, out) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /// The headers come at once, the body never ends.
    public Manner dripping() {
        return (socket, out) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"state\""
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            closed.await();
        };
    }

    private static byte[] response(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, bytes.length)
                        .getBytes(StandardCharsets.US_ASCII);
        var all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException over) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            int length = 0;
            for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
                if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            var body = new char[length];
            int read = in.read(body);
            asked.add(new Asked(line, new String(body, 0, Math.max(read, 0))));
            manner.meet(socket, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (SocketException gone) {
            // It was cut.
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
