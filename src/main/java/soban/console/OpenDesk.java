package soban.console;

import javafx.stage.Stage;

import soban.console.frame.DeskWindow;
import soban.console.kitchen.KitchenWindow;
import soban.console.owner.OwnerContents;
import soban.console.rider.RiderContents;
import soban.console.screen.Extra;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Stages;
import soban.console.session.SessionExtra;
import soban.console.session.SessionModel;
import soban.console.sound.Bell;
import soban.console.sound.SpeakerBell;
import soban.desk.Desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A desk whose window is open. When that is closed, the desk and what belongs to it end on a
/// thread that may wait.
record OpenDesk(Stage stage, CompletableFuture<Void> closed) {
    private static final Clock HERE = Clock.system(ZoneId.systemDefault());

    /// @param forget called when all of it has ended
    static OpenDesk of(DeskOpening opening, Desk desk, Runnable forget) {
        var choices = Preferences.load(opening.preferences());
        var bell = new SpeakerBell();
        var closed = new CompletableFuture<Void>();
        var beside =
                opening.session().map(session -> new SessionModel(session, FxThread.executor()));
        var shown = new CompletableFuture<Stage>();
        var door =
                FrontDoor.open(
                        opening.memory(),
                        () -> {
                            var _ =
                                    shown.thenAccept(
                                            stage -> FxThread.later(() -> Stages.bring(stage)));
                        });
        Runnable end =
                () -> {
                    beside.ifPresent(SessionModel::close);
                    try (desk;
                            choices;
                            bell;
                            door) {
                        // All of it ends here.
                    } finally {
                        forget.run();
                        closed.complete(null);
                    }
                };
        Stage stage =
                FxThread.ask(
                                () ->
                                        Console.opened(
                                                window(opening, desk, choices, bell, beside),
                                                () -> Thread.ofVirtual().start(end)))
                        .join();
        shown.complete(stage);
        return new OpenDesk(stage, closed);
    }

    private static RoleWindow window(
            DeskOpening opening,
            Desk desk,
            Preferences choices,
            Bell bell,
            Optional<SessionModel> session) {
        Optional<Extra.Maker> beside = session.map(SessionExtra::of);
        return switch (opening.desk().role()) {
            case OWNER -> new DeskWindow(desk, new OwnerContents(), choices, bell, beside, HERE);
            case KITCHEN ->
                    new KitchenWindow(desk, choices, bell, opening.demoOrder(), beside, HERE);
            case RIDER ->
                    new DeskWindow(desk, new RiderContents(HERE), choices, bell, beside, HERE);
            case CUSTOMER, OPERATOR, SYSTEM ->
                    throw new IllegalArgumentException("no window for " + opening.desk().role());
        };
    }

    void toFront() {
        FxThread.later(() -> Stages.bring(stage));
    }

    void hide() {
        FxThread.later(stage::hide);
    }

    void awaitClosed() {
        closed.join();
    }
}
