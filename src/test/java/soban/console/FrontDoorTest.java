package soban.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.testing.Await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A second start of a desk, over real sockets.
class FrontDoorTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AtomicInteger shown = new AtomicInteger();
    @TempDir Path folder;
    private Path desk;
    private Path address;

    @BeforeEach
    void place() {
        desk = folder.resolve("주방 ".repeat(30) + ".db");
        address = desk.resolveSibling(desk.getFileName() + ".window");
    }

    private FrontDoor open() {
        return FrontDoor.open(desk, shown::incrementAndGet);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(address))).isEmpty();
        }
    }

    @Test
    void a_second_start_shows_the_window_and_a_third_one_too() {
        try (var _ = open()) {
            assertThat(FrontDoor.knock(desk, PATIENCE)).isTrue();
            assertThat(FrontDoor.knock(desk, PATIENCE)).isTrue();
            // Who hears no answer in time knocks once more.
            assertThat(shown).hasValueGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_window_that_is_closed_answers_nobody_and_leaves_nothing() {
        open().close();
        assertThat(address).doesNotExist();
        assertThat(FrontDoor.knock(desk, SHORT)).isFalse();
    }

    @Test
    void what_a_killed_window_left_behind_answers_nobody_and_is_written_anew() throws IOException {
        int dead;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
        Files.writeString(address, dead + " " + "0".repeat(32) + "\n");
        assertThat(FrontDoor.knock(desk, SHORT)).isFalse();
        try (var _ = open()) {
            assertThat(FrontDoor.knock(desk, PATIENCE)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "99999 00000000000000000000000000000000",
                "0 00000000000000000000000000000000",
                "80 password"
            })
    void a_file_that_says_something_else_is_no_window(String content) throws IOException {
        Files.writeString(address, content);
        assertThat(FrontDoor.knock(desk, SHORT)).isFalse();
    }

    @Test
    void another_service_at_the_old_port_is_not_taken_for_the_window() throws IOException {
        try (var stranger = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> echo(stranger));
            Files.writeString(address, stranger.getLocalPort() + " " + "0".repeat(32) + "\n");
            assertThat(FrontDoor.knock(desk, SHORT)).isFalse();
        }
    }

    private static void echo(ServerSocket stranger) {
        while (!stranger.isClosed()) {
            try (var visitor = stranger.accept()) {
                visitor.getOutputStream().write(visitor.getInputStream().readNBytes(40));
                visitor.getOutputStream().write('\n');
            } catch (IOException end) {
                // The test is over, or the visitor left.
            }
        }
    }

    @Test
    void a_second_start_waits_for_a_window_that_is_just_starting() {
        var answered = new AtomicBoolean();
        var knocking =
                Thread.ofPlatform().start(() -> answered.set(FrontDoor.knock(desk, PATIENCE)));
        Await.until("it waits", PATIENCE, () -> knocking.getState() == Thread.State.TIMED_WAITING);
        try (var _ = open()) {
            Await.until("it is answered", PATIENCE, answered::get);
        }
    }

    @Test
    void garbage_at_the_door_shows_nothing_and_keeps_nobody_out() throws IOException {
        try (var _ = open()) {
            int port = Integer.parseInt(Files.readString(address).replaceAll(" [\\s\\S]*", ""));
            says(port, "soban show 00000000000000000000000000000000\n");
            says(port, "GET / HTTP/1.1\r\n\r\n");
            says(port, "x".repeat(100_000));
            says(port, "");
            assertThat(FrontDoor.knock(desk, PATIENCE)).as("behind garbage").isTrue();
            assertThat(shown).hasValue(1);
            try (var silent = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(silent.isConnected()).isTrue();
                assertThat(FrontDoor.knock(desk, PATIENCE)).as("behind a silent one").isTrue();
            }
        }
    }

    private static void says(int port, String words) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(words.getBytes(UTF_8));
        } catch (SocketException closedAlready) {
            assertThat(words).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void only_this_user_reads_the_password() throws IOException {
        try (var _ = open()) {
            var posix = Files.getFileAttributeView(address, PosixFileAttributeView.class);
            if (posix != null) {
                assertThat(PosixFilePermissions.toString(posix.readAttributes().permissions()))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void where_nothing_can_be_written_the_desk_opens_all_the_same() throws IOException {
        Path nowhere = Files.createFile(address).resolve("desk.db");
        try (var door = FrontDoor.open(nowhere, shown::incrementAndGet)) {
            assertThat(door).isNotNull();
            assertThat(FrontDoor.knock(nowhere, SHORT)).isFalse();
        }
    }
}
