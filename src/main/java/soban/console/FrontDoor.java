package soban.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a second start of a desk finds the window that is open already. The first one listens on a
/// port of this machine alone, and leaves port and password in a file that only this user can read,
/// beside the desk's memory. Who says the password brings the window to the front; anything else
/// does nothing. What a killed window leaves behind answers nobody, and is written anew.
final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String KNOCK = "soban show ";
    private static final String ANSWER = "soban shown";
    private static final int LONGEST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,5}) ([0-9a-f]{32})\\s*");

    private final Path file;
    private final String password;
    private final Runnable knocked;
    private final @Nullable ServerSocket socket;

    private FrontDoor(Path file, String password, Runnable knocked, @Nullable ServerSocket socket) {
        this.file = file;
        this.password = password;
        this.knocked = knocked;
        this.socket = socket;
    }

    /// A desk must work where nothing can listen, too: then a second start is refused.
    ///
    /// @param desk the desk's file, which this process holds
    /// @param knocked shows the window, without waiting for that
    static FrontDoor open(Path desk, Runnable knocked) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            var socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
            var door = new FrontDoor(address(desk), password, knocked, socket);
            try {
                door.write(socket.getLocalPort());
            } catch (IOException problem) {
                socket.close();
                throw problem;
            }
            Thread.ofVirtual().name("front-door").start(() -> door.serve(socket));
            return door;
        } catch (IOException problem) {
            LOG.warn("a second start of this desk will not find its window", problem);
            return new FrontDoor(address(desk), password, knocked, null);
        }
    }

    private static Path address(Path desk) {
        return desk.toAbsolutePath().resolveSibling(desk.getFileName() + ".window");
    }

    /// A temporary file is its owner's alone from the first moment.
    private void write(int port) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "window", ".new");
        Files.writeString(fresh, port + " " + password + "\n", US_ASCII);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket visitor = listening.accept()) {
                answer(visitor);
            } catch (IOException problem) {
                LOG.debug("nobody came in", problem);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void answer(Socket visitor) throws IOException {
        if (line(visitor).equals(KNOCK + password)) {
            knocked.run();
            say(visitor, ANSWER);
        }
    }

    /// Asks the window that has this desk open to show itself, until it does or the time is over:
    /// it may just be starting.
    static boolean knock(Path desk, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        do {
            if (isAnswered(address(desk))) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < end);
        return false;
    }

    private static boolean isAnswered(Path file) {
        try (var socket = new Socket()) {
            Matcher address = ADDRESS.matcher(Files.readString(file, US_ASCII));
            int port = address.matches() ? Integer.parseInt(address.group(1)) : 0;
            if (port < 1 || port > 65_535) {
                return false;
            }
            var there = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            socket.connect(there, (int) PATIENCE.toMillis());
            say(socket, KNOCK + address.group(2));
            return line(socket).equals(ANSWER);
        } catch (IOException nobody) {
            LOG.debug("nobody answers at {}", file, nobody);
            return false;
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(US_ASCII));
    }

    /// What was said up to the end of a line; what is too long or too slow counts as nothing.
    private static String line(Socket socket) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        InputStream in = socket.getInputStream();
        var said = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return said.toString(US_ASCII);
            }
            said.write(next);
            if (said.size() > LONGEST || System.nanoTime() > end) {
                return "";
            }
        }
        return "";
    }

    @Override
    public void close() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            LOG.debug("{} stays, and answers nobody", file, problem);
        }
    }
}
