package soban.station.backup;

import soban.core.keys.KeyRing;
import soban.station.Places;
import soban.station.broker.KeyLog;
import soban.station.broker.KeyLog.Entry;
import soban.wire.PersonKey;
import soban.wire.PrivateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that makes a station's data readable, and lets its own in.
///
/// @param guard its files by their names in the station's folder
/// @param forgotten whose keys are destroyed, whatever an older archive says
/// @param keys the customers', by their ids
record StationKeys(
        String secret,
        SortedMap<String, String> guard,
        SortedSet<String> forgotten,
        Map<String, Entry> keys) {

    /// What is in a folder.
    ///
    /// @param folder of a station that does not run, or one that an archive was unpacked into
    static StationKeys in(Path folder) throws IOException {
        var places = new Places(folder);
        Map<String, Entry> keys = new LinkedHashMap<>();
        for (Entry entry : KeyLog.read(places.kafka().resolve(KeyLog.FOLDER))) {
            keys.merge(entry.key().id(), entry, StationKeys::destroyedOrNewer);
        }
        var forgotten = new TreeSet<String>();
        if (Files.exists(places.forgotten())) {
            Files.readString(places.forgotten()).lines().forEach(forgotten::add);
            forgotten.remove("");
        }
        String secret =
                Files.exists(places.secret()) ? Files.readString(places.secret()).strip() : "";
        return new StationKeys(secret, guard(folder, places), forgotten, keys);
    }

    private static SortedMap<String, String> guard(Path folder, Places places) throws IOException {
        var guard = new TreeMap<String, String>();
        if (Files.isDirectory(places.guard())) {
            try (var files = Files.list(places.guard())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    guard.put(name, Files.readString(file));
                }
            }
        }
        return guard;
    }

    /// What was destroyed stays so.
    private static Entry destroyedOrNewer(Entry one, Entry other) {
        return one.key().wrapped() == null ? one : other;
    }

    /// These, and what older ones know besides.
    StationKeys with(StationKeys older) {
        var allForgotten = new TreeSet<>(forgotten);
        allForgotten.addAll(older.forgotten);
        Map<String, Entry> all = new LinkedHashMap<>(older.keys);
        keys.forEach((id, entry) -> all.merge(id, entry, StationKeys::destroyedOrNewer));
        return new StationKeys(
                secret.isEmpty() ? older.secret : secret,
                guard.isEmpty() ? older.guard : guard,
                allForgotten,
                all);
    }

    /// Writes all of it into a station's folder.
    ///
    /// @param places of a station that does not run
    void write(Places places) throws IOException {
        PrivateFile.write(places.secret(), secret + "\n");
        if (!forgotten.isEmpty()) {
            PrivateFile.write(places.forgotten(), String.join("\n", forgotten) + "\n");
        }
        for (var file : guard.entrySet()) {
            Path path = places.folder().resolve(file.getKey());
            Files.createDirectories(places.guard());
            PrivateFile.folder(places.guard());
            PrivateFile.write(path, file.getValue());
        }
        KeyLog.write(places.kafka().resolve(KeyLog.FOLDER), entries());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : keys.values()) {
            String id = entry.key().id();
            entries.add(
                    forgotten.contains(KeyRing.ownerOf(id))
                            ? new Entry(new PersonKey(id, null), entry.time())
                            : entry);
        }
        return entries;
    }
}
