package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import soban.console.frame.DeskWindow;
import soban.console.kitchen.KitchenWindow;
import soban.console.owner.OwnerContents;
import soban.console.rider.RiderContents;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Screenshot;
import soban.console.screen.Theme;
import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.console.sound.RecordingBell;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.desk.terminal.IdentityConverter;
import soban.testing.Await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// A desk of a station with its window, as the program puts them together, and a person in front of
/// it.
final class StaffedWindow extends OpenWindow {
    private static final Clock SEOUL = Clock.system(ZoneId.of("Asia/Seoul"));

    /// Within it the windows take a second press for a slip of the first.
    private static final long MOMENT = Duration.ofMillis(400).toNanos();

    private final Desk desk;
    private final Preferences preferences;
    private final RecordingBell bell;
    private long lastPress = System.nanoTime();

    private StaffedWindow(
            DeskIdentity identity, Desk desk, Preferences preferences, RecordingBell bell) {
        super(() -> window(identity, desk, preferences, bell));
        this.desk = desk;
        this.preferences = preferences;
        this.bell = bell;
    }

    /// @param name such as `cafe/owner`
    static StaffedWindow of(String name, String kafka, Path folder) {
        var identity = new IdentityConverter().convert(name);
        Path file = folder.resolve(name.replace('/', '-') + ".db");
        var settings = new DeskSettings(identity, kafka, file, "유진");
        var preferences = Preferences.load(folder.resolve(file.getFileName() + ".preferences"));
        preferences.change(_ -> new Choices(Language.EN, Theme.LIGHT, 100, true));
        return new StaffedWindow(
                identity,
                Desks.open(settings, InstantSource.system()),
                preferences,
                new RecordingBell(true));
    }

    private static RoleWindow window(
            DeskIdentity identity, Desk desk, Preferences preferences, Bell bell) {
        return switch (identity.role()) {
            case OWNER -> new DeskWindow(desk, new OwnerContents(), preferences, bell, SEOUL);
            case KITCHEN -> new KitchenWindow(desk, preferences, bell, Optional.empty(), SEOUL);
            case RIDER -> new DeskWindow(desk, new RiderContents(SEOUL), preferences, bell, SEOUL);
            case CUSTOMER, OPERATOR, SYSTEM -> throw new IllegalArgumentException();
        };
    }

    void hears(Chime chime) {
        Await.until("it rings", TestStation.PATIENCE, () -> bell.rings().contains(chime));
    }

    /// Presses as a person does who is not mistaken.
    void presses(KeyCode... keys) {
        waitOutSlip();
        types(keys);
        lastPress = System.nanoTime();
    }

    void presses(String query) {
        waitOutSlip();
        clicks(query);
        lastPress = System.nanoTime();
    }

    private void waitOutSlip() {
        long before = lastPress;
        Await.until("the moment", PATIENCE, () -> System.nanoTime() - before > MOMENT);
    }

    void readsSome(String words) {
        Await.until(
                "it reads " + words,
                TestStation.PATIENCE,
                () -> read().stream().anyMatch(text -> text.contains(words)));
    }

    void picture(String name) {
        var shot = onScreen(() -> Screenshot.of(scene()));
        try {
            shot.write(Path.of("target", "screens", name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        assertThat(Blank.colours(shot.image())).as("colours of %s", name).isGreaterThan(8);
    }

    @Override
    public void close() {
        super.close();
        desk.close();
        preferences.close();
    }
}
