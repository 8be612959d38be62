package soban.console.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A receipt printer on a socket of this machine. It understands what real ones do, and nothing
/// else: an unknown byte is a failure, as a real printer would print it as rubbish.
public final class PaperPrinter implements AutoCloseable {
    /// How a printer is.
    public enum Mood {
        READY,
        WITHOUT_STATUS,
        OUT_OF_PAPER,
        COVER_OPEN,
        DEAF
    }

    /// One ticket, cut off: its bands of dots, one below the other.
    public record Ticket(int width, List<Integer> bands, List<byte[]> rows) {
        boolean isBlack(int x, int y) {
            return (rows.get(y)[x / 8] & (0x80 >> (x % 8))) != 0;
        }

        public long black() {
            long black = 0;
            for (byte[] row : rows) {
                for (byte each : row) {
                    black += Integer.bitCount(each & 0xff);
                }
            }
            return black;
        }
    }

    private final ServerSocket server;
    private final Mood mood;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<String> rubbish = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int connections;

    public PaperPrinter(Mood mood) throws IOException {
        this.mood = mood;
        server = new ServerSocket();
        if (mood == Mood.DEAF) {
            server.setReceiveBufferSize(4096);
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public synchronized List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    synchronized List<String> rubbish() {
        return List.copyOf(rubbish);
    }

    synchronized int connections() {
        return connections;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                synchronized (this) {
                    connections++;
                }
                if (mood == Mood.DEAF) {
                    closed.await();
                } else {
                    read(socket);
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    note(e.toString());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var rows = new ArrayList<byte[]>();
        var bands = new ArrayList<Integer>();
        int width = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            String command = Integer.toHexString(next) + " " + Integer.toHexString(in.read());
            switch (command) {
                case "10 4" -> status(socket, in.read());
                case "1b 40" -> rows.clear();
                case "1b 64" -> in.read();
                case "1d 76" -> width = band(in, rows, bands);
                case "1d 56" -> {
                    if (in.read() == 66) {
                        in.read();
                    }
                    synchronized (this) {
                        tickets.add(new Ticket(width, List.copyOf(bands), List.copyOf(rows)));
                    }
                    rows.clear();
                    bands.clear();
                }
                default -> note(command);
            }
        }
        if (!rows.isEmpty()) {
            note("a ticket was not cut off");
        }
    }

    private void status(Socket socket, int question) throws IOException {
        int answer =
                switch (mood) {
                    case OUT_OF_PAPER -> question == 4 ? 0x72 : 0x32;
                    case COVER_OPEN -> question == 2 ? 0x16 : 0x12;
                    case READY, WITHOUT_STATUS, DEAF -> 0x12;
                };
        if (mood != Mood.WITHOUT_STATUS) {
            socket.getOutputStream().write(answer);
        }
    }

    private static int band(InputStream in, List<byte[]> rows, List<Integer> bands)
            throws IOException {
        if (in.read() != '0' || in.read() != 0) {
            throw new IOException("no raster of usual size");
        }
        int bytes = in.read() + 256 * in.read();
        int height = in.read() + 256 * in.read();
        bands.add(height);
        for (int i = 0; i < height; i++) {
            byte[] row = in.readNBytes(bytes);
            if (row.length < bytes) {
                throw new IOException("a band is too short");
            }
            rows.add(row);
        }
        return bytes * 8;
    }

    private synchronized void note(String what) {
        rubbish.add(what);
    }

    @Override
    public void close() {
        breakDown();
    }

    /// From now on nobody is there.
    public void breakDown() {
        try {
            server.close();
            closed.countDown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
