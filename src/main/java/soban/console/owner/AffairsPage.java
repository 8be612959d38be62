package soban.console.owner;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A page that lists matters. A press on a number opens its order.
final class AffairsPage implements Page {
    /// How many are listed: nobody reads more of them, and what waits stands first.
    private static final int MOST = 200;

    private final String name;
    private final String icon;
    private final AffairSource source;
    private final Phrasebook book;
    private final Rows<Affair> rows;
    private final Node loaded;

    @FXML private Pane list;
    @FXML private Label nothing;

    /// @param open opens an order where all of it is shown
    AffairsPage(
            String name,
            String icon,
            AffairSource source,
            DeskModel model,
            Phrasebook book,
            Consumer<OrderId> open) {
        this.name = name;
        this.icon = icon;
        this.source = source;
        this.book = book;
        rows =
                new Rows<>(
                        () -> list,
                        affair -> affair.order() + affair.id(),
                        () -> new AffairRow(model, open));
        loaded = new Fxml(book.strings(), Map.of(AffairsPage.class, () -> this)).load("owner_list");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public int waiting(DeskView view, Instant now) {
        return source.waiting(view.owner());
    }

    @Override
    public void show(DeskView view, Instant now) {
        List<Affair> all = source.of(view.owner(), book, now);
        rows.show(all.stream().limit(MOST).toList());
        nothing.setText(book.text("nothing." + name));
        Parts.showIf(all.isEmpty(), nothing);
    }
}
