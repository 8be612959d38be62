package soban.core.setup;

import org.jspecify.annotations.Nullable;

import soban.core.access.DeskPasswords;
import soban.domain.delivery.RiderId;
import soban.domain.unit.Role;
import soban.wire.DeskName;
import soban.wire.Units;
import soban.wire.kafka.KafkaAccess;

import java.util.function.Function;

/// Opens the cluster to a desk that has proved who it is. Where everybody is let in, it need only
/// know where that is; a guarded cluster gives it a name, a password and a room.
public final class DeskDoor {
    private final String servers;
    private final @Nullable Lock lock;

    /// What it takes to let a desk into a guarded cluster.
    ///
    /// @param authority the certificate by which desks know the broker, as PEM
    /// @param areas where a rider works
    public record Lock(
            Locksmith smith,
            DeskPasswords passwords,
            String authority,
            Function<RiderId, String> areas) {}

    /// A door that stands open.
    ///
    /// @param servers where desks find Kafka
    public DeskDoor(String servers) {
        this(servers, null);
    }

    /// @param servers where desks find Kafka
    public DeskDoor(String servers, @Nullable Lock lock) {
        this.servers = servers;
        this.lock = lock;
    }

    /// Whether it takes a password to come in.
    public boolean isGuarded() {
        return lock != null;
    }

    /// The same again for the same device.
    public KafkaAccess open(String unit, Role role, String device) {
        if (lock == null) {
            return KafkaAccess.open(servers);
        }
        String name = new DeskName(unit, device).toString();
        String password = lock.passwords().of(name);
        lock.smith().admit(name, password, room(lock, unit, role));
        return KafkaAccess.remote(servers, name, password, lock.authority());
    }

    private static Room room(Lock lock, String unit, Role role) {
        if (Units.isShop(unit)) {
            return Room.of(Units.shop(unit), role);
        }
        RiderId rider = Units.rider(unit);
        return Room.of(rider, lock.areas().apply(rider));
    }
}
