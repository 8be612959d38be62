package soban.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A part's jar as it goes into an image: without the native libraries of other systems, and not
/// compressed, because the package around it is, and does it better over all of them at once.
/// Without the pictures of ControlsFX's dialogs, too, which are Oxygen's under CC BY-SA 3.0: Soban
/// shows none of these dialogs.
///
/// @param system how folders of native libraries name the system that is kept
/// @param machine how they name its processor
record SlimJar(Set<String> system, Set<String> machine, Instant time) {
    private static final Pattern NATIVE =
            Pattern.compile("(?:.*/)?([^/]+)/([^/]+)/[^/]+\\.(so|dll|dylib|jnilib|a)");

    private static final Pattern DIALOG_PICTURE =
            Pattern.compile("org/controlsfx/dialog/.*\\.(png|txt)");

    static SlimJar of(Os os, String processor, Instant time) {
        Set<String> machine =
                processor.equals("aarch64") || processor.equals("arm64")
                        ? Set.of("aarch64", "arm64")
                        : Set.of("x86_64", "amd64");
        return new SlimJar(os.folders(), machine, time);
    }

    void write(Path jar, Path slim) throws IOException {
        try (var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(slim))) {
            List<? extends ZipEntry> natives = from.stream().filter(SlimJar::isNative).toList();
            if (!natives.isEmpty() && natives.stream().noneMatch(this::isOurs)) {
                throw new IOException(jar + " has no native library for this system");
            }
            Predicate<ZipEntry> wanted =
                    entry ->
                            !DIALOG_PICTURE.matcher(entry.getName()).matches()
                                    && (!isNative(entry) || isOurs(entry));
            for (ZipEntry entry : from.stream().filter(wanted).toList()) {
                try (var in = from.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    to.putNextEntry(stored(entry.getName(), bytes));
                    to.write(bytes);
                    to.closeEntry();
                }
            }
        }
    }

    private ZipEntry stored(String name, byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        return entry;
    }

    private static boolean isNative(ZipEntry entry) {
        return NATIVE.matcher(entry.getName()).matches();
    }

    private boolean isOurs(ZipEntry entry) {
        var found = NATIVE.matcher(entry.getName());
        return found.matches()
                && system.contains(found.group(1).toLowerCase(Locale.ROOT))
                && machine.contains(found.group(2).toLowerCase(Locale.ROOT));
    }
}
