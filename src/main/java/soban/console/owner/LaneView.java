package soban.console.owner;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.screen.Rows;
import soban.desk.OrderCard.Column;

import java.util.ArrayList;
import java.util.List;

/// One column of orders.
final class LaneView {
    private final Label title = new Label();
    private final Label count = new Label();
    private final VBox cards = new VBox();
    private final VBox lane;
    private final Rows<OrderFace> rows;
    private final List<OrderPaper> papers = new ArrayList<>();

    LaneView(Column column, OrdersModel orders) {
        title.getStyleClass().add("strong");
        count.getStyleClass().add("second");
        var head = new HBox(title, count);
        head.getStyleClass().add("lane-head");
        cards.getStyleClass().add("lane-cards");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        lane = new VBox(head, scroll);
        lane.setId("lane-" + OrderWords.lower(column));
        lane.getStyleClass().add("lane");
        lane.setMaxHeight(Double.MAX_VALUE);
        lane.setMinHeight(Region.USE_COMPUTED_SIZE);
        rows =
                new Rows<>(
                        () -> cards,
                        OrderFace::order,
                        () -> {
                            var paper = new OrderPaper(orders);
                            papers.add(paper);
                            return paper;
                        });
    }

    Node node() {
        return lane;
    }

    void show(OrdersPicture.Lane picture) {
        title.setText(picture.title());
        count.setText(String.valueOf(picture.faces().size()));
        rows.show(picture.faces());
        papers.removeIf(paper -> paper.node().getParent() == null);
    }

    void beat(boolean faint) {
        papers.forEach(paper -> paper.beat(faint));
    }
}
