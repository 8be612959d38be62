package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.testing.Await;
import soban.wire.Message;
import soban.wire.Topics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

class DeletedTopicsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestInstallation installation;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    private Installation topics() {
        return new Installation(installation.admin(), TestInstallation.PARTITIONS);
    }

    private void delete(String topic) throws Exception {
        installation.admin().deleteTopics(List.of(topic)).all().get();
        Await.until("it is gone", PATIENCE, () -> !names().contains(topic));
    }

    private Set<String> names() {
        try {
            return installation.admin().listTopics().names().get();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    /// What tells a topic from one of the same name that was there before; nothing while none is.
    private Optional<Uuid> idOf(String topic) {
        try {
            return installation.admin().listTopics().listings().get().stream()
                    .filter(each -> each.name().equals(topic))
                    .map(TopicListing::topicId)
                    .findFirst();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    private boolean isThereAndNot(Optional<Uuid> former) {
        var now = idOf(Topics.REPLIES);
        return now.isPresent() && !now.equals(former);
    }

    @Test
    void an_installation_whose_events_were_deleted_is_not_begun_anew() throws Exception {
        installation.write(Topics.LIVE, 2, new Message("shop:cafe|shop.v1|", Map.of(), "{}"));
        delete(Topics.EVENTS);
        assertThatThrownBy(() -> topics().prepare())
                .isInstanceOf(SetupProblem.class)
                .hasMessageStartingWith(
                        "soban.events is missing, although soban.live holds something")
                .extracting(problem -> ((SetupProblem) problem).isPassing())
                .isEqualTo(false);
        assertThat(names()).doesNotContain(Topics.EVENTS);
    }

    @Test
    void one_whose_making_was_interrupted_is_finished() throws Exception {
        delete(Topics.EVENTS);
        topics().prepare();
        assertThat(names()).contains(Topics.EVENTS);
    }

    @Test
    void what_serves_the_day_is_made_again_while_it_runs_and_the_truth_is_missed()
            throws Exception {
        try (var upkeep = new Upkeep(topics(), new MachineThreads(), Duration.ofMillis(100))) {
            upkeep.start();
            var former = idOf(Topics.REPLIES);
            installation.admin().deleteTopics(List.of(Topics.REPLIES)).all().get();
            Await.until("another one is there", PATIENCE, () -> isThereAndNot(former));
            assertThat(upkeep.whole()).isTrue();

            delete(Topics.EVENTS);
            Await.until("it is missed", PATIENCE, () -> !upkeep.whole());
            assertThat(names()).doesNotContain(Topics.EVENTS);
            installation.maker().makeMissing(Topics.installation(TestInstallation.PARTITIONS));
            Await.until("it is there again", PATIENCE, upkeep::whole);
        }
    }
}
