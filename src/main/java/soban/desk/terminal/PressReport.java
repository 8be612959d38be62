package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.terminal.SinglePress.Outcome;
import soban.desk.terminal.SinglePress.Result;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Locale;

/// Tells what came of a press: in words or as JSON, and as an exit code.
final class PressReport {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    PressReport(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    private record Line(
            String action,
            String target,
            String outcome,
            @Nullable String number,
            @Nullable String code,
            @Nullable String detail) {}

    int tell(String action, String target, Result result) {
        if (json) {
            var refusal = result.refusal();
            new JsonLines(out)
                    .line(
                            new Line(
                                    action,
                                    target,
                                    name(result.outcome()),
                                    result.known().isEmpty() ? null : result.known(),
                                    refusal == null ? null : refusal.code().code(),
                                    refusal == null ? null : refusal.detail()));
        } else {
            var stream = result.outcome() == Outcome.ACCEPTED ? out : err;
            stream.println(sentence(action, target, result));
            stream.flush();
        }
        return exitCode(result.outcome());
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> 0;
            case REFUSED -> DeskCommand.REFUSED;
            case QUEUED -> DeskCommand.QUEUED;
        };
    }

    private static String sentence(String action, String target, Result result) {
        String press = target.isEmpty() ? action : action + " " + target;
        String known = result.known().isEmpty() ? "" : ", as " + result.known();
        return switch (result.outcome()) {
            case ACCEPTED -> "%s: accepted%s".formatted(press, known);
            case REFUSED ->
                    result.refusal() == null
                            ? "%s: refused".formatted(press)
                            : new Words(ZoneId.systemDefault()).notice(result.refusal());
            case QUEUED ->
                    "%s: no answer yet. It is kept%s, and sent when this desk is opened again and its station answers."
                            .formatted(press, known);
        };
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
