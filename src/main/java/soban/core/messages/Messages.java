package soban.core.messages;

import soban.core.access.SignInCodes;
import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Lanes;
import soban.core.follow.Outcomes;
import soban.core.follow.Threads;
import soban.core.keys.Seals;
import soban.domain.customer.SignInEvent.CodeIssued;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Units;
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
    private final Lanes<Followed> lanes;
    private final Courier courier;
    private final SignInCodes codes;
    private final Seals seals;
    private final InstantSource clock;

    public Messages(
            Clients clients,
            Threads threads,
            Function<CommandRecord, CompletionStage<Void>> commands,
            Provider provider,
            Seals seals,
            SignInCodes codes,
            InstantSource clock) {
        this.ending = threads.ending();
        this.takers = threads.perTask("message");
        this.codes = codes;
        this.seals = seals;
        this.clock = clock;
        this.courier =
                new Courier(provider, this::parcel, new Outcomes(threads, ending, commands), clock);
        this.lanes = new Lanes<>("messages", courier, threads, takers, ending);
        this.follower =
                new Follower(clients, threads, "messages", Parcel.KINDS::contains, this::take, 0);
    }

    public void start() {
        follower.start();
    }

    /// What follows the events for it.
    public Follower follower() {
        return follower;
    }

    void take(Followed followed) {
        Parcel.reader(followed.event().event())
                .ifPresentOrElse(
                        reader ->
                                lanes.of(reader).add(new Lane.Load<>(followed, followed, () -> {})),
                        followed::done);
    }

    /// Opened only now, when it is on its way out.
    private Parcel parcel(EventRecord sealed) {
        EventRecord record = seals.opened(sealed);
        return record.event() instanceof CodeIssued issued
                ? Parcel.of(issued, codes.code(Units.customer(record.unit()), issued.challenge()))
                : Parcel.of(record.event()).orElseThrow();
    }

    /// How much news this instance has dropped: it had waited too long, or its turn came while the
    /// provider was in trouble.
    public long shed() {
        return courier.shed();
    }

    /// How long ago the oldest message that still waits for its turn was intended; zero where none
    /// waits.
    public Duration oldestWaiting() {
        return lanes.waitingSince()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
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
