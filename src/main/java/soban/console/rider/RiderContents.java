package soban.console.rider;

import soban.console.frame.Choosing;
import soban.console.frame.Contents;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What makes a window a rider's. An offer rings until somebody has touched one; whoever is off
/// duty hears nothing.
public final class RiderContents implements Contents {
    private final InstantSource time;
    private final RiderMemory memory = new RiderMemory();

    /// @param time the same as the window's
    public RiderContents(InstantSource time) {
        this.time = time;
    }

    @Override
    public List<String> sheets() {
        return List.of("rider");
    }

    @Override
    public List<Page> pages(
            DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn) {
        var rider = new RiderModel(model, book, memory);
        return List.of(
                new DeliveriesPage(rider, book, choosing),
                new TodayPage(book),
                new SettingsPage(rider, book, choosing));
    }

    @Override
    public String foot(DeskView view, Phrasebook book, Instant now) {
        var board = view.rider();
        if (board.area().isEmpty()) {
            return "";
        }
        return book.text(board.onDuty() ? "rider.foot.on" : "rider.foot.off", board.area());
    }

    @Override
    public Map<OrderId, Chime> ringing(DeskView view) {
        memory.look(view, time.instant());
        return memory.unseen()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> Chime.NEW_ORDER));
    }

    /// An offer has no number before it is claimed.
    @Override
    public String called(DeskView view, OrderId order) {
        return view.rider().offers().stream()
                .filter(card -> card.order().equals(order))
                .map(card -> card.offer().shopName())
                .findFirst()
                .orElse("");
    }

    @Override
    public void see(OrderId order, Consumer<String> turn) {
        memory.pickOffer(order);
        turn.accept("deliveries");
    }
}
