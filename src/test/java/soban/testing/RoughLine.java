package soban.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// A line between two processes, through which everything goes and which can be made bad: for all
/// who are on it, at any moment.
public final class RoughLine implements AutoCloseable {
    private static final int BLOCK = 8192;
    private static final int ONE_IN = 8;
    private static final int DRIP = 16;

    private final ServerSocket door;
    private volatile InetSocketAddress target = new InetSocketAddress(0);
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile Trouble trouble = Trouble.NONE;

    /// What the line does to what goes through it.
    public enum Trouble {
        NONE,
        /// Every piece comes up to half a second later.
        LATE,
        /// One piece in some is lost with its connection, and both sides are told so.
        RESET,
        /// One side is told that the other has said all, while that goes on talking.
        HALF_CLOSED,
        /// A few bytes at a time.
        DRIPPING,
        /// What is asked does not arrive, and nobody is told.
        DEAF,
        /// What is answered does not arrive, and nobody is told.
        MUTE
    }

    /// Called for each piece before it goes on.
    public interface Watch {
        void sees(byte[] piece, int length);
    }

    private volatile Watch asked = (piece, length) -> {};

    public RoughLine() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Leads to a port of this machine from now on.
    public void leadTo(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// The way there through this line.
    public URI to(URI place) {
        leadTo(place.getPort());
        return URI.create("http://127.0.0.1:" + port());
    }

    /// From now on. What was half through when it was bad is of no use any more: those connections
    /// end when it is good again.
    public void turn(Trouble next) {
        Trouble before = trouble;
        trouble = next;
        if (before == Trouble.DEAF || before == Trouble.MUTE || before == Trouble.HALF_CLOSED) {
            cut();
        }
    }

    /// All who are on it lose their connection.
    public void cut() {
        calls.forEach(Call::end);
    }

    public void watch(Watch watch) {
        asked = watch;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                Thread.ofVirtual().start(() -> connect(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket from) {
        var to = new Socket();
        var call = new Call(from, to);
        try {
            to.connect(target);
            calls.add(call);
            Thread.ofVirtual().start(() -> call.carry(from, to, true));
            call.carry(to, from, false);
        } catch (IOException nobodyThere) {
            call.end();
        }
    }

    private final class Call {
        private final Socket from;
        private final Socket to;

        Call(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        void carry(Socket one, Socket other, boolean asking) {
            byte[] piece = new byte[BLOCK];
            try {
                InputStream in = one.getInputStream();
                OutputStream out = other.getOutputStream();
                for (int length; (length = in.read(piece)) >= 0; ) {
                    if (asking) {
                        asked.sees(piece, length);
                    }
                    pass(piece, length, out, other, asking);
                }
                other.shutdownOutput();
            } catch (IOException ended) {
                end();
            }
        }

        private void pass(byte[] piece, int length, OutputStream out, Socket other, boolean asking)
                throws IOException {
            switch (trouble) {
                case NONE -> out.write(piece, 0, length);
                case LATE -> {
                    pause(ThreadLocalRandom.current().nextInt(500));
                    out.write(piece, 0, length);
                }
                case RESET -> {
                    if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
                        from.setSoLinger(true, 0);
                        to.setSoLinger(true, 0);
                        throw new IOException("cut");
                    }
                    out.write(piece, 0, length);
                }
                case HALF_CLOSED -> {
                    if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0
                            && !other.isOutputShutdown()) {
                        other.shutdownOutput();
                    }
                    if (!other.isOutputShutdown()) {
                        out.write(piece, 0, length);
                    }
                }
                case DRIPPING -> {
                    for (int at = 0; at < length; at += DRIP) {
                        out.write(piece, at, Math.min(DRIP, length - at));
                        out.flush();
                        pause(1);
                    }
                }
                case DEAF -> {
                    if (!asking) {
                        out.write(piece, 0, length);
                    }
                }
                case MUTE -> {
                    if (asking) {
                        out.write(piece, 0, length);
                    }
                }
            }
        }

        private void pause(long millis) {
            LockSupport.parkNanos(millis * 1_000_000);
        }

        void end() {
            calls.remove(this);
            for (Socket socket : new Socket[] {from, to}) {
                try {
                    socket.close();
                } catch (IOException ignored) {
                    // It is to be gone, and is.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
