package soban;

import soban.console.start.StartTrouble;
import soban.console.start.StartTrouble.Kind;
import soban.core.follow.Ending;
import soban.core.setup.Brokers;
import soban.core.setup.SetupProblem;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskView;
import soban.desk.Desks;
import soban.desk.Link;
import soban.wire.FileTree;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tries whether a desk really finds its station there, before anything is kept. It only looks:
/// nobody hears of it, and what it learned is thrown away.
final class DeskProbe {
    private static final Duration TO_FIND = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private DeskProbe() {}

    static void reach(DeskIdentity desk, KafkaAccess kafka) throws StartTrouble, IOException {
        try {
            Brokers.of(kafka).await(TO_FIND, new Ending());
        } catch (SetupProblem nobody) {
            throw new StartTrouble(Kind.UNREACHABLE, kafka.servers());
        }
        Path folder = Files.createTempDirectory("soban-look-");
        try {
            look(new DeskSettings(desk, kafka, folder.resolve("look.db"), ""));
        } finally {
            FileTree.delete(folder);
        }
    }

    private static void look(DeskSettings settings) throws StartTrouble {
        var heard = new CompletableFuture<Link>();
        try (var desk = Desks.openToLook(settings, InstantSource.system())) {
            desk.watch(view -> hear(view, heard));
            if (heard.get(TO_ANSWER.toSeconds(), TimeUnit.SECONDS)
                    instanceof Link.Stuck(var sentence)) {
                throw new StartTrouble(Kind.DESK, sentence);
            }
        } catch (TimeoutException | ExecutionException silent) {
            throw new StartTrouble(Kind.NO_ANSWER, settings.identity().toString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new StartTrouble(Kind.NO_ANSWER, settings.identity().toString());
        }
    }

    private static void hear(DeskView view, CompletableFuture<Link> heard) {
        if (view.link() instanceof Link.Connected
                || view.link() instanceof Link.CatchingUp
                || view.link() instanceof Link.Stuck) {
            heard.complete(view.link());
        }
    }
}
