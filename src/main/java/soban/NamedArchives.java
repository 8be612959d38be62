package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.TypeConversionException;

import soban.desk.DeskIdentity;
import soban.desk.backup.DeskRestore;
import soban.desk.terminal.IdentityConverter;
import soban.station.backup.StationRestore;
import soban.wire.Folders;
import soban.wire.archive.ArchiveRefused;
import soban.wire.archive.Label;
import soban.wire.archive.Unpacker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The archives that a person named: of one station or one desk, its data, its keys or both.
final class NamedArchives implements AutoCloseable {
    private final List<Unpacker> open = new ArrayList<>();

    private NamedArchives() {}

    static NamedArchives open(List<Path> files) throws IOException {
        var named = new NamedArchives();
        try {
            for (Path file : files) {
                named.open.add(Unpacker.open(file));
            }
            named.check();
            return named;
        } catch (IOException | RuntimeException problem) {
            named.close();
            throw problem;
        }
    }

    private void check() {
        Label one = open.getFirst().label();
        Label other = open.getLast().label();
        if (open.size() == 2
                && (one.kind() == other.kind()
                        || one.kind().isOfDesk() != other.kind().isOfDesk()
                        || !one.of().equals(other.of()))) {
            throw new ArchiveRefused(
                    "%s and %s don't belong together. Name the data and the keys of one station, or of one desk."
                            .formatted(open.getFirst().file(), open.getLast().file()));
        }
    }

    private @Nullable Unpacker part(boolean ofKeys) {
        return open.stream()
                .filter(each -> each.label().kind().isOfKeys() == ofKeys)
                .findFirst()
                .orElse(null);
    }

    /// Returns what to tell.
    List<String> restore(Path station, Folders folders, boolean replace) throws IOException {
        Label label = open.getFirst().label();
        Unpacker data = part(false);
        Unpacker keys = part(true);
        List<Path> aside = new ArrayList<>();
        String what = label.of();
        if (label.kind().isOfDesk()) {
            var desk = new DeskRestore(folders, desk(what));
            aside.addAll(desk.restore(data, keys, replace, Instant.now()));
        } else if (data == null) {
            new StationRestore(station).restoreKeys(open.getFirst());
            what = "What was missing of the keys in " + station;
        } else {
            var back = new StationRestore(station);
            back.restore(data, keys, replace, ZonedDateTime.now(ZoneId.systemDefault()))
                    .ifPresent(aside::add);
            what = station.toString();
        }
        List<String> said = new ArrayList<>();
        said.add("%s is back, as of %s.".formatted(what, label.made()));
        aside.forEach(place -> said.add("What was there before is in %s.".formatted(place)));
        return said;
    }

    private DeskIdentity desk(String word) {
        try {
            return new IdentityConverter().convert(word);
        } catch (TypeConversionException problem) {
            throw new ArchiveRefused(
                    "%s is damaged. Take another.".formatted(open.getFirst().file()));
        }
    }

    @Override
    public void close() throws IOException {
        for (Unpacker each : open) {
            each.close();
        }
    }
}
