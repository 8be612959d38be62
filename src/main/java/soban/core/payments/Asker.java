package soban.core.payments;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Outcomes;
import soban.core.follow.Threads;
import soban.domain.order.GatewayAnswer;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Each question on a thread of its own, from the event to the acknowledged outcome. An event is
/// finished only then, so whatever a crash interrupts is asked again, under the same key.
final class Asker implements Follower.Worker, AutoCloseable {
    private static final String PART = "payments";
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    /// Gateways forget a key after some time (Toss: 15 days) and would charge it once more. What is
    /// older than this is only looked for.
    private static final Duration OLDEST = Duration.ofDays(10);

    private final Guard guard;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final Ending ending;
    private final ExecutorService questions;

    Asker(
            Guard guard,
            Threads threads,
            Function<CommandRecord, CompletionStage<Void>> commands,
            InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
        this.ending = threads.ending();
        this.outcomes = new Outcomes(threads, ending, commands);
        this.questions = threads.perTask("payment");
    }

    @Override
    public void take(Followed followed) {
        var question = Question.of(followed.event());
        if (question.isEmpty()) {
            followed.done();
        } else if (!ending.isAsked()) {
            questions.execute(() -> settle(question.get(), followed));
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
        var age = Duration.between(question.since(), clock.instant());
        Guard.Manner manner = age.compareTo(OLDEST) > 0 ? question::find : question::ask;
        return guard.ask(question, manner).orElseGet(() -> notAsked(question, followed));
    }

    /// Only of a question that nobody can have sent before it may be said that it was never sent.
    private static GatewayAnswer notAsked(Question question, Followed followed) {
        return question.opens() && followed.fresh()
                ? new GatewayAnswer.NotSent("gateway-busy")
                : new GatewayAnswer.Unclear("gateway-busy");
    }

    private boolean report(Question question, GatewayAnswer answer, Followed followed) {
        var outcome =
                CommandRecord.system(
                        PART,
                        question.idOf(answer),
                        followed.event().unit(),
                        clock.instant(),
                        question.outcome(answer));
        return outcomes.report(outcome, followed);
    }

    @Override
    public void close() {
        ending.ask();
        questions.shutdown();
        try {
            if (!questions.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                questions.shutdownNow();
            }
        } catch (InterruptedException end) {
            questions.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
