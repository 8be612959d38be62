package soban.console.rider;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;

/// A delivery of this rider: where it goes, and one big button for what is to be done next.
final class RideCell implements Rows.Row<RideRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");
    private static final String ADDRESS = "address";
    private static final String PHONE = "phone";

    private final RiderModel model;
    private final Label title = Texts.wrapping("ride-title");
    private final Label fee = Texts.whole("second");
    private final Label state = Texts.wrapping("ride-state");
    private final CopyLine address;
    private final CopyLine phone;
    private final Label note = Texts.wrapping("customer-note");
    private final Label alarm = Texts.wrapping("alarm");
    private final Label hold = Texts.wrapping("ride-hold");
    private final Label pending = Texts.wrapping("third");
    private final Button next;
    private final Button back;
    private final VBox box;
    private @Nullable RideRow shown;

    RideCell(RiderModel model, Phrasebook book) {
        this.model = model;
        address =
                new CopyLine(
                        "ride-address",
                        "copy-address",
                        book.text("rider.copy.address"),
                        book,
                        () -> copied(ADDRESS));
        phone =
                new CopyLine(
                        "ride-phone",
                        "copy-phone",
                        book.text("rider.copy.phone"),
                        book,
                        () -> copied(PHONE));
        next = button("next", "ride-next", this::next);
        back = button("back", "ride-back", this::back);
        pending.setText(book.text("ticket.pending"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        hold.setMaxWidth(Double.MAX_VALUE);
        note.setMaxWidth(Double.MAX_VALUE);
        alarm.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, fee);
        head.getStyleClass().add("offer-head");
        box = new VBox(head, state, address, phone, note, alarm, hold, next, pending, back);
        box.getStyleClass().addAll("card", "ride");
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setOnMousePressed(
                _ -> {
                    if (shown != null) {
                        model.touch(shown);
                    }
                });
    }

    private static Button button(String id, String style, Runnable press) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setOnAction(_ -> press.run());
        return button;
    }

    private void next() {
        if (shown != null) {
            does(shown.next());
        }
    }

    private void back() {
        if (shown != null) {
            does(shown.back());
        }
    }

    private void does(@Nullable Deed deed) {
        if (deed != null) {
            model.does(deed);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(RideRow row) {
        shown = row;
        box.setId("ride-" + row.order());
        title.setText(row.title());
        fill(fee, row.fee());
        state.setText(row.state());
        address.show(row.place(), row.address(), row.copied().equals(ADDRESS));
        phone.show(row.contact(), row.phone(), row.copied().equals(PHONE));
        fill(note, row.note());
        fill(alarm, row.alarm());
        fill(hold, row.hold());
        fill(next, row.next());
        fill(back, row.back());
        Parts.showIf(row.pending(), pending);
        box.pseudoClassStateChanged(CHOSEN, row.chosen());
        box.pseudoClassStateChanged(CARRIED, row.carried());
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        Parts.showIf(!text.isEmpty(), label);
    }

    private static void fill(Button button, @Nullable Deed deed) {
        Parts.showIf(deed != null, button);
        if (deed != null) {
            button.setText(deed.label());
            button.setDisable(!deed.enabled());
            button.setAccessibleHelp(deed.why());
        }
    }

    private void copied(String what) {
        if (shown != null) {
            model.copied(shown.order(), what);
        }
    }
}
