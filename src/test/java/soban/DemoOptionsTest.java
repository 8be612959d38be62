package soban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.StationSettings;
import soban.station.broker.Durability;

import java.nio.file.Path;

class DemoOptionsTest {
    @TempDir Path folder;

    @Test
    void a_demo_that_is_chosen_at_the_first_start_answers_on_the_ports_that_were_said_there() {
        var said = new StationSettings(folder, 1, 2, 3, Durability.DURABLE, false);
        StationSettings demo = DemoOptions.at(said).station();
        assertThat(demo.httpPort()).isEqualTo(1);
        assertThat(demo.kafkaPort()).isEqualTo(2);
        assertThat(demo.gatewayPort()).isEqualTo(3);
        assertThat(demo.demo()).isTrue();
        assertThat(demo.data()).as("never beside a real shop").isNotEqualTo(folder);
        assertThat(DemoOptions.at(said).ordersPerMinute())
                .isEqualTo(DemoOptions.usual().ordersPerMinute());
    }
}
