package soban.core.follow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.CommandRecord;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Brings home what came of something that was done outside: it is tried until the log of commands
/// has it, for what was done can't be done again just to be able to tell of it.
public final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Threads threads;
    private final Ending ending;
    private final Function<CommandRecord, CompletionStage<Void>> commands;

    public Outcomes(
            Threads threads,
            Ending ending,
            Function<CommandRecord, CompletionStage<Void>> commands) {
        this.threads = threads;
        this.ending = ending;
        this.commands = commands;
    }

    /// False when the end, or another instance, came first.
    public boolean report(CommandRecord outcome, Followed of) {
        var backoff = new Backoff(threads);
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
        } while (!of.lost() && ending.pause(backoff.next()));
        return false;
    }
}
