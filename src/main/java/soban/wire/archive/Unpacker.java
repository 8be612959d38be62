package soban.wire.archive;

import soban.wire.Json;
import soban.wire.PrivateFile;
import soban.wire.Unreadable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An archive to bring something back from. What is not one, or is damaged, is told as such.
public final class Unpacker implements AutoCloseable {
    private static final Set<String> OWN = Set.of(Packer.LABEL, Packer.CONTENTS);

    private final Path file;
    private final ZipFile zip;
    private final Label label;

    private Unpacker(Path file, ZipFile zip, Label label) {
        this.file = file;
        this.zip = zip;
        this.label = label;
    }

    public static Unpacker open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveRefused("There is no file %s.".formatted(file));
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                check(file, zip);
                return new Unpacker(file, zip, label(file, zip));
            } catch (IOException | RuntimeException problem) {
                zip.close();
                throw problem;
            }
        } catch (ZipException | EOFException problem) {
            throw damaged(file);
        }
    }

    /// Every byte is read before anything is written.
    private static void check(Path file, ZipFile zip) throws IOException {
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : zip.stream().toList()) {
            names.add(entry.getName());
            var sum = new CRC32();
            try (var in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (sum.getValue() != entry.getCrc() || leadsElsewhere(entry.getName())) {
                throw damaged(file);
            }
        }
        if (!names.remove(Packer.CONTENTS)
                || !String.join("\n", names).equals(text(zip, Packer.CONTENTS))) {
            throw damaged(file);
        }
    }

    private static boolean leadsElsewhere(String name) {
        Path path = Path.of(name);
        return path.getRoot() != null
                || !path.normalize().equals(path)
                || path.startsWith("..")
                || name.contains("\\");
    }

    private static Label label(Path file, ZipFile zip) throws IOException {
        try {
            Label label = Json.read(text(zip, Packer.LABEL), Label.class);
            if (label.form() > Label.FORM) {
                throw new ArchiveRefused(
                        "%s was made by a newer Soban. Use that one.".formatted(file));
            }
            return label;
        } catch (Unreadable problem) {
            throw damaged(file);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ArchiveRefused damaged(Path file) {
        return new ArchiveRefused(
                "%s is not a backup that `soban admin backup` made, or it is damaged. Take another."
                        .formatted(file));
    }

    public Path file() {
        return file;
    }

    public Label label() {
        return label;
    }

    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).filter(name -> !OWN.contains(name)).toList();
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    public String text(String name) throws IOException {
        return text(zip, name);
    }

    /// On the disk when it returns, for its owner's eyes alone.
    public void write(String name, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (InputStream in = zip.getInputStream(entry(name));
                var out = PrivateFile.create(to)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    private ZipEntry entry(String name) {
        return Objects.requireNonNull(zip.getEntry(name), name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
