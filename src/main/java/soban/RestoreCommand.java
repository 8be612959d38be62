package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import soban.desk.DeskUnusable;
import soban.station.StationRefusal;
import soban.wire.Folders;
import soban.wire.archive.ArchiveRefused;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `soban admin restore`.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings back what `soban admin backup` has taken. What is there meanwhile is moved"
                        + " aside, never deleted, and its newer keys are kept.")
final class RestoreCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..2",
            paramLabel = "ARCHIVE",
            description = "The archive of the data, that of the keys, or both.")
    private List<Path> archives = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The station's folder; default: this user's.")
    private @Nullable Path data;

    @Option(
            names = "--replace",
            description = "Although there is something: it is moved aside, and told where to.")
    private boolean replace;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        Folders folders = Folders.ofThisUser();
        Path station = data == null ? folders.stationData() : data;
        try (var named = NamedArchives.open(archives)) {
            named.restore(station, folders, replace).forEach(out::println);
            out.flush();
            return 0;
        } catch (ArchiveRefused | StationRefusal | DeskUnusable refusal) {
            err.println(refusal.getMessage());
        } catch (IOException problem) {
            err.println("Not brought back: %s.".formatted(problem));
        }
        return REFUSED;
    }
}
