package soban.console.frame;

import soban.console.print.Slip;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What makes a window one of a certain role: its pages, and what rings there.
public interface Contents {
    /// The sheets in `styles/` that dress them.
    List<String> sheets();

    /// The pages, anew for each language.
    ///
    /// @param turn opens the page of that name
    List<Page> pages(DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn);

    /// What stands at the foot of the side bar.
    String foot(DeskView view, Phrasebook book, Instant now);

    /// What nobody has touched yet, with how it rings.
    Map<OrderId, Chime> ringing(DeskView view);

    /// What can be printed here, oldest first.
    default List<Slip> slips(DeskView view) {
        return List.of();
    }

    /// What people call something that rings.
    default String called(DeskView view, OrderId order) {
        return "";
    }

    /// Leads to something that rings; it is touched by that.
    ///
    /// @param turn opens the page of that name
    default void see(OrderId order, Consumer<String> turn) {}
}
