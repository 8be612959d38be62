package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.owner.SettingsPicture.Machine;
import soban.console.owner.SettingsPicture.Turn;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.board.HopedShop;
import soban.desk.board.ShopCard;
import soban.domain.shop.Pace;
import soban.domain.shop.Settings;
import soban.domain.unit.Device;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The page of settings without its controls: pause and busy mode, what is on or off, who stands
/// here, and the shop's devices.
final class SettingsModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int FIRST_BUSY = 60;

    private final DeskModel model;
    private final Phrasebook book;
    private int busyMinutes = FIRST_BUSY;

    SettingsModel(DeskModel model, Phrasebook book) {
        this.model = model;
        this.book = book;
    }

    /// The settings with all that was pressed here, on which the next change builds.
    Optional<Settings> settings() {
        return model.view().map(view -> view.owner().shop().settings());
    }

    void pause(int minutes) {
        model.press(new DeskAction.Pause(end(minutes)));
    }

    void resume() {
        model.press(new DeskAction.Resume());
    }

    /// For how long busy mode is switched on next; one that is on lasts so long from now.
    void lasts(int minutes) {
        busyMinutes = minutes;
        model.tell();
    }

    void busy(int extra) {
        model.press(new DeskAction.Busy(Duration.ofMinutes(extra), end(busyMinutes)));
    }

    void endBusy() {
        model.press(new DeskAction.EndBusy());
    }

    /// Whole seconds are enough for people.
    private Instant end(int minutes) {
        return model.now().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
    }

    void turn(Switch what) {
        settings()
                .filter(settings -> !what.isStuck(settings))
                .ifPresent(settings -> change(what.turned(settings)));
    }

    void change(Settings changed) {
        model.press(new DeskAction.ChangeSettings(changed));
    }

    SettingsPicture picture(DeskView view, Instant now) {
        HopedShop hoped = view.owner().hoped();
        ShopCard shop = hoped.shop();
        Pace pace = shop.pace();
        return new SettingsPicture(
                pace.isPaused(now)
                        ? book.text("settings.paused", clock(pace.pausedUntil(), shop))
                        : book.text("settings.taking"),
                pace.isPaused(now),
                pace.isBusy(now)
                        ? book.text(
                                "settings.busy.on",
                                pace.extra().toMinutes(),
                                clock(pace.busyUntil(), shop))
                        : book.text("settings.busy.off"),
                pace.isBusy(now),
                busyMinutes,
                hoped.pace(),
                Arrays.stream(Switch.values()).map(each -> turn(each, shop.settings())).toList(),
                hoped.settings(),
                view.person().isBlank()
                        ? book.text("settings.nobody")
                        : book.text("settings.person", view.person()),
                shop.devices().all().stream().map(this::machine).toList());
    }

    private static String clock(@Nullable Instant until, ShopCard shop) {
        return CLOCK.format(Objects.requireNonNull(until).atZone(shop.zone()));
    }

    private Turn turn(Switch what, Settings settings) {
        boolean stuck = what.isStuck(settings);
        return new Turn(
                what,
                book.text(what.label()),
                book.text(stuck ? "settings.switch.last-way" : what.explanation()),
                what.isOn(settings),
                stuck);
    }

    private Machine machine(Device device) {
        return new Machine(
                device.id(),
                device.role() == Role.KITCHEN ? book.text("role.kitchen") : book.text("role.owner"),
                switch (device.state()) {
                    case LIVE -> book.text("settings.device.live");
                    case SIGNED_OFF -> book.text("settings.device.signed-off");
                    case RETIRED -> book.text("settings.device.retired");
                },
                device.live(),
                device.state() == Device.State.RETIRED ? List.of() : List.of(retire(device)));
    }

    private Deed retire(Device device) {
        return Deed.ask(
                "retire",
                Deed.Tone.DANGER,
                book.text("settings.retire"),
                new Question(
                        book.text("settings.retire.title", device.id()),
                        book.text("settings.retire.explanation"),
                        new DeskAction.Retire(device.id()),
                        List.of(),
                        null,
                        null,
                        book.text("settings.retire"),
                        true));
    }
}
