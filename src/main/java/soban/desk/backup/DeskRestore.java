package soban.desk.backup;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;
import soban.desk.store.DeskCopy;
import soban.wire.Folders;
import soban.wire.PrivateFile;
import soban.wire.archive.Unpacker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings a desk's memory back. What it has to send is sent once more, and decided once: the
/// station knows what it has decided. A password that is there stays, being newer.
public final class DeskRestore {
    private final DeskPlaces places;

    public DeskRestore(Folders folders, DeskIdentity desk) {
        this.places = new DeskPlaces(folders, desk);
    }

    /// Returns where what was there before was put.
    ///
    /// @param data absent when only the password is to be brought back
    /// @param keys absent when there is none, or it is there
    /// @param replace whether the desk may have a memory already
    public List<Path> restore(
            @Nullable Unpacker data, @Nullable Unpacker keys, boolean replace, Instant now)
            throws IOException {
        List<Path> aside = new ArrayList<>();
        if (data != null) {
            refuseUnlessFree(data, replace);
            for (Map.Entry<String, Path> cache : places.caches().entrySet()) {
                if (data.has(cache.getKey())) {
                    put(data, cache.getKey(), cache.getValue(), now, aside);
                }
            }
            if (data.has(DeskPlaces.PREFERENCES) && !Files.exists(places.preferences())) {
                data.write(DeskPlaces.PREFERENCES, places.preferences());
            }
        }
        if (keys != null && !Files.exists(places.access())) {
            Files.createDirectories(places.access().toAbsolutePath().getParent());
            PrivateFile.write(places.access(), keys.text(DeskPlaces.ACCESS));
        }
        return aside;
    }

    private void refuseUnlessFree(Unpacker data, boolean replace) {
        for (Map.Entry<String, Path> cache : places.caches().entrySet()) {
            if (!replace && data.has(cache.getKey()) && Files.exists(cache.getValue())) {
                throw new DeskUnusable(
                        "%s is there already. With --replace it is set aside."
                                .formatted(cache.getValue()));
            }
        }
    }

    private static void put(Unpacker data, String name, Path file, Instant now, List<Path> aside)
            throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".restoring");
        Files.deleteIfExists(copy);
        try {
            data.write(name, copy);
            DeskCopy.put(copy, file, now).ifPresent(aside::add);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
