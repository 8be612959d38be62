package soban;

import picocli.CommandLine;

import soban.console.Console;
import soban.console.DeskOpening;
import soban.desk.DeskUnusable;
import soban.station.StationOptions;
import soban.station.StationRefusal;
import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.wire.Folders;

import java.util.function.Consumer;

/// A process with windows, from its beginning to its exit code: it ends when the last of them is
/// closed.
final class Desktop {
    private Desktop() {}

    /// @param beginning opens the first window
    static int run(StationSettings station, DemoOptions demo, Consumer<FirstStart> beginning) {
        var noWindow = Console.displayProblem();
        if (noWindow.isPresent()) {
            System.err.println(noWindow.get());
            System.err.println(
                    "Without windows there are soban demo, soban station and soban desk.");
            return StationRefusal.EXIT_CODE;
        }
        try (var console = Console.start()) {
            CrashReports.watch(console::tellOfCrash);
            var start = new FirstStart(station, demo, Folders.ofThisUser(), console);
            try {
                beginning.accept(start);
                console.awaitClosed();
                return 0;
            } finally {
                start.end();
            }
        } catch (StationRefusal | DeskUnusable refusal) {
            System.err.println(refusal.getMessage());
            return StationRefusal.EXIT_CODE;
        }
    }

    /// Opens a desk's window; where another process has it open, it comes to the front there.
    static void show(Console console, DeskOpening opening) {
        if (!console.show(opening)) {
            System.out.println(opening.desk() + " is open already: its window is in front now.");
        }
    }

    /// This machine's station as it is when nothing is said.
    static StationSettings usualStation() {
        var options = CommandLine.populateCommand(new StationOptions());
        return options.settings(options.data(), Durability.DURABLE, false);
    }
}
