package soban.wire.kafka;

import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

import soban.wire.PrivateFile;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// The file in which an access is kept: the properties of Kafka's own clients, so that an
/// administrator has one already, and Kafka's tools take ours.
public final class AccessFile {
    private static final String SERVERS = "bootstrap.servers";

    /// What says who one is and whom one trusts. Nothing else: a setting that loads a class, or
    /// that makes a client trust everybody, has no place here.
    private static final Set<String> KNOWN =
            Set.of(
                    KafkaAccess.PROTOCOL,
                    KafkaAccess.MECHANISM,
                    KafkaAccess.LOGIN,
                    KafkaAccess.AUTHORITY_FORM,
                    KafkaAccess.AUTHORITY,
                    "ssl.truststore.location",
                    "ssl.truststore.password",
                    "ssl.keystore.type",
                    "ssl.keystore.key",
                    "ssl.keystore.certificate.chain",
                    "ssl.keystore.location",
                    "ssl.keystore.password",
                    "ssl.key.password");

    /// The logins of which Kafka's clients know how to keep the password to themselves.
    private static final Set<String> LOGINS =
            Set.of(
                    "org.apache.kafka.common.security.scram.ScramLoginModule",
                    "org.apache.kafka.common.security.plain.PlainLoginModule");

    private AccessFile() {}

    /// The station of this very machine, where nobody says otherwise.
    public static final String THIS_MACHINE = "127.0.0.1:8492";

    /// The access that a person named, by a file, or by an address alone where everybody is let in.
    /// When nothing is named, the first of the usual files that is there, else this machine's
    /// station.
    ///
    /// @param servers stands over what the file says
    public static KafkaAccess find(@Nullable String servers, @Nullable Path file, List<Path> usual)
            throws AccessRefused {
        if (file != null) {
            return read(file, servers);
        }
        if (servers != null) {
            return KafkaAccess.open(servers);
        }
        var kept = usual.stream().filter(Files::exists).findFirst();
        return kept.isPresent() ? read(kept.get(), null) : KafkaAccess.open(THIS_MACHINE);
    }

    /// The access that a file holds.
    ///
    /// @param servers stands over what the file says; absent, the file must say it
    public static KafkaAccess read(Path file, @Nullable String servers) throws AccessRefused {
        Properties kept = properties(file);
        String where = servers == null ? kept.getProperty(SERVERS) : servers;
        if (where == null) {
            throw new AccessRefused(
                    "%s does not say where Kafka is: add %s=HOST:PORT to it, or name it with --kafka."
                            .formatted(file, SERVERS));
        }
        Map<String, String> security = security(file, kept);
        refuseForeignLogin(file, security.get(KafkaAccess.LOGIN));
        var access = new KafkaAccess(where, security);
        try {
            access.protocol();
        } catch (IllegalArgumentException unknown) {
            throw new AccessRefused(
                    "%s says %s=%s, which is none of PLAINTEXT, SSL, SASL_PLAINTEXT and SASL_SSL."
                            .formatted(
                                    file,
                                    KafkaAccess.PROTOCOL,
                                    security.get(KafkaAccess.PROTOCOL)));
        }
        refuseUnusable(file, access);
        return access;
    }

    private static Properties properties(Path file) throws AccessRefused {
        var kept = new Properties();
        try {
            if (!Files.isRegularFile(file)) {
                throw new AccessRefused("There is no access file at %s.".formatted(file));
            }
            if (!PrivateFile.isPrivate(file)) {
                throw new AccessRefused(
                        "%s holds a password and can be read by others: make it yours alone, with chmod 600."
                                .formatted(file));
            }
            kept.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new AccessRefused(
                    "%s can't be read as an access file (%s)."
                            .formatted(file, unreadable.getMessage()));
        }
        return kept;
    }

    private static Map<String, String> security(Path file, Properties kept) throws AccessRefused {
        var security = new HashMap<String, String>();
        for (String name : kept.stringPropertyNames()) {
            if (KNOWN.contains(name)) {
                security.put(name, kept.getProperty(name));
            } else if (!name.equals(SERVERS)) {
                throw new AccessRefused(
                        "%s has a setting that an access file does not take: %s. Remove it."
                                .formatted(file, name));
            }
        }
        return security;
    }

    private static void refuseForeignLogin(Path file, @Nullable String login) throws AccessRefused {
        if (login != null && !LOGINS.contains(login.strip().split("\\s+", 2)[0])) {
            throw new AccessRefused(
                    "%s names a login that is not taken: %s must begin with one of %s."
                            .formatted(file, KafkaAccess.LOGIN, String.join(", ", LOGINS)));
        }
    }

    /// What Kafka's own client would stumble over later, deep down, and again and again.
    private static void refuseUnusable(Path file, KafkaAccess access) throws AccessRefused {
        var settings = new HashMap<String, Object>(access.security());
        settings.put(SERVERS, access.servers());
        try {
            var config = new AbstractConfig(AdminClientConfig.configDef(), settings, false);
            ClientUtils.createChannelBuilder(config, Time.SYSTEM, new LogContext()).close();
        } catch (KafkaException | IllegalArgumentException unusable) {
            throw new AccessRefused(
                    "%s is not an access that Kafka's clients can use (%s)."
                            .formatted(file, reason(unusable)));
        }
    }

    private static String reason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    public static void write(Path file, KafkaAccess access) throws IOException {
        var kept = new Properties();
        kept.setProperty(SERVERS, access.servers());
        access.security().forEach(kept::setProperty);
        var text = new StringWriter();
        kept.store(text, null);
        PrivateFile.write(file, text.toString());
    }
}
