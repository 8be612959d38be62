package soban.core.messages;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Lanes;
import soban.core.follow.Outcomes;
import soban.core.follow.Threads;
import soban.wire.CommandRecord;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The messages of this instance: follows the events and gives the provider what they want to have
/// sent. Each recipient's messages go through one lane, so that they arrive in the order in which
/// things happened.
public final class Messages implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    private final Ending ending;
    private final ExecutorService takers;
    private final Follower follower;
    private final Lanes<Courier.Errand> lanes;

    public Messages(
            Clients clients,
            Threads threads,
            Function<CommandRecord, CompletionStage<Void>> commands,
            Provider provider,
            InstantSource clock) {
        this.ending = threads.ending();
        this.takers = threads.perTask("message");
        var courier = new Courier(provider, new Outcomes(threads, ending, commands), clock);
        this.lanes = new Lanes<>("messages", courier, threads, takers, ending);
        this.follower = new Follower(clients, threads, "messages", this::take);
    }

    public void start() {
        follower.start();
    }

    private void take(Followed followed) {
        var parcel = Parcel.of(followed.event().event());
        if (parcel.isEmpty()) {
            followed.done();
            return;
        }
        var errand = new Courier.Errand(parcel.get(), followed);
        lanes.of(parcel.get().phone()).add(new Lane.Load<>(errand, followed, () -> {}));
    }

    /// What is being sent may come to its end first, so that it is told of.
    @Override
    public void close() {
        ending.ask();
        follower.close();
        takers.shutdown();
        try {
            var _ = takers.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
