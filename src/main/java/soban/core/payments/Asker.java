package soban.core.payments;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Backoff;
import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.domain.order.GatewayAnswer;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Each question on a thread of its own, from the event to the acknowledged outcome. An event is
/// finished only then, so whatever a crash interrupts is asked again, under the same key.
final class Asker implements Follower.Worker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
    private static final String PART = "payments";
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    /// Gateways forget a key after some time (15 days is common) and would charge it once more. An
    /// event that turns up so late is a log that is read all over again.
    private static final Duration OLDEST = Duration.ofDays(10);

    private final BreakerGuard guard;
    private final Function<CommandRecord, CompletionStage<Void>> commands;
    private final InstantSource clock;
    private final Ending ending = new Ending();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("payment-", 0).factory());

    Asker(
            BreakerGuard guard,
            Function<CommandRecord, CompletionStage<Void>> commands,
            InstantSource clock) {
        this.guard = guard;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void take(Followed followed) {
        var question = Question.of(followed.event().event());
        if (question.isEmpty()) {
            followed.done();
        } else if (!ending.isAsked()) {
            threads.execute(() -> settle(question.get(), followed));
        }
    }

    private void settle(Question question, Followed followed) {
        try {
            GatewayAnswer answer = answer(question, followed);
            if (!Thread.currentThread().isInterrupted() && report(question, answer, followed)) {
                followed.done();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private GatewayAnswer answer(Question question, Followed followed) throws InterruptedException {
        var age = Duration.between(followed.event().time(), clock.instant());
        if (age.compareTo(OLDEST) > 0) {
            return new GatewayAnswer.Unclear("too-old-to-ask");
        }
        return guard.ask(question).orElseGet(() -> notAsked(question, followed));
    }

    /// Only of a question that nobody can have sent before it may be said that it was never sent.
    private static GatewayAnswer notAsked(Question question, Followed followed) {
        return question.opens() && followed.fresh()
                ? new GatewayAnswer.NotSent("gateway-busy")
                : new GatewayAnswer.Unclear("gateway-busy");
    }

    /// Until the outcome is in the log of commands; false when the end, or another instance, came
    /// first.
    private boolean report(Question question, GatewayAnswer answer, Followed followed) {
        var backoff = new Backoff();
        var outcome =
                CommandRecord.system(
                        PART,
                        question.idOf(answer),
                        followed.event().unit(),
                        clock.instant(),
                        question.outcome(answer));
        boolean told = false;
        do {
            try {
                commands.apply(outcome).toCompletableFuture().join();
                return true;
            } catch (CompletionException problem) {
                if (!told) {
                    LOG.warn(
                            "{} can't be written; it is tried until it can: {}",
                            outcome.id(),
                            String.valueOf(problem.getCause()));
                }
                told = true;
            }
        } while (!followed.lost() && ending.pause(backoff.next()));
        return false;
    }

    @Override
    public void close() {
        ending.ask();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException end) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
