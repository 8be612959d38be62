package soban.domain.shop;

import java.time.Duration;

/// A kind of shop, which settles everything that enrolling with it must settle.
public enum Preset {
    CAFE;

    public Settings settings() {
        return switch (this) {
            case CAFE ->
                    new Settings(
                            Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(10));
        };
    }
}
