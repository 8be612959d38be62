package soban.console.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import soban.console.screen.Parts;

import java.util.List;

/// The buttons of a card. They stay the same nodes while what they do stays, so that none moves
/// away under a finger that is pressing.
public final class DeedButtons extends FlowPane {
    private final DeskModel model;
    private List<Deed> shown = List.of();

    public DeedButtons(DeskModel model) {
        this.model = model;
        getStyleClass().add("deeds");
        Parts.showIf(false, this);
    }

    public void show(List<Deed> deeds) {
        if (deeds.equals(shown)) {
            return;
        }
        shown = List.copyOf(deeds);
        getChildren().setAll(shown.stream().map(this::button).toList());
        Parts.showIf(!shown.isEmpty(), this);
    }

    private Button button(Deed deed) {
        var button = new Button(deed.label());
        button.setId(deed.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(true);
        switch (deed.tone()) {
            case MAIN -> button.getStyleClass().add("main");
            case DANGER -> button.getStyleClass().add("danger");
            case PLAIN -> {}
        }
        if (deed.enabled()) {
            button.setOnAction(_ -> model.does(deed));
        } else {
            button.setDisable(true);
            button.setTooltip(new Tooltip(deed.why()));
            button.setAccessibleHelp(deed.why());
        }
        return button;
    }
}
