package soban.station.broker;

import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.jspecify.annotations.Nullable;

import soban.wire.kafka.KafkaAccess;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Where a broker listens, and whom it lets in. Without a guard it is for its own machine alone and
/// asks nobody. With one, everybody says who they are: the machine's own programs at a door that
/// does not lead outside, all others over TLS; and who has not been given a right has none.
final class Listeners {
    private static final String LOCAL = "LOCAL";
    private static final String DESKS = "DESKS";
    private static final String CONTROLLER = BrokerProperties.CONTROLLER_LISTENER;

    /// A desk whose password was taken back is out after so long, even if it says nothing.
    private static final long ASKED_AGAIN_MILLIS = 60_000;

    private final BrokerSettings settings;
    private final String controller;

    Listeners(BrokerSettings settings, int controllerPort) {
        this.settings = settings;
        this.controller = BrokerSettings.HOST + ":" + controllerPort;
    }

    Map<String, String> properties() {
        @Nullable Guard guard = settings.guard();
        var properties = new LinkedHashMap<String, String>();
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", LOCAL);
        if (guard == null) {
            properties.putAll(open());
        } else {
            properties.putAll(guarded(guard));
            properties.putAll(passwords(guard));
            properties.putAll(encryption(guard));
        }
        return properties;
    }

    private Map<String, String> open() {
        return Map.of(
                "listeners",
                "%s,%s://%s".formatted(local(), CONTROLLER, controller),
                "advertised.listeners",
                local(),
                "listener.security.protocol.map",
                "LOCAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private String local() {
        return LOCAL + "://" + settings.bootstrapServers();
    }

    private Map<String, String> guarded(Guard guard) {
        String desks = DESKS + "://" + guard.address();
        return Map.of(
                "listeners",
                "%s,%s,%s://%s".formatted(local(), desks, CONTROLLER, controller),
                "advertised.listeners",
                local() + "," + desks,
                "listener.security.protocol.map",
                "LOCAL:SASL_PLAINTEXT,DESKS:SASL_SSL,CONTROLLER:SASL_PLAINTEXT",
                "authorizer.class.name",
                StandardAuthorizer.class.getName(),
                "super.users",
                guard.passwords().keySet().stream()
                        .sorted()
                        .map(name -> "User:" + name)
                        .collect(Collectors.joining(";")));
    }

    private static Map<String, String> passwords(Guard guard) {
        String own =
                "%s required username=\"%s\" password=\"%s\"%s;"
                        .formatted(
                                PlainLoginModule.class.getName(),
                                Guard.BROKER,
                                Objects.requireNonNull(guard.passwords().get(Guard.BROKER)),
                                guard.passwords().entrySet().stream()
                                        .map(
                                                e ->
                                                        " user_%s=\"%s\""
                                                                .formatted(
                                                                        e.getKey(), e.getValue()))
                                        .collect(Collectors.joining()));
        String scram = KafkaAccess.SCRAM.toLowerCase(Locale.ROOT);
        return Map.ofEntries(
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.local.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.local.plain.sasl.jaas.config", own),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", own),
                Map.entry("listener.name.desks.sasl.enabled.mechanisms", KafkaAccess.SCRAM),
                Map.entry(
                        "listener.name.desks." + scram + ".sasl.jaas.config",
                        ScramLoginModule.class.getName() + " required;"),
                Map.entry(
                        "listener.name.desks." + scram + ".connections.max.reauth.ms",
                        String.valueOf(ASKED_AGAIN_MILLIS)));
    }

    private static Map<String, String> encryption(Guard guard) {
        String prefix = "listener.name.desks.ssl.";
        return Map.of(
                prefix + "keystore.type",
                "PEM",
                prefix + "keystore.key",
                guard.key(),
                prefix + "keystore.certificate.chain",
                guard.chain(),
                prefix + "enabled.protocols",
                "TLSv1.3");
    }
}
