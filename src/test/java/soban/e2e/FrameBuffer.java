package soban.e2e;

import soban.testing.Await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A display of its own that nobody looks at (Xvfb), which keeps what is on it in a file.
public final class FrameBuffer implements AutoCloseable {
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_SIZE = 12;
    private static final int SOME = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path picture;
    private final Path number;

    public FrameBuffer(Path folder) throws IOException {
        number = folder.resolve("display");
        picture = folder.resolve("Xvfb_screen0");
        process =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1600x900x24",
                                "-fbdir",
                                folder.toString(),
                                "-nolisten",
                                "tcp")
                        .redirectOutput(number.toFile())
                        .redirectError(folder.resolve("xvfb.log").toFile())
                        .start();
        Await.until("the display is there", PATIENCE, () -> !display().equals(":"));
    }

    public static boolean isInstalled() {
        try {
            return new ProcessBuilder("Xvfb", "-help").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /// Its name for programs: `:7`.
    public String display() {
        try {
            return ":" + Files.readString(number).strip();
        } catch (IOException notYet) {
            return ":";
        }
    }

    /// What is on it now. The file is an X window dump: 25 numbers, a name, colours, and then lines
    /// of four bytes a pixel, the lowest colour first.
    public BufferedImage look() throws IOException {
        ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(picture));
        int width = dump.getInt(WIDTH * 4);
        int height = dump.getInt(HEIGHT * 4);
        int line = dump.getInt(BYTES_PER_LINE * 4);
        int begin = dump.getInt(HEADER_SIZE * 4) + dump.getInt(COLOURS * 4) * COLOUR_SIZE;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, Integer.reverseBytes(dump.getInt(begin + y * line + x * 4)));
            }
        }
        return image;
    }

    /// How many colours there are on some lines of it, which is looked up in a moment.
    public int colours() throws IOException {
        try (var file = new RandomAccessFile(picture.toFile(), "r")) {
            byte[] head = new byte[(COLOURS + 1) * 4];
            file.readFully(head);
            ByteBuffer dump = ByteBuffer.wrap(head);
            int line = dump.getInt(BYTES_PER_LINE * 4);
            int begin = dump.getInt(HEADER_SIZE * 4) + dump.getInt(COLOURS * 4) * COLOUR_SIZE;
            int height = dump.getInt(HEIGHT * 4);
            Set<Integer> seen = new HashSet<>();
            byte[] pixels = new byte[line];
            for (int y = 0; y < height; y += height / SOME) {
                file.seek(begin + (long) y * line);
                file.readFully(pixels);
                var values = ByteBuffer.wrap(pixels).asIntBuffer();
                while (values.hasRemaining()) {
                    seen.add(values.get());
                }
            }
            return seen.size();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
