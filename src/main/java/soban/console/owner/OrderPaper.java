package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.screen.Heat;
import soban.console.screen.Parts;
import soban.console.screen.Rows;

import java.util.List;
import java.util.Set;

/// An order's card. The left edge is how it gets to the customer, the chip how long it has waited,
/// the outline whether somebody has seen it. A press anywhere on it opens it.
final class OrderPaper implements Rows.Row<OrderFace> {
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass RINGS = PseudoClass.getPseudoClass("rings");
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private static final Set<KeyCode> PRESSING = Set.of(KeyCode.ENTER, KeyCode.SPACE);

    private final OrdersModel orders;
    private final Label number = label("paper-number");
    private final Label type = wrapped("paper-type");
    private final Label age = label("tag");
    private final Label items = wrapped("paper-items");
    private final Label note = wrapped("customer-note");
    private final Label alarm = wrapped("alarm");
    private final Label total = label("amount");
    private final DeedRow deeds = new DeedRow();
    private final VBox paper;
    private String kind = "";
    private List<Deed> shownDeeds = List.of();
    private @Nullable OrderFace shown;

    OrderPaper(OrdersModel orders) {
        this.orders = orders;
        number.setMinWidth(Region.USE_PREF_SIZE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        total.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(number, gap(), age);
        head.getStyleClass().add("paper-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var last = new HBox(gap(), total);
        last.setAlignment(Pos.BASELINE_LEFT);
        last.getStyleClass().add("paper-foot");
        note.setMaxWidth(Double.MAX_VALUE);
        alarm.setMaxWidth(Double.MAX_VALUE);
        deeds.getStyleClass().add("paper-deeds");
        paper = new VBox(head, type, items, note, alarm, last, deeds);
        paper.getStyleClass().add("paper");
        paper.setMinHeight(Region.USE_PREF_SIZE);
        paper.setFocusTraversable(true);
        paper.setAccessibleRole(AccessibleRole.BUTTON);
        paper.setOnMouseClicked(_ -> pick());
        paper.setOnKeyPressed(
                event -> {
                    if (paper.equals(event.getTarget()) && PRESSING.contains(event.getCode())) {
                        pick();
                        event.consume();
                    }
                });
    }

    private void pick() {
        if (shown != null) {
            orders.pick(shown.order());
        }
    }

    @Override
    public Node node() {
        return paper;
    }

    @Override
    public void show(OrderFace face) {
        if (face.equals(shown)) {
            return;
        }
        shown = face;
        paper.setId("order-" + face.number().substring(1));
        paper.getStyleClass().remove(kind);
        kind = face.kind();
        paper.getStyleClass().add(kind);
        paper.pseudoClassStateChanged(RINGS, face.rings());
        paper.pseudoClassStateChanged(PICKED, face.picked());
        number.setText(face.number());
        type.setText(face.foot().isEmpty() ? face.type() : face.type() + " · " + face.foot());
        age.setText(face.age());
        age.pseudoClassStateChanged(WARN, face.heat() == Heat.WARN);
        age.pseudoClassStateChanged(LATE, face.heat() == Heat.LATE);
        set(items, face.items());
        set(note, face.note());
        set(alarm, face.alarm());
        total.setText(face.total());
        paper.setAccessibleText(
                String.join(", ", face.number(), face.type(), face.age(), face.items()));
        if (!face.deeds().equals(shownDeeds)) {
            shownDeeds = face.deeds();
            deeds.getChildren().setAll(shownDeeds.stream().map(this::button).toList());
        }
        Parts.showIf(!shownDeeds.isEmpty(), deeds);
    }

    void beat(boolean faint) {
        paper.pseudoClassStateChanged(FAINT, faint);
    }

    private Button button(Deed deed) {
        var button = new Button(deed.label());
        button.setId(deed.id());
        boolean main = deed.tone() == Deed.Tone.MAIN;
        button.getStyleClass().add(main ? "main" : "danger");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> orders.does(deed));
        return button;
    }

    private static void set(Label label, String text) {
        label.setText(text);
        Parts.showIf(!text.isBlank(), label);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static Label wrapped(String style) {
        var label = label(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
