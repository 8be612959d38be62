package soban.station;

import org.jspecify.annotations.Nullable;

import soban.station.broker.Durability;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Everything that a station is told at its start. All its own ports are on the loopback address.
///
/// @param listen lets other machines in besides
/// @param rate requests a second that one customer may keep up; the core's own default when absent
public record StationSettings(
        Path data,
        int httpPort,
        int kafkaPort,
        int gatewayPort,
        Durability durability,
        boolean demo,
        Duration timerGrace,
        @Nullable Listen listen,
        @Nullable Integer rate) {
    /// How long after a core's start no timer fires, so that its absence counts against nobody.
    public static final Duration TIMER_GRACE = Duration.ofSeconds(60);

    static final String HOST = "127.0.0.1";

    public StationSettings {
        data = data.toAbsolutePath().normalize();
    }

    public StationSettings(
            Path data,
            int httpPort,
            int kafkaPort,
            int gatewayPort,
            Durability durability,
            boolean demo) {
        this(data, httpPort, kafkaPort, gatewayPort, durability, demo, TIMER_GRACE, null);
    }

    public StationSettings(
            Path data,
            int httpPort,
            int kafkaPort,
            int gatewayPort,
            Durability durability,
            boolean demo,
            Duration timerGrace,
            @Nullable Listen listen) {
        this(data, httpPort, kafkaPort, gatewayPort, durability, demo, timerGrace, listen, null);
    }

    /// The same, with a door for other machines.
    public StationSettings listening(@Nullable Listen place) {
        return new StationSettings(
                data, httpPort, kafkaPort, gatewayPort, durability, demo, timerGrace, place, rate);
    }

    /// The same for as many requests as this.
    StationSettings limited(@Nullable Integer most) {
        return new StationSettings(
                data, httpPort, kafkaPort, gatewayPort, durability, demo, timerGrace, listen, most);
    }

    public String kafka() {
        return HOST + ":" + kafkaPort;
    }

    String http() {
        return HOST + ":" + httpPort;
    }

    URI gateway() {
        return URI.create("http://" + HOST + ":" + gatewayPort);
    }
}
