package soban.core.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.domain.customer.CustomerId;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Puts a command before its unit and waits for the decision. Too long a queue is refused here,
/// before anything is written.
final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
    private static final String PART = "http";

    private final CommandLog log;
    private final Replies replies;
    private final Readiness readiness;
    private final Limits limits;
    private final InstantSource clock;

    Decisions(Behind behind, Readiness readiness, Limits limits) {
        this.log = behind.log();
        this.replies = behind.replies();
        this.clock = behind.clock();
        this.readiness = readiness;
        this.limits = limits;
    }

    /// A customer's wish. Returns when it was accepted; everything else ends the request.
    ///
    /// @param id the same id asks for the same decision again
    void accepted(CustomerId customer, String id, String unit, Command command) {
        var actor = new Actor(Role.CUSTOMER, customer.value(), PART);
        Optional<Refusal> refusal = ask(actor, "customer:" + customer, id, unit, command);
        if (refusal.isPresent()) {
            throw new RequestRefused(Refusals.problem(refusal.get()));
        }
    }

    /// A wish of the core itself, for somebody who is not known yet. It is remembered by nobody, so
    /// it must be harmless twice.
    Optional<Refusal> refused(String unit, Command command) {
        String id = PART + "/" + UUID.randomUUID();
        Optional<Refusal> refusal = ask(Actor.system(PART), PART, id, unit, command);
        if (refusal.isPresent() && refusal.get().code() == RefusalCode.DEADLINE_PASSED) {
            throw new RequestRefused(Refusals.problem(refusal.get()));
        }
        return refusal;
    }

    private Optional<Refusal> ask(
            Actor actor, String origin, String id, String unit, Command command) {
        int units = log.partition(unit);
        admit(units);
        try (var question = replies.ask(units)) {
            Instant now = clock.instant();
            log.send(
                            new CommandRecord(
                                    id,
                                    unit,
                                    origin,
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
            return judge(question.answer().get(limits.decision().toNanos(), TimeUnit.NANOSECONDS));
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

    private void admit(int units) {
        readiness.requireForWriting();
        if (replies.waiting() >= limits.mostWaiting() || !replies.admits(units, limits)) {
            throw new RequestRefused(Problem.busy());
        }
    }

    private static Optional<Refusal> judge(Answer answer) {
        Refusal refusal = answer.refusal();
        if (refusal == null && answer.outcome() != Answer.Outcome.ACCEPTED) {
            throw new IllegalStateException("only a device numbers its commands: " + answer);
        }
        return Optional.ofNullable(refusal);
    }
}
