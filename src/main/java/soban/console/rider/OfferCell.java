package soban.console.rider;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;

/// An offer's card. Its button keeps its place, so that a thumb finds it where it was.
final class OfferCell implements Rows.Row<OfferRow> {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass MAIN = PseudoClass.getPseudoClass("main");

    private final RiderModel model;
    private final Phrasebook book;
    private final Label shop = Texts.wrapping("card-title");
    private final Label fee = Texts.whole("offer-fee");
    private final Label route = Texts.wrapping("offer-route");
    private final Label when = Texts.wrapping("third");
    private final Label state = Texts.wrapping("offer-state");
    private final Button deed = new Button();
    private final VBox box;
    private @Nullable OfferRow shown;

    OfferCell(RiderModel model, Phrasebook book) {
        this.model = model;
        this.book = book;
        deed.getStyleClass().add("offer-deed");
        deed.setMinWidth(Region.USE_PREF_SIZE);
        deed.setOnAction(_ -> press());
        shop.setMaxWidth(Double.MAX_VALUE);
        var words = new VBox(route, when, state);
        words.getStyleClass().add("offer-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(shop, fee);
        head.getStyleClass().add("offer-head");
        HBox.setHgrow(shop, Priority.ALWAYS);
        var foot = new HBox(words, deed);
        foot.getStyleClass().add("offer-foot");
        box = new VBox(head, foot);
        box.getStyleClass().addAll("card", "offer");
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setOnMousePressed(_ -> touch());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(OfferRow row) {
        shown = row;
        box.setId("offer-" + row.order());
        shop.setText(row.shop());
        fee.setText(row.fee());
        route.setText(row.route());
        when.setText(row.when());
        state.setText(row.state());
        Parts.showIf(!row.state().isEmpty(), state);
        box.pseudoClassStateChanged(FRESH, row.fresh());
        box.pseudoClassStateChanged(PICKED, row.picked());
        box.pseudoClassStateChanged(GONE, row.isGone());
        Deed claim = row.claim();
        deed.setId(claim == null ? "away" : claim.id());
        deed.setText(claim == null ? book.text("rider.away") : claim.label());
        deed.pseudoClassStateChanged(MAIN, claim != null);
        deed.setDisable(claim != null && !claim.enabled());
        deed.setAccessibleHelp(row.state());
        deed.setAccessibleText(deed.getText() + ", " + row.shop());
        deed.setTooltip(row.state().isEmpty() ? null : new Tooltip(row.state()));
    }

    void beat(boolean faint) {
        box.pseudoClassStateChanged(FAINT, faint);
    }

    private void touch() {
        if (shown != null) {
            model.touch(shown);
        }
    }

    private void press() {
        if (shown != null) {
            model.press(shown);
        }
    }
}
