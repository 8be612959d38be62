package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<StationRefusal> refusal = new CompletableFuture<>();
    private Child child;

    private void start(String behaviour, Duration patience) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Puppet.class.getName(),
                        behaviour);
        var plan = new ChildPlan("puppet", command, folder.resolve("logs/puppet.log"), folder);
        child = new Child(plan, said::add, refusal, patience);
        child.start();
    }

    @AfterEach
    void close() {
        child.close();
    }

    private ProcessHandle process() {
        return ProcessHandle.of(child.pid().orElseThrow()).orElseThrow();
    }

    @Test
    void a_child_says_when_it_is_ready_and_ends_when_its_stdin_is_let_go() throws Exception {
        start("obedient", PATIENCE);
        child.ready().get(30, TimeUnit.SECONDS);
        var process = process();
        child.close();
        assertThat(process.isAlive()).isFalse();
        Await.until("its last line is passed on", PATIENCE, () -> said.contains("gone in peace"));
        assertThat(child.pid()).isEmpty();
    }

    @Test
    void a_killed_child_is_started_again_and_its_keeper_says_so() throws Exception {
        start("obedient", PATIENCE);
        child.ready().get(30, TimeUnit.SECONDS);
        long first = process().pid();
        process().destroyForcibly();
        Await.until("it is ready again", PATIENCE, () -> said.contains("puppet is ready again"));
        assertThat(process().pid()).isNotEqualTo(first);
        assertThat(said.peek())
                .startsWith("puppet ended (exit code 137) and is started again in 0.2 s");
        assertThat(refusal).isNotDone();
    }

    @Test
    void a_child_that_does_not_let_go_is_ended_by_force() throws Exception {
        start("deaf", Duration.ofMillis(300));
        child.ready().get(30, TimeUnit.SECONDS);
        var process = process();
        child.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(said).contains("puppet did not end by itself and is stopped by force");
    }

    @Test
    void a_child_that_refuses_is_not_started_again_and_its_sentence_is_handed_on()
            throws Exception {
        start("refusing", PATIENCE);
        assertThat(refusal.get(30, TimeUnit.SECONDS))
                .hasMessage("The moon is in the way. Move it.");
        assertThat(said).isEmpty();
        assertThat(child.ready()).isNotDone();
    }

    @Test
    void a_child_that_never_becomes_ready_is_given_up_after_three_times() throws Exception {
        start("hopeless", PATIENCE);
        assertThat(refusal.get(60, TimeUnit.SECONDS))
                .hasMessageContaining("3 times")
                .hasMessageContaining("puppet.log");
        assertThat(said).hasSize(2);
    }

    @Test
    void a_child_that_cannot_even_be_started_is_given_up_too() throws Exception {
        child =
                new Child(
                        new ChildPlan(
                                "puppet",
                                List.of(folder.resolve("no-such-program").toString()),
                                folder.resolve("puppet.log"),
                                folder),
                        said::add,
                        refusal);
        child.start();
        assertThat(refusal.get(30, TimeUnit.SECONDS)).hasMessageContaining("could not be started");
    }

    @Test
    void a_log_that_has_grown_large_is_turned_over_at_the_start() throws Exception {
        var file = folder.resolve("logs/puppet.log");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[5 * 1024 * 1024]);
        start("obedient", PATIENCE);
        child.ready().get(30, TimeUnit.SECONDS);
        assertThat(folder.resolve("logs/puppet.log.1")).hasSize(5L * 1024 * 1024);
        assertThat(Files.size(file)).isLessThan(1024);
    }
}
