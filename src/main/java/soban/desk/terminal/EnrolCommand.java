package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.desk.enrol.DeskAccess;
import soban.desk.enrol.Enrolment;
import soban.desk.enrol.NotEnrolled;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `soban enrol`: makes this user's desk known to a station or a cluster elsewhere, by a code.
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = {
            "Trades a code of `soban admin code` for a desk: afterwards `soban console --as DESK`"
                    + " opens it here.",
            "The same again goes on with what was interrupted."
        })
public final class EnrolCommand implements Callable<Integer> {
    private static final int TRY_AGAIN = 1;
    private static final int MEND_FIRST = 2;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "HOST[:PORT]",
            required = true,
            description = "Where the station or core listens.")
    private String address = "";

    @Option(
            names = "--code",
            paramLabel = "CODE",
            required = true,
            description = "The code, as it was printed.")
    private String code = "";

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            var desk = new Enrolment(DeskAccess.ofThisUser()).enrol(address, code).identity();
            line.getOut()
                    .println(
                            "This is %s now. Open it with: soban console --as %s"
                                    .formatted(desk, desk));
            return 0;
        } catch (NotEnrolled problem) {
            line.getErr().println(problem.getMessage());
            return problem.kind() == NotEnrolled.Kind.UNKNOWN ? TRY_AGAIN : MEND_FIRST;
        } catch (IOException problem) {
            line.getErr().println("What the code brought can't be kept (%s).".formatted(problem));
            return MEND_FIRST;
        } finally {
            line.getOut().flush();
        }
    }
}
