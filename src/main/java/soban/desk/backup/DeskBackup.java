package soban.desk.backup;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;
import soban.desk.store.DeskCopy;
import soban.wire.FileTree;
import soban.wire.Folders;
import soban.wire.PrivateFile;
import soban.wire.archive.ArchiveName;
import soban.wire.archive.Label;
import soban.wire.archive.Label.Kind;
import soban.wire.archive.Packer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes what a desk knows and has to send into an archive, while it works or not; its password
/// into another.
public final class DeskBackup {
    private final DeskPlaces places;
    private final ZonedDateTime now;

    public DeskBackup(Folders folders, DeskIdentity desk, ZonedDateTime now) {
        this.places = new DeskPlaces(folders, desk);
        this.now = now;
    }

    /// Returns what was made. A desk that everybody may open has no password.
    ///
    /// @param to the folder of the data's archive; absent when they are not wanted
    /// @param keysTo that of the password's
    public List<Path> take(@Nullable Path to, @Nullable Path keysTo) throws IOException {
        if (places.caches().values().stream().noneMatch(Files::exists)) {
            throw new DeskUnusable(
                    "This user has no desk %s: %s is not there."
                            .formatted(places.desk(), places.caches().get("window.db")));
        }
        List<Path> made = new ArrayList<>();
        if (to != null) {
            Files.createDirectories(to);
            made.add(data(ArchiveName.dated(to, places.word(), now)));
        }
        if (keysTo != null && Files.exists(places.access())) {
            Files.createDirectories(keysTo);
            made.add(keys(ArchiveName.newest(keysTo, places.word())));
        }
        return made;
    }

    private Path data(Path target) throws IOException {
        Path copies = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".soban");
        try (var packer = Packer.begin(target, label(Kind.DESK))) {
            PrivateFile.folder(copies);
            for (Map.Entry<String, Path> cache : places.caches().entrySet()) {
                if (Files.exists(cache.getValue())) {
                    Path copy = copies.resolve(cache.getKey());
                    DeskCopy.take(cache.getValue(), copy);
                    try (var file = FileChannel.open(copy)) {
                        packer.add(cache.getKey(), file, file.size());
                    }
                }
            }
            if (Files.exists(places.preferences())) {
                packer.add(DeskPlaces.PREFERENCES, Files.readAllBytes(places.preferences()));
            }
            packer.finish();
        } finally {
            FileTree.delete(copies);
        }
        return target;
    }

    private Path keys(Path target) throws IOException {
        try (var packer = Packer.begin(target, label(Kind.DESK_KEYS))) {
            packer.add(DeskPlaces.ACCESS, Files.readAllBytes(places.access()));
            packer.finish();
        }
        return target;
    }

    private Label label(Kind kind) {
        return new Label(kind, places.desk().toString(), now.toString(), null);
    }
}
