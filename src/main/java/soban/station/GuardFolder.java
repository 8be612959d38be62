package soban.station;

import soban.station.broker.Guard;
import soban.station.tls.ServerCertificate;
import soban.station.tls.StationCertificates;
import soban.wire.Base32;
import soban.wire.Folders;
import soban.wire.PrivateFile;
import soban.wire.kafka.AccessFile;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What a station needs when it lets other machines in, for its owner's eyes alone: the passwords
/// of its own programs, its authority and certificates, and how core and operator come to the
/// broker.
final class GuardFolder {
    private static final String CORE = "core";
    private static final String OPERATOR = "operator";
    private static final List<String> OWN = List.of(Guard.BROKER, CORE, OPERATOR);
    private static final int CHARACTERS = 48;

    private final Path station;
    private final Path folder;

    /// @param station where the station keeps its data
    GuardFolder(Path station) {
        this.station = station;
        this.folder = station.resolve("guard");
    }

    /// Makes what is missing, and what does not fit the address any more.
    void make(Listen listen, String kafka) throws IOException {
        ServerCertificate shown =
                new StationCertificates(folder, InstantSource.system()).shown(listen.names());
        PrivateFile.write(key(), shown.key());
        PrivateFile.write(chain(), shown.chain());
        PrivateFile.write(authority(), shown.authority());
        Map<String, String> passwords = passwords();
        for (String name : OWN) {
            passwords.computeIfAbsent(name, _ -> fresh());
        }
        write(passwords);
        AccessFile.write(coreAccess(), access(kafka, CORE, passwords, shown));
        AccessFile.write(Folders.stationAccess(station), access(kafka, OPERATOR, passwords, shown));
    }

    private static KafkaAccess access(
            String kafka, String name, Map<String, String> passwords, ServerCertificate shown) {
        return KafkaAccess.local(kafka, name, passwords.getOrDefault(name, ""), shown.authority());
    }

    /// Nobody is let in any more, so nobody has to say who they are.
    void putAway() throws IOException {
        Files.deleteIfExists(coreAccess());
        Files.deleteIfExists(Folders.stationAccess(station));
    }

    private static String fresh() {
        var bytes = new byte[CHARACTERS * 5 / 8];
        new SecureRandom().nextBytes(bytes);
        return Base32.of(bytes, CHARACTERS);
    }

    private Map<String, String> passwords() throws IOException {
        var kept = new Properties();
        if (Files.exists(passwordFile())) {
            kept.load(new StringReader(Files.readString(passwordFile())));
        }
        var passwords = new HashMap<String, String>();
        kept.stringPropertyNames().forEach(name -> passwords.put(name, kept.getProperty(name)));
        return passwords;
    }

    private void write(Map<String, String> passwords) throws IOException {
        var kept = new Properties();
        passwords.forEach(kept::setProperty);
        var text = new StringWriter();
        kept.store(text, null);
        PrivateFile.write(passwordFile(), text.toString());
    }

    /// What the broker is told of it.
    Guard guard(Listen listen) throws IOException {
        return new Guard(
                listen.host(),
                listen.kafkaPort(),
                passwords(),
                Files.readString(key()),
                Files.readString(chain()));
    }

    Path coreAccess() {
        return folder.resolve("core.access");
    }

    Path key() {
        return folder.resolve("door.key");
    }

    Path chain() {
        return folder.resolve("door.pem");
    }

    Path authority() {
        return folder.resolve("desks-trust.pem");
    }

    private Path passwordFile() {
        return folder.resolve("passwords");
    }
}
