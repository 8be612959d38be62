package soban.station.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.Room;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.GuardedBroker;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import javax.net.ssl.SSLException;

/// Who comes in at which door of a guarded broker: each with their own name and password, by their
/// own door, in the way that it asks for.
class GuardedDoorsTest {
    private static final String DESK = "shop.cafe.owner-mzxw6ytb";
    private static final String PASSWORD = "right";

    @TempDir static Path folder;
    private static GuardedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder);
        broker.admit(DESK, PASSWORD, Room.of(new ShopId("cafe"), Role.OWNER));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static String address(int port) {
        return GuardedBroker.HOST + ":" + port;
    }

    private static KafkaAccess local(String name, String password) {
        return KafkaAccess.local(address(broker.localPort()), name, password, broker.authority());
    }

    private static KafkaAccess with(KafkaAccess access, String setting, String value) {
        var settings = new HashMap<>(access.security());
        settings.put(setting, value);
        return new KafkaAccess(access.servers(), settings);
    }

    private static String cluster(KafkaAccess access)
            throws ExecutionException, InterruptedException {
        try (var admin = new KafkaClients(access, "test").admin()) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void refused(KafkaAccess access, Class<? extends AuthenticationException> how) {
        assertThatThrownBy(() -> cluster(access))
                .as("%s %s", access, access.security().get("sasl.mechanism"))
                .hasCauseInstanceOf(how);
    }

    @Test
    void everybody_comes_in_by_their_own_door() throws Exception {
        String cluster = cluster(broker.local());
        assertThat(cluster).isNotEmpty();
        assertThat(cluster(broker.remote(DESK, PASSWORD))).isEqualTo(cluster);
    }

    @Test
    void nobody_comes_in_without_a_name() throws Exception {
        for (int port : List.of(broker.localPort(), broker.controllerPort(), broker.desksPort())) {
            assertThat(Anonymous.isAnsweredAt(port)).as("port " + port).isFalse();
        }
        assertThat(Anonymous.isAnsweredOverTls(broker.desksPort(), broker.authority())).isFalse();
    }

    @Test
    void a_wrong_name_or_password_is_refused_at_every_door() {
        refused(broker.remote(DESK, "wrong"), SaslAuthenticationException.class);
        refused(broker.remote(DESK, ""), SaslAuthenticationException.class);
        refused(broker.remote("nobody", PASSWORD), SaslAuthenticationException.class);
        refused(
                broker.remote(DESK.toUpperCase(Locale.ROOT), PASSWORD),
                SaslAuthenticationException.class);
        refused(local(GuardedBroker.CORE, "wrong"), SaslAuthenticationException.class);
        refused(local("nobody", PASSWORD), SaslAuthenticationException.class);
    }

    @Test
    void the_machines_own_names_are_worth_nothing_at_the_desks_door() {
        for (String name : List.of(Guard.BROKER, GuardedBroker.CORE)) {
            refused(broker.remote(name, broker.password(name)), SaslAuthenticationException.class);
        }
    }

    @Test
    void a_desks_name_is_worth_nothing_at_the_machines_own_doors() {
        refused(local(DESK, PASSWORD), SaslAuthenticationException.class);
        refused(
                local(DESK, PASSWORD).at(address(broker.controllerPort())),
                SaslAuthenticationException.class);
        refused(
                with(
                        broker.remote(DESK, PASSWORD).at(address(broker.localPort())),
                        "security.protocol",
                        "SASL_PLAINTEXT"),
                UnsupportedSaslMechanismException.class);
    }

    @Test
    void no_password_crosses_the_network_as_it_is() {
        var plain = local(DESK, PASSWORD).security();
        var access = broker.remote(DESK, PASSWORD);
        for (String setting : List.of("sasl.mechanism", "sasl.jaas.config")) {
            access = with(access, setting, plain.getOrDefault(setting, ""));
        }
        refused(access, UnsupportedSaslMechanismException.class);
        refused(
                with(broker.remote(DESK, PASSWORD), "sasl.mechanism", "SCRAM-SHA-256"),
                UnsupportedSaslMechanismException.class);
    }

    @Test
    void a_desk_trusts_no_other_authority() throws Exception {
        var other = GuardedBroker.certificate(folder.resolve("other"), GuardedBroker.HOST);
        refused(
                KafkaAccess.remote(address(broker.desksPort()), DESK, PASSWORD, other.authority()),
                SslAuthenticationException.class);
    }

    @Test
    void old_TLS_is_not_spoken() throws Exception {
        try (var socket = Anonymous.tls(broker.desksPort(), broker.authority())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
        try (var socket = Anonymous.tls(broker.desksPort(), broker.authority())) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void what_is_logged_of_a_guard_has_no_secret() {
        var guard = new Guard("host", 1, Map.of(Guard.BROKER, "secret"), "key", "chain");
        assertThat(guard.toString()).isEqualTo("guard of host:1");
        assertThat(new BrokerSettings(folder, 1, 2, Durability.FAST, guard).toString())
                .doesNotContain("secret", "key");
    }
}
