package soban.wire.kafka;

import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

import java.util.Map;
import java.util.Optional;

/// How one comes to a Kafka cluster: where it is, and who one is there.
///
/// @param servers `host:port`, or several with commas between
/// @param security the settings of Kafka's own clients for it; none where everybody is let in
public record KafkaAccess(String servers, Map<String, String> security) {
    /// The mechanism of a password that never crosses the wire.
    public static final String SCRAM = "SCRAM-SHA-512";

    static final String PROTOCOL = "security.protocol";
    static final String MECHANISM = "sasl.mechanism";
    static final String LOGIN = "sasl.jaas.config";
    static final String AUTHORITY = "ssl.truststore.certificates";
    static final String AUTHORITY_FORM = "ssl.truststore.type";

    public KafkaAccess {
        security = Map.copyOf(security);
    }

    /// To a cluster that asks nobody for a name.
    public static KafkaAccess open(String servers) {
        return new KafkaAccess(servers, Map.of());
    }

    /// To a broker of this very machine: what is said does not leave it.
    ///
    /// @param authority by which machines that come from elsewhere know it, for whoever tells them
    public static KafkaAccess local(
            String servers, String name, String password, String authority) {
        return new KafkaAccess(
                servers,
                Map.of(
                        PROTOCOL,
                        SecurityProtocol.SASL_PLAINTEXT.name,
                        MECHANISM,
                        "PLAIN",
                        LOGIN,
                        login(PlainLoginModule.class, name, password),
                        AUTHORITY_FORM,
                        "PEM",
                        AUTHORITY,
                        authority));
    }

    /// Over a network that others share.
    ///
    /// @param authority the certificate, as PEM, by which the right broker is known
    public static KafkaAccess remote(
            String servers, String name, String password, String authority) {
        return new KafkaAccess(
                servers,
                Map.of(
                        PROTOCOL,
                        SecurityProtocol.SASL_SSL.name,
                        MECHANISM,
                        SCRAM,
                        LOGIN,
                        login(ScramLoginModule.class, name, password),
                        AUTHORITY_FORM,
                        "PEM",
                        AUTHORITY,
                        authority));
    }

    private static String login(Class<?> module, String name, String password) {
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(module.getName(), quoted(name), quoted(password));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// The same to another place of the same cluster.
    public KafkaAccess at(String others) {
        return new KafkaAccess(others, security);
    }

    /// Everything is said over TLS.
    public boolean isEncrypted() {
        return protocol().name.endsWith("SSL");
    }

    /// It says who one is, before anything else is said.
    boolean hasName() {
        return protocol().name.startsWith("SASL");
    }

    SecurityProtocol protocol() {
        return SecurityProtocol.forName(
                security.getOrDefault(PROTOCOL, SecurityProtocol.PLAINTEXT.name));
    }

    /// The certificate by which the broker is known, unless the machine's own list is enough.
    public Optional<String> authority() {
        return Optional.ofNullable(security.get(AUTHORITY));
    }

    /// Without what must not stand in a log.
    @Override
    public String toString() {
        return servers + " (" + protocol().name + ")";
    }
}
