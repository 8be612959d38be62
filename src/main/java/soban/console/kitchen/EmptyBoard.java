package soban.console.kitchen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.desk.Link;

import java.util.Optional;

/// Where the next ticket will hang. With no ticket at all it says what comes, whether it can come,
/// and how to try it.
final class EmptyBoard {
    private final Strings strings;
    private final Optional<Runnable> demoOrder;

    @FXML private Region root;
    @FXML private Node icon;
    @FXML private Label title;
    @FXML private Label sentence;
    @FXML private Button demo;

    EmptyBoard(Strings strings, Optional<Runnable> demoOrder) {
        this.strings = strings;
        this.demoOrder = demoOrder;
    }

    Region node() {
        return root;
    }

    void show(boolean empty, Link link) {
        Parts.showIf(empty, icon);
        Parts.showIf(empty, title);
        Parts.showIf(empty && demoOrder.isPresent(), demo);
        sentence.setText(empty ? sentence(link) : strings.text("empty.slot"));
    }

    @FXML
    void demo() {
        demoOrder.ifPresent(Runnable::run);
    }

    private String sentence(Link link) {
        return switch (link) {
            case Link.Connecting _ -> strings.text("empty.connecting");
            case Link.CatchingUp _ -> strings.text("empty.catching-up");
            case Link.Connected _ ->
                    strings.text(demoOrder.isPresent() ? "empty.demo" : "empty.slot");
            case Link.Offline _ -> strings.text("empty.offline");
            case Link.Stuck _ -> strings.text("empty.stuck");
        };
    }
}
