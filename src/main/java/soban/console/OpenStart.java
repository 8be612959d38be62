package soban.console;

import javafx.stage.Stage;

import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.screen.Stages;
import soban.console.start.StartModel;
import soban.console.start.StartWindow;
import soban.console.start.StartWork;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The first start's window while it is open.
record OpenStart(Stage stage) {
    /// @param forget called when it has ended
    static OpenStart of(
            StartWork work, Path preferences, Consumer<StartModel> first, Runnable forget) {
        var choices = Preferences.load(preferences);
        var shown = new CompletableFuture<Stage>();
        var door =
                FrontDoor.open(
                        preferences,
                        () -> {
                            var _ = shown.thenAccept(OpenStart::bring);
                        });
        Runnable end =
                () -> {
                    try (choices;
                            door) {
                        // All of it ends here.
                    } finally {
                        forget.run();
                    }
                };
        Stage stage =
                FxThread.ask(
                                () -> {
                                    var model =
                                            new StartModel(
                                                    work,
                                                    ZoneId.systemDefault(),
                                                    task -> Thread.ofVirtual().start(task),
                                                    FxThread.executor());
                                    var window = new StartWindow(model, choices);
                                    Stage opened =
                                            Console.opened(
                                                    window, () -> Thread.ofVirtual().start(end));
                                    first.accept(model);
                                    return opened;
                                })
                        .join();
        shown.complete(stage);
        return new OpenStart(stage);
    }

    private static void bring(Stage stage) {
        FxThread.later(() -> Stages.bring(stage));
    }

    void toFront() {
        bring(stage);
    }
}
