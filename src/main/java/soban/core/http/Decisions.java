package soban.core.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.domain.customer.CustomerId;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Refusal;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Puts a customer's command before its unit and waits for the decision. Returns when it was
/// accepted; everything else ends the request. Too long a queue is refused here, before anything is
/// written.
final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final CommandLog log;
    private final Replies replies;
    private final Readiness readiness;
    private final Limits limits;
    private final InstantSource clock;

    Decisions(
            CommandLog log,
            Replies replies,
            Readiness readiness,
            Limits limits,
            InstantSource clock) {
        this.log = log;
        this.replies = replies;
        this.readiness = readiness;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param id the same id asks for the same decision again
    void accepted(CustomerId customer, String id, String unit, Command command) {
        admit();
        try (var question = replies.ask()) {
            Instant now = clock.instant();
            var actor = new Actor(Role.CUSTOMER, customer.value(), "http");
            log.send(
                            new CommandRecord(
                                    id,
                                    unit,
                                    "customer:" + customer,
                                    actor,
                                    now,
                                    now.plus(limits.decision()),
                                    null,
                                    0,
                                    question.replyTo(),
                                    command))
                    .whenComplete(
                            (written, problem) -> {
                                if (problem != null) {
                                    question.answer().completeExceptionally(problem);
                                }
                            });
            judge(question.answer().get(limits.decision().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new RequestRefused(Problem.outcomeUnknown());
        } catch (ExecutionException problem) {
            LOG.warn("a command may not have been written: {}", String.valueOf(problem.getCause()));
            throw new RequestRefused(Problem.outcomeUnknown());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RequestRefused(Problem.outcomeUnknown());
        }
    }

    private void admit() {
        Readiness.require(readiness.missing().isEmpty());
        if (replies.waiting() >= limits.mostWaiting()
                || replies.waitingLonger(limits.longestQueue()) > limits.mostLong()) {
            throw new RequestRefused(
                    Problem.nothingWritten(
                            "busy", "Too many are waiting. Try again a little later.", 2));
        }
    }

    private static void judge(Answer answer) {
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            throw new RequestRefused(Refusals.problem(refusal));
        }
        if (answer.outcome() != Answer.Outcome.ACCEPTED) {
            throw new IllegalStateException("a customer has no numbered commands: " + answer);
        }
    }
}
