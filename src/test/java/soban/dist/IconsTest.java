package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

class IconsTest {
    private static final Path DRAWINGS = Path.of("installer/icon");
    private static final int TEAL = 0xFF0F766E;

    @TempDir Path folder;

    @BeforeEach
    void they_are_drawn() throws IOException {
        Icons.write(DRAWINGS, folder);
    }

    @Test
    void every_size_shows_the_sign_on_its_ground_with_clear_corners() throws IOException {
        for (int size : List.of(16, 32, 48, 64, 128, 256, 512)) {
            BufferedImage picture = ImageIO.read(folder.resolve("soban-" + size + ".png").toFile());
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getRGB(0, 0) >>> 24).as("corner at %s", size).isZero();
            assertThat(picture.getRGB(size / 2, size / 8)).as("ground at %s", size).isEqualTo(TEAL);
            assertThat(picture.getRGB(size / 2, size / 3))
                    .as("bowl at %s", size)
                    .isNotEqualTo(TEAL);
        }
        assertThat(folder.resolve("wordmark.png")).isNotEmptyFile();
    }

    @Test
    void windows_finds_every_picture_where_the_list_says() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("soban.ico"));
        var words = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(words.getShort(2)).as("an icon").isEqualTo((short) 1);
        int end = 0;
        for (int i = 0; i < words.getShort(4); i++) {
            int entry = 6 + 16 * i;
            int length = words.getInt(entry + 8);
            int place = words.getInt(entry + 12);
            int size = Byte.toUnsignedInt(file[entry]);
            assertThat(width(file, place, length)).isEqualTo(size == 0 ? 256 : size);
            end = place + length;
        }
        assertThat(end).isEqualTo(file.length);
    }

    @Test
    void macos_finds_every_picture_behind_its_type() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("soban.icns"));
        var words = ByteBuffer.wrap(file);
        assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(words.getInt(4)).isEqualTo(file.length);
        List<String> found = new ArrayList<>();
        for (int place = 8; place < file.length; place += words.getInt(place + 4)) {
            String type = new String(file, place, 4, StandardCharsets.US_ASCII);
            found.add(type + " " + width(file, place + 8, words.getInt(place + 4) - 8));
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "ic07 128", "ic08 256", "ic09 512", "icp5 32", "icp6 64");
    }

    private static int width(byte[] file, int place, int length) throws IOException {
        byte[] picture = Arrays.copyOfRange(file, place, place + length);
        return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
    }
}
