package soban.console.kitchen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.people.PeopleModel;
import soban.console.people.PeoplePicture;
import soban.console.people.PeopleSheet;
import soban.console.screen.AlertEdge;
import soban.console.screen.Choices;
import soban.console.screen.Extra;
import soban.console.screen.Fxml;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.StatusStrip;
import soban.console.screen.Strings;

import java.util.Map;
import java.util.Optional;

/// The whole screen in one language: it loads the files, and hands each part its share of every
/// picture.
final class KitchenScreen {
    /// How wide the window must be, at 100 %, so that the strip can also hint at keys.
    private static final double ROOM_FOR_HINTS = 1000;

    /// So that it can lead to what is below beside what has waited too long.
    private static final double ROOM_FOR_BOTH = 760;

    private final Strings strings;
    private final HeaderBar header;
    private final SidePanel side;
    private final StatusStrip status;
    private final KeysOverlay keys;
    private final KitchenSetup setup;
    private final PeopleSheet people;
    private final EmptyBoard empty;
    private final TicketGrid grid;
    private final Optional<Extra> beside;
    private final Region root;
    private final Runnable see;
    private double scale = 1;

    @FXML private Pane board;
    @FXML private Button more;
    @FXML private Button alert;
    @FXML private AlertEdge edge;
    @FXML private Node hints;

    /// @param see leads to what has waited too long
    KitchenScreen(
            KitchenModel model,
            PeopleModel staff,
            Phrasebook book,
            Map<KitchenKey, Runnable> actions,
            KitchenSetup setup,
            Optional<Extra> beside,
            Runnable see) {
        this.strings = book.strings();
        this.setup = setup;
        this.beside = beside;
        this.see = see;
        var phrases = book.phrases();
        header = new HeaderBar(strings, actions);
        side = new SidePanel(model, strings, phrases);
        status = new StatusStrip(strings, phrases);
        keys = new KeysOverlay(strings, actions.keySet());
        people = new PeopleSheet(staff, strings);
        empty = new EmptyBoard(strings, Optional.ofNullable(actions.get(KitchenKey.DEMO)));
        var fxml =
                new Fxml(
                        strings,
                        Map.of(
                                KitchenScreen.class, () -> this,
                                HeaderBar.class, () -> header,
                                SidePanel.class, () -> side,
                                StatusStrip.class, () -> status,
                                KeysOverlay.class, () -> keys,
                                KitchenSetup.class, () -> setup,
                                PeopleSheet.class, () -> people,
                                EmptyBoard.class, () -> empty));
        fxml.load("kitchen_empty");
        grid = new TicketGrid(() -> new TicketCell(model, strings, phrases), empty.node());
        root = (Region) fxml.load("kitchen_board");
        beside.ifPresent(this::place);
        root.widthProperty().subscribe(_ -> arrange());
        grid.below().subscribe(_ -> arrange());
    }

    private void place(Extra extra) {
        header.add(extra.button());
        ((Pane) root).getChildren().add(extra.sheet());
    }

    Parent root() {
        return root;
    }

    /// @param audible whether rings can be heard on this machine
    /// @param paper what is to be said of the printer; empty for nothing
    void show(KitchenPicture picture, Choices choices, boolean audible, String paper) {
        setup.show(picture.stations());
        header.show(picture);
        grid.show(picture.cards(), Look.scale(choices));
        empty.show(picture.cards().isEmpty(), picture.status().link());
        side.show(picture, Look.em(choices));
        var now = picture.status();
        status.show(now.link(), now.now(), now.waiting(), troubles(now, choices, audible, paper));
    }

    void show(Choices choices, String time) {
        scale = Look.scale(choices);
        arrange();
        header.show(choices);
        header.showTime(time);
    }

    void show(PeoplePicture picture) {
        people.show(picture);
    }

    /// @param subjects what has waited too long, as people call it; empty for nothing
    void alert(String subjects) {
        edge.show(alert, subjects);
        arrange();
    }

    void beat(boolean faint) {
        grid.beat(faint);
        edge.beat(faint);
    }

    void page(int screens) {
        grid.page(screens);
    }

    /// The list of keys, the settings, or what stands beside the desk lie over the board.
    boolean isCovered() {
        return keys.isOpen() || setup.isOpen() || beside.map(Extra::isOpen).orElse(false);
    }

    boolean isPeopleOpen() {
        return people.isOpen();
    }

    void toggleKeys() {
        setup.close();
        keys.toggle();
    }

    void toggleSetup() {
        setup.toggle();
    }

    void toggleBeside() {
        if (!keys.isOpen()) {
            beside.ifPresent(Extra::toggle);
        }
    }

    void uncover() {
        keys.close();
        setup.close();
        beside.ifPresent(Extra::close);
    }

    @FXML
    void initialize() {
        board.getChildren().setAll(grid);
        Parts.showIf(false, alert);
    }

    @FXML
    void more() {
        grid.page(1);
    }

    @FXML
    void see() {
        see.run();
    }

    private void arrange() {
        Parts.showIf(isWide(ROOM_FOR_HINTS), hints);
        more.setText(strings.text("grid.more", grid.below().get()));
        boolean room = isWide(ROOM_FOR_BOTH) || !alert.isVisible();
        Parts.showIf(grid.below().get() > 0 && room, more);
    }

    private boolean isWide(double enough) {
        return root.getWidth() > enough * scale;
    }

    private String troubles(
            KitchenPicture.Status now, Choices choices, boolean audible, String paper) {
        if (now.pressLost()) {
            return strings.text("status.press-lost");
        }
        return paper.isEmpty() && choices.sound() && !audible
                ? strings.text("status.no-sound")
                : paper;
    }
}
