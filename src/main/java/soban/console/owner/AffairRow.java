package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.DeedButtons;
import soban.console.frame.DeskModel;
import soban.console.screen.Rows;
import soban.domain.order.OrderId;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One matter as a card over the whole width.
final class AffairRow implements Rows.Row<Affair> {
    private static final Set<String> TONES = Set.of("good", "warn", "late");

    private final Button title = new Button();
    private final Label state = new Label();
    private final Label when = new Label();
    private final VBox lines = new VBox();
    private final DeedButtons deeds;
    private final VBox card;
    private final Consumer<OrderId> open;
    private @Nullable Affair shown;

    AffairRow(DeskModel model, Consumer<OrderId> open) {
        this.open = open;
        title.getStyleClass().addAll("link", "card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("tag");
        state.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().add("third");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, state, gap, when);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("affair-head");
        lines.getStyleClass().add("affair-lines");
        deeds = new DeedButtons(model);
        card = new VBox(head, lines, deeds);
        card.getStyleClass().add("card");
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void show(Affair affair) {
        if (affair.equals(shown)) {
            return;
        }
        shown = affair;
        card.setId(affair.id());
        title.setText(affair.title());
        title.setOnAction(_ -> open.accept(affair.order()));
        state.setText(affair.state());
        TONES.forEach(
                tone ->
                        state.pseudoClassStateChanged(
                                PseudoClass.getPseudoClass(tone), tone.equals(affair.tone())));
        when.setText(affair.when());
        List<Label> words = affair.lines().stream().map(AffairRow::line).toList();
        lines.getChildren().setAll(words);
        deeds.show(affair.deeds());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("second");
        return label;
    }
}
