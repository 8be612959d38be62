package soban.console.kitchen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.screen.Choices;
import soban.console.screen.Fxml;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Phrases;
import soban.console.screen.StatusStrip;
import soban.console.screen.Strings;

import java.util.Map;
import java.util.Optional;

/// The whole screen in one language: it loads the files, and hands each part its share of every
/// picture.
final class KitchenScreen {
    /// How wide the window must be, at 100 %, so that the strip can also hint at keys.
    private static final double ROOM_FOR_HINTS = 1000;

    private final Strings strings;
    private final HeaderBar header;
    private final SidePanel side;
    private final StatusStrip status;
    private final KeysOverlay keys;
    private final EmptyBoard empty;
    private final TicketGrid grid;
    private final Region root;
    private double scale = 1;

    @FXML private Pane board;
    @FXML private Button more;
    @FXML private Node hints;

    KitchenScreen(
            KitchenModel model,
            Strings strings,
            Phrases phrases,
            Map<KitchenKey, Runnable> actions) {
        this.strings = strings;
        header = new HeaderBar(strings, actions);
        side = new SidePanel(model, strings, phrases);
        status = new StatusStrip(strings, phrases);
        keys = new KeysOverlay(strings, actions.keySet());
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
                                EmptyBoard.class, () -> empty));
        fxml.load("kitchen_empty");
        grid = new TicketGrid(() -> new TicketCell(model, strings, phrases), empty.node());
        root = (Region) fxml.load("kitchen_board");
        root.widthProperty().subscribe(_ -> arrange());
    }

    Parent root() {
        return root;
    }

    /// @param audible whether rings can be heard on this machine
    void show(KitchenPicture picture, Choices choices, boolean audible) {
        header.show(picture);
        grid.show(picture.cards(), Look.scale(choices));
        empty.show(picture.cards().isEmpty(), picture.status().link());
        side.show(picture, Look.em(choices));
        var now = picture.status();
        status.show(now.link(), now.now(), now.waiting(), troubles(now, choices, audible));
    }

    void show(Choices choices, String time) {
        scale = Look.scale(choices);
        arrange();
        header.show(choices);
        header.showTime(time);
    }

    void beat(boolean faint) {
        grid.beat(faint);
    }

    void page(int screens) {
        grid.page(screens);
    }

    boolean keysListed() {
        return keys.isOpen();
    }

    void toggleKeys() {
        keys.toggle();
    }

    void closeKeys() {
        keys.close();
    }

    @FXML
    void initialize() {
        board.getChildren().setAll(grid);
        grid.below()
                .subscribe(
                        below -> {
                            more.setText(strings.text("grid.more", below));
                            Parts.showIf(below.intValue() > 0, more);
                        });
    }

    @FXML
    void more() {
        grid.page(1);
    }

    private void arrange() {
        Parts.showIf(root.getWidth() > ROOM_FOR_HINTS * scale, hints);
    }

    private String troubles(KitchenPicture.Status now, Choices choices, boolean audible) {
        if (now.pressLost()) {
            return strings.text("status.press-lost");
        }
        return choices.sound() && !audible ? strings.text("status.no-sound") : "";
    }
}
