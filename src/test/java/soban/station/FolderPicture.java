package soban.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Everything that a folder holds, byte by byte, to be compared with a later picture.
public final class FolderPicture {
    private FolderPicture() {}

    public static Map<String, String> of(Path folder) {
        var picture = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            files.forEach(file -> picture.put(folder.relativize(file).toString(), content(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    private static String content(Path file) {
        try {
            return Files.isDirectory(file)
                    ? "folder"
                    : HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
