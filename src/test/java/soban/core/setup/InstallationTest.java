package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.Ending;
import soban.wire.Topics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallationTest {
    private TestInstallation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void a_broker_is_recognised() throws SetupProblem {
        var brokers = Brokers.parse(installation.bootstrapServers());
        assertThat(brokers.await(Duration.ofSeconds(40), new Ending())).isTrue();
    }

    @Test
    void every_topic_is_there_with_its_settings_and_stays_as_it_is() throws Exception {
        new Installation(installation.admin(), TestInstallation.PARTITIONS).prepare();
        for (var plan : Topics.installation(TestInstallation.PARTITIONS)) {
            var described =
                    installation
                            .admin()
                            .describeTopics(List.of(plan.name()))
                            .allTopicNames()
                            .get()
                            .get(plan.name());
            assertThat(described.partitions()).hasSize(plan.partitions());
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, plan.name());
            var settings =
                    installation
                            .admin()
                            .describeConfigs(List.of(resource))
                            .all()
                            .get()
                            .get(resource);
            plan.settings()
                    .forEach(
                            (name, value) ->
                                    assertThat(settings.get(name).value()).isEqualTo(value));
        }
    }

    @Test
    void another_number_of_partitions_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> new Installation(installation.admin(), 8).prepare())
                .isInstanceOf(SetupProblem.class)
                .hasMessage(
                        "soban.commands has 4 partitions, and this core was started for 8. Start it"
                                + " with the number that the installation was made with"
                                + " (--partitions); if the topic was given more since, restore it"
                                + " from a backup.")
                .extracting(problem -> ((SetupProblem) problem).isPassing())
                .isEqualTo(false);
    }
}
