package soban.e2e;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

import soban.console.Console;
import soban.console.DeskOpening;
import soban.desk.Cafe;
import soban.desk.DeskSettings;
import soban.desk.Desks;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Opens one window, says so as soon as it has been drawn, and ends: a bare one with a word in it,
/// or the kitchen's over a file. For `BoardStartBench`, which starts it as a process of its own.
final class FirstBoard {
    static final String DRAWN = "drawn";

    private FirstBoard() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Platform.startup(
                    () -> {
                        var stage = new Stage();
                        stage.setScene(new Scene(new Label("bare"), 990, 760));
                        stage.show();
                    });
            watch(".label");
            return;
        }
        Path file = Path.of(arguments[0]);
        watch(arguments[1]);
        try (var console = Console.start()) {
            console.show(
                    new DeskOpening(
                            Cafe.KITCHEN,
                            () ->
                                    Desks.open(
                                            new DeskSettings(Cafe.KITCHEN, "127.0.0.1:1", file, ""),
                                            InstantSource.system()),
                            file,
                            file.resolveSibling("first-board.preferences"),
                            Optional.empty(),
                            Optional.empty()));
            console.awaitClosed();
        }
    }

    /// Looks a few hundred times a second; once it is there, the next drawing shows it.
    private static void watch(String query) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (true) {
                                try {
                                    Platform.runLater(() -> look(query));
                                } catch (IllegalStateException notStarted) {
                                    Thread.onSpinWait();
                                }
                                LockSupport.parkNanos(4_000_000);
                            }
                        });
    }

    private static void look(String query) {
        for (Window window : Window.getWindows()) {
            Node found = window.getScene().getRoot().lookup(query);
            if (found != null && found.isVisible()) {
                Scene scene = window.getScene();
                scene.addPostLayoutPulseListener(FirstBoard::drawn);
                Platform.requestNextPulse();
            }
        }
    }

    private static void drawn() {
        System.out.println(DRAWN);
        Runtime.getRuntime().halt(0);
    }
}
