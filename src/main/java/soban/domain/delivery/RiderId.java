package soban.domain.delivery;

import java.util.Optional;

/// A rider's name in ids, topics and addresses.
public record RiderId(String value) {
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String AMONG_DEVICES = "rider:";

    public RiderId {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not a rider id: " + value);
        }
    }

    /// The name under which this rider's desk stands among a shop's devices. No device of a shop
    /// can have it.
    public String amongDevices() {
        return AMONG_DEVICES + value;
    }

    /// The rider who stands among a shop's devices under this name, if it is one.
    public static Optional<RiderId> fromDevices(String name) {
        return name.startsWith(AMONG_DEVICES)
                ? Optional.of(new RiderId(name.substring(AMONG_DEVICES.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
