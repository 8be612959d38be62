package soban.desk.enrol;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.wire.Base32;
import soban.wire.Folders;
import soban.wire.PrivateFile;
import soban.wire.kafka.AccessFile;
import soban.wire.kafka.AccessRefused;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// How the desks of this user come to their clusters, kept beside what each of them knows.
public record DeskAccess(Folders folders) {
    private static final int KEY_CHARACTERS = 32;

    public static DeskAccess ofThisUser() {
        return new DeskAccess(Folders.ofThisUser());
    }

    /// What a person named, else what was traded for, else this machine's own station.
    ///
    /// @param kafka stands over what a file says
    public KafkaAccess find(DeskIdentity desk, @Nullable String kafka, @Nullable Path file)
            throws AccessRefused {
        return AccessFile.find(kafka, file, List.of(file(desk), folders.stationAccess()));
    }

    /// What was traded for before, or the way to a place that lets everybody in.
    public KafkaAccess kept(DeskIdentity desk, String kafka) throws AccessRefused {
        Path file = file(desk);
        return Files.exists(file) ? AccessFile.read(file, null) : KafkaAccess.open(kafka);
    }

    public void keep(Enrolled enrolled) throws IOException {
        Path file = file(enrolled.identity());
        Files.createDirectories(file.toAbsolutePath().getParent());
        AccessFile.write(file, enrolled.access());
    }

    private Path file(DeskIdentity desk) {
        Path memory = DeskSettings.usualFile(folders, desk, "");
        return memory.resolveSibling(memory.getFileName() + ".access");
    }

    /// Known to this user alone, and the same at each try: a trade whose answer was lost is done
    /// again.
    public String key() throws IOException {
        Path file = folders.root().resolve("enrolment-key");
        if (!Files.exists(file)) {
            var bytes = new byte[KEY_CHARACTERS * 5 / 8];
            new SecureRandom().nextBytes(bytes);
            Files.createDirectories(folders.root());
            PrivateFile.write(file, Base32.of(bytes, KEY_CHARACTERS));
        }
        return Files.readString(file).strip();
    }
}
