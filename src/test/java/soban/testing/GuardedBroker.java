package soban.testing;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

import soban.core.setup.Locksmith;
import soban.core.setup.Room;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.station.broker.Guard;
import soban.station.tls.ServerCertificate;
import soban.station.tls.StationCertificates;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// A real broker that lets in nobody without a name: its own programs at a door of their own, and
/// whoever was admitted over TLS.
public final class GuardedBroker implements AutoCloseable {
    public static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// One of the broker's own programs, which may do everything.
    public static final String CORE = "core";

    private final EmbeddedBroker broker;
    private final BrokerSettings settings;
    private final Guard guard;
    private final String authority;
    private final Admin admin;

    private GuardedBroker(BrokerSettings settings, Guard guard, String authority) throws Exception {
        this.settings = settings;
        this.guard = guard;
        this.authority = authority;
        broker = EmbeddedBroker.start(settings);
        admin = clients().admin();
    }

    public static GuardedBroker start(Path folder) throws Exception {
        var shown = certificate(folder.resolve("tls"), HOST);
        var guard =
                new Guard(
                        HOST,
                        FreePort.find(),
                        Map.of(Guard.BROKER, "of-the-broker", CORE, "of-the-core"),
                        shown.key(),
                        shown.chain());
        var settings =
                new BrokerSettings(
                        folder.resolve("broker"),
                        FreePort.find(),
                        FreePort.find(),
                        Durability.FAST,
                        guard);
        return new GuardedBroker(settings, guard, shown.authority());
    }

    /// A server's certificate, of an authority that nobody else has.
    public static ServerCertificate certificate(Path folder, String host) throws Exception {
        return new StationCertificates(folder, InstantSource.system()).shown(Set.of(host));
    }

    public int localPort() {
        return settings.port();
    }

    public int desksPort() {
        return guard.port();
    }

    public int controllerPort() {
        return settings.controllerPort();
    }

    public String authority() {
        return authority;
    }

    /// Of one of the broker's own programs.
    public String password(String program) {
        return guard.passwords().getOrDefault(program, "");
    }

    /// How the core comes in.
    public KafkaAccess local() {
        return KafkaAccess.local(settings.bootstrapServers(), CORE, password(CORE), authority);
    }

    /// How a desk comes in.
    public KafkaAccess remote(String name, String password) {
        return KafkaAccess.remote(HOST + ":" + desksPort(), name, password, authority);
    }

    /// Gives a desk its name, a password and its room.
    public KafkaAccess admit(String name, Room room) {
        return admit(name, "secret of \"" + name + "\" \\ 한", room);
    }

    /// Returns when the broker knows of it, which is a moment after it was decided.
    public KafkaAccess admit(String name, String password, Room room) {
        locksmith().admit(name, password, room);
        var access = remote(name, password);
        Await.until(name + " is let in", PATIENCE, () -> isIn(access));
        return access;
    }

    private static boolean isIn(KafkaAccess access) {
        try (var admin = new KafkaClients(access, "test-admitted").admin()) {
            return !admin.describeCluster().clusterId().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    /// Takes rights from a desk, behind its back.
    public void forbid(String name, AclOperation what) {
        var rights =
                new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(
                                "User:" + name, null, what, AclPermissionType.ANY));
        admin.deleteAcls(List.of(rights));
        Await.until(name + " has them no more", PATIENCE, () -> rights(rights).isEmpty());
    }

    /// What the broker knows of rights.
    public Collection<AclBinding> rights(AclBindingFilter which) {
        try {
            return admin.describeAcls(which).values().get();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    /// The core's.
    public Clients clients() {
        return new KafkaClients(local(), "test-core");
    }

    /// The core's.
    public Admin admin() {
        return admin;
    }

    public Locksmith locksmith() {
        return new Locksmith(admin);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        broker.close();
    }
}
