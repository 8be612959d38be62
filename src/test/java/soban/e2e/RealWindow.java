package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The program as a user starts it, on a real display: its window opens, and what a customer orders
/// stands in it. It runs with `-Pci`, where there is a display that nobody looks at.
@Timeout(300)
class RealWindow {
    private static final Path PROGRAM = Path.of("target", "soban").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void a_ticket_arrives_in_a_window_on_a_real_display() throws Exception {
        assumeThat(FrameBuffer.isInstalled())
                .as("a display: Xvfb is not installed on this machine")
                .isTrue();
        int http = FreePort.find();
        try (var display = new FrameBuffer(Files.createDirectory(folder.resolve("display")))) {
            Process soban = start(display, http);
            try (var shopper = shopper(http)) {
                Await.until(
                        "an empty board",
                        TestStation.PATIENCE,
                        () -> Blank.colours(look(display)) > 8);
                assertThat(TicketEdges.of(look(display))).as("edges of tickets").isZero();
                shopper.orderSurely("first", "tok-ok");
                Await.until(
                        "the ticket",
                        TestStation.PATIENCE,
                        () -> TicketEdges.of(look(display)) > TicketEdges.ONE);
                Path picture = Path.of("target", "screens", "real-window.png");
                Files.createDirectories(picture.getParent());
                ImageIO.write(look(display), "png", picture.toFile());
            } finally {
                end(soban);
            }
        }
    }

    private Process start(FrameBuffer display, int http) throws IOException {
        var builder =
                new ProcessBuilder(
                        PROGRAM.toString(),
                        "demo",
                        "--data",
                        folder.resolve("data").toString(),
                        "--http",
                        String.valueOf(http),
                        "--kafka",
                        String.valueOf(FreePort.find()),
                        "--gateway",
                        String.valueOf(FreePort.find()),
                        "--orders-per-minute",
                        "0");
        builder.environment().put("DISPLAY", display.display());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("soban.log").toFile())
                .start();
    }

    private Shopper shopper(int http) {
        var core = URI.create("http://127.0.0.1:" + http);
        Await.until("the core answers", TestStation.PATIENCE, () -> Shopper.isReady(core));
        return Shopper.register(core);
    }

    private static BufferedImage look(FrameBuffer display) {
        try {
            return display.look();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void end(Process soban) throws InterruptedException {
        var all = soban.descendants().toList();
        soban.destroy();
        if (!soban.waitFor(20, TimeUnit.SECONDS)) {
            soban.destroyForcibly();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
