package soban.console;

import javafx.stage.Stage;

import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.start.StartModel;
import soban.console.start.StartWindow;
import soban.console.start.StartWork;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/// The first start's window while it is open.
record OpenStart(Stage stage) {
    /// @param forget called when it has ended
    static OpenStart of(
            StartWork work, Path preferences, Consumer<StartModel> first, Runnable forget) {
        var choices = Preferences.load(preferences);
        Runnable end =
                () -> {
                    choices.close();
                    forget.run();
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
                                    Stage shown =
                                            Console.opened(
                                                    window, () -> Thread.ofVirtual().start(end));
                                    first.accept(model);
                                    return shown;
                                })
                        .join();
        return new OpenStart(stage);
    }

    void toFront() {
        FxThread.later(stage::toFront);
    }
}
