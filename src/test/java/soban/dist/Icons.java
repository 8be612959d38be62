package soban.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// The icon in the forms that the systems want: PNG for Linux, and the same pictures in one file
/// each for Windows (`.ico`) and macOS (`.icns`). Run from its source by every build, for the
/// windows of the program itself.
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> WINDOWS = List.of(16, 32, 48, 64, 128, 256);
    private static final Map<String, Integer> MAC =
            Map.of("ic07", 128, "ic08", 256, "ic09", 512, "icp5", 32, "icp6", 64);
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;

    private final Map<Integer, byte[]> pictures = new LinkedHashMap<>();

    private Icons(Svg drawing) throws IOException {
        for (int size : SIZES) {
            pictures.put(size, png(drawing, size));
        }
    }

    /// For the windows: words are a folder of drawings and one for pictures.
    static void main(String[] words) throws IOException {
        new Icons(Svg.read(Path.of(words[0], "soban.svg"))).writePictures(Path.of(words[1]));
    }

    /// @param drawings the folder of `soban.svg` and `wordmark.svg`
    static void write(Path drawings, Path folder) throws IOException {
        var icons = new Icons(Svg.read(drawings.resolve("soban.svg")));
        icons.writePictures(folder);
        Files.write(folder.resolve("soban.png"), icons.picture(256));
        Files.write(folder.resolve("soban.ico"), icons.ico());
        Files.write(folder.resolve("soban.icns"), icons.icns());
        Files.write(
                folder.resolve("wordmark.png"),
                png(Svg.read(drawings.resolve("wordmark.svg")), 128));
    }

    private void writePictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var picture : pictures.entrySet()) {
            Files.write(folder.resolve("soban-" + picture.getKey() + ".png"), picture.getValue());
        }
    }

    private static byte[] png(Svg drawing, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing.draw(height), "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] picture(int size) {
        byte[] found = pictures.get(size);
        if (found == null) {
            throw new IllegalArgumentException("no picture of " + size);
        }
        return found;
    }

    /// A list of entries (size, colours, place), then the pictures; 256 is written as 0.
    private byte[] ico() {
        int place = ICO_HEADER + ICO_ENTRY * WINDOWS.size();
        int length = place + WINDOWS.stream().mapToInt(size -> picture(size).length).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            file.put((byte) size).put((byte) size).putShort((short) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(picture(size).length).putInt(place);
            place += picture(size).length;
        }
        WINDOWS.forEach(size -> file.put(picture(size)));
        return file.array();
    }

    /// Each picture under a type of four letters that says its size.
    private byte[] icns() {
        int length = 8 + MAC.values().stream().mapToInt(size -> 8 + picture(size).length).sum();
        var file = ByteBuffer.allocate(length);
        file.put(ascii("icns")).putInt(length);
        MAC.forEach(
                (type, size) ->
                        file.put(ascii(type)).putInt(8 + picture(size).length).put(picture(size)));
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
