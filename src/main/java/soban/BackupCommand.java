package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;
import soban.desk.backup.DeskBackup;
import soban.desk.terminal.IdentityConverter;
import soban.station.StationRefusal;
import soban.station.backup.StationBackup;
import soban.wire.Folders;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;

/// `soban admin backup`.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Takes a station's data, or what a desk knows and has to send, into an archive,"
                        + " while it runs or not; keys into another, which belongs elsewhere.")
final class BackupCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where the data go.")
    private @Nullable Path to;

    @Option(
            names = "--keys-to",
            paramLabel = "FOLDER",
            description =
                    "Where the keys go, without which nothing of a customer can be read and nobody"
                            + " comes in. Only the newest are kept there.")
    private @Nullable Path keysTo;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The station's folder; default: this user's.")
    private @Nullable Path data;

    @Option(
            names = "--desk",
            paramLabel = "DESK",
            converter = IdentityConverter.class,
            description = "A desk of this user, such as cafe/kitchen, instead of the station.")
    private @Nullable DeskIdentity desk;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (to == null && keysTo == null) {
            err.println("Say where to: --to FOLDER for the data, --keys-to FOLDER for the keys.");
            return REFUSED;
        }
        try {
            if (isSame(to, keysTo)) {
                err.println("Keep the keys apart from the data: name another folder for them.");
                return REFUSED;
            }
            List<Path> made = take();
            PrintWriter out = spec.commandLine().getOut();
            made.forEach(out::println);
            if (keysTo == null) {
                out.println("The keys are not in it: give --keys-to, too, or have them elsewhere.");
            } else if (made.size() == (to == null ? 0 : 1)) {
                out.println("This desk has no password that could be kept.");
            }
            out.flush();
            return 0;
        } catch (StationRefusal | DeskUnusable refusal) {
            err.println(refusal.getMessage());
        } catch (IOException problem) {
            err.println("Nothing was made: %s.".formatted(problem));
        }
        return REFUSED;
    }

    private List<Path> take() throws IOException {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        Folders folders = Folders.ofThisUser();
        if (desk != null) {
            return new DeskBackup(folders, desk, now).take(to, keysTo);
        }
        Path station = data == null ? folders.stationData() : data;
        return new StationBackup(station, now).take(to, keysTo);
    }

    private static boolean isSame(@Nullable Path one, @Nullable Path other) throws IOException {
        if (one == null || other == null) {
            return false;
        }
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }
}
