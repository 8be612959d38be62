package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Choosing;
import soban.console.frame.DeskModel;
import soban.console.frame.LookSettings;
import soban.console.frame.Page;
import soban.console.owner.SettingsPicture.Machine;
import soban.console.owner.SettingsPicture.Turn;
import soban.console.print.PrinterSettings;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How the shop works now, how it works always, and how this desk looks and who stands at it.
public final class SettingsPage implements Page {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Phrasebook book;
    private final SettingsModel settings;
    private final LookSettings look;
    private final PrinterSettings printer;
    private final Choosing choosing;
    private final Rows<Turn> switches;
    private final Rows<Machine> machines;
    private final List<SettingsCard> cards = new ArrayList<>();
    private final Parent loaded;
    private String currency = "";
    private TypedDistricts area = new TypedDistricts(List.of());
    private @Nullable SettingsPicture shown;

    @FXML private Pane columns;
    @FXML private Label pause;
    @FXML private Button resume;
    @FXML private Label busy;
    @FXML private Button endBusy;
    @FXML private Label pacePending;
    @FXML private Label pending;
    @FXML private Button half;
    @FXML private Button hour;
    @FXML private Button two;
    @FXML private Pane switchesPlace;
    @FXML private Label person;
    @FXML private Pane lookPlace;
    @FXML private Pane printerPlace;
    @FXML private Pane machinesPlace;
    @FXML private Node noMachines;

    public SettingsPage(DeskModel model, Phrasebook book, Choosing choosing) {
        this.book = book;
        settings = new SettingsModel(model, book);
        look = new LookSettings(choosing, book);
        this.choosing = choosing;
        printer =
                new PrinterSettings(
                        choosing.printing(),
                        () -> choosing.choices().printer(),
                        change -> choosing.change(c -> c.with(change.apply(c.printer()))),
                        book);
        switches = new Rows<>(() -> switchesPlace, Turn::what, () -> new SwitchRow(settings));
        machines = new Rows<>(() -> machinesPlace, Machine::id, () -> new MachineRow(model));
        loaded =
                new Fxml(book.strings(), Map.of(SettingsPage.class, () -> this))
                        .load("owner_settings");
    }

    @FXML
    void initialize() {
        lookPlace.getChildren().add(look.node());
        printerPlace.getChildren().add(printer.node());
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        var shop = view.owner().shop();
        var districts = new TypedDistricts(shop.districts());
        if (!currency.equals(shop.currency()) || !districts.equals(area)) {
            currency = shop.currency();
            area = districts;
            fill();
        }
        cards.forEach(card -> card.show(shop.settings()));
        look.show();
        printer.show();
        SettingsPicture picture = settings.picture(view, now);
        if (!picture.equals(shown)) {
            shown = picture;
            draw(picture);
        }
    }

    /// Fees are written in the shop's currency, and districts as its area calls them, so the forms
    /// are made when these are known.
    private void fill() {
        cards.forEach(card -> columns.getChildren().remove(card.node()));
        cards.clear();
        var hours = HoursForm.make();
        cards.add(card(hours, "settings.hours.title", HoursForm.usable(hours)));
        cards.add(card(DeliveryForm.make(currency, area), "settings.delivery.title", _ -> true));
        cards.add(card(TellingForm.make(), "settings.telling.title", _ -> true));
        cards.add(card(WindowsForm.make(book), "settings.windows.title", _ -> true));
        for (int i = 0; i < cards.size(); i++) {
            columns.getChildren().add(2 + i, cards.get(i).node());
        }
    }

    private SettingsCard card(SettingsForm form, String title, Predicate<SettingField> usable) {
        return new SettingsCard(
                form, book.text(title), book, settings::settings, settings::change, usable);
    }

    private void draw(SettingsPicture picture) {
        pause.setText(picture.pause());
        Parts.showIf(picture.paused(), resume);
        busy.setText(picture.busy());
        Parts.showIf(picture.isBusy(), endBusy);
        half.pseudoClassStateChanged(CHOSEN, picture.busyMinutes() == 30);
        hour.pseudoClassStateChanged(CHOSEN, picture.busyMinutes() == 60);
        two.pseudoClassStateChanged(CHOSEN, picture.busyMinutes() == 120);
        Parts.showIf(picture.pacePending(), pacePending);
        switches.show(picture.switches());
        Parts.showIf(picture.pending(), pending);
        person.setText(picture.person());
        machines.show(picture.machines());
        Parts.showIf(picture.machines().isEmpty(), noMachines);
    }

    @FXML
    void people() {
        choosing.people();
    }

    @FXML
    void pauseShort() {
        settings.pause(15);
    }

    @FXML
    void pauseHalf() {
        settings.pause(30);
    }

    @FXML
    void pauseHour() {
        settings.pause(60);
    }

    @FXML
    void resume() {
        settings.resume();
    }

    @FXML
    void busyFive() {
        settings.busy(5);
    }

    @FXML
    void busyTen() {
        settings.busy(10);
    }

    @FXML
    void busyTwenty() {
        settings.busy(20);
    }

    @FXML
    void busyThirty() {
        settings.busy(30);
    }

    @FXML
    void lastsHalf() {
        settings.lasts(30);
    }

    @FXML
    void lastsHour() {
        settings.lasts(60);
    }

    @FXML
    void lastsTwo() {
        settings.lasts(120);
    }

    @FXML
    void endBusy() {
        settings.endBusy();
    }
}
