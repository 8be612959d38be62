package soban.station.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class BrokerPropertiesTest {
    private static final String FLUSH = "log.flush.interval.messages";

    @TempDir private Path folder;

    @Test
    void a_durable_broker_forces_every_record_of_every_topic_to_the_disk() {
        assertThat(properties(Durability.DURABLE)).containsEntry(FLUSH, "1");
    }

    @Test
    void a_fast_broker_leaves_that_to_the_system() {
        assertThat(properties(Durability.FAST)).doesNotContainKey(FLUSH);
    }

    private Map<String, String> properties(Durability durability) {
        var settings = new BrokerSettings(folder, 9092, 0, durability);
        return new BrokerProperties(settings, new BrokerFolder(folder)).all(9093);
    }
}
