package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.core.operator.OperatorLink;
import soban.core.setup.Brokers;
import soban.core.setup.SetupProblem;
import soban.domain.unit.Answer;
import soban.wire.Folders;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What all of the operator's commands have in common: where Kafka is, and that whatever goes wrong
/// is one sentence. They exit with 0 when it is so, 1 when nobody answered, 2 when the command is
/// wrong, 3 when a rule forbids it.
@Command(mixinStandardHelpOptions = true)
abstract class AdminAction implements Callable<Integer> {
    private static final int NOBODY = 1;
    private static final int MEND_FIRST = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT[,…]",
            defaultValue = "${env:SOBAN_KAFKA:-" + Option.NULL_VALUE + "}",
            description =
                    "The Kafka brokers, also by SOBAN_KAFKA; default: this machine's station.")
    private @Nullable String kafka;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            defaultValue = "${env:SOBAN_ACCESS:-" + Option.NULL_VALUE + "}",
            description =
                    "The operator's name and password at a guarded cluster, as properties of"
                            + " Kafka's clients, also by SOBAN_ACCESS.")
    private @Nullable Path access;

    @Override
    public final Integer call() {
        try {
            return OperatorLink.open(
                    Brokers.of(kafka, access, List.of(Folders.ofThisUser().stationAccess())),
                    this::act);
        } catch (SetupProblem problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return problem.isPassing() ? NOBODY : MEND_FIRST;
        } catch (AdminRefusal refusal) {
            spec.commandLine().getErr().println(refusal.getMessage());
            return refusal.exitCode();
        } finally {
            out().flush();
        }
    }

    abstract int act(OperatorLink link) throws SetupProblem;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Returns when it was accepted.
    static void require(Optional<Answer> answer) throws SetupProblem {
        if (answer.isEmpty()) {
            throw SetupProblem.passing(
                    "No core answered. Look whether one runs, then give the same command again.");
        }
        var refusal = answer.get().refusal();
        if (refusal != null) {
            throw AdminRefusal.forbidden(AdminWords.of(refusal));
        }
    }
}
