package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.counter.CounterPage;
import soban.console.frame.Choosing;
import soban.console.frame.Contents;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.screen.FxThread;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The pages of an owner's desk.
public final class OwnerContents implements Contents {
    private @Nullable OrdersModel orders;

    @Override
    public List<String> sheets() {
        return List.of("owner", "menu", "settings", "counter");
    }

    @Override
    public List<Page> pages(
            DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn) {
        if (orders == null) {
            orders = new OrdersModel(model, FxThread.executor());
        }
        var kept = orders;
        Consumer<OrderId> open =
                order -> {
                    kept.pick(order);
                    turn.accept("orders");
                };
        return List.of(
                new OrdersPage(model, kept, book),
                new MenuPage(model, book),
                new AffairsPage(
                        "cancellations", "fth-rotate-ccw", new Cancellations(), model, book, open),
                new AffairsPage(
                        "deliveries", "fth-navigation", new DeliveryAffairs(), model, book, open),
                new AffairsPage("messages", "fth-mail", new MessageAffairs(), model, book, open),
                new AffairsPage("reviews", "fth-star", new ReviewAffairs(), model, book, open),
                new TodayPage(book),
                new CounterPage(model, book),
                new SettingsPage(model, book, choosing));
    }

    @Override
    public String foot(DeskView view, Phrasebook book, Instant now) {
        var pace = view.owner().shop().pace();
        Instant paused = pace.pausedUntil();
        if (paused != null && pace.isPaused(now)) {
            return book.text("foot.paused", book.phrases().time(paused));
        }
        Instant busy = pace.busyUntil();
        if (busy != null && pace.isBusy(now)) {
            return book.text("foot.busy", pace.extra(now).toMinutes(), book.phrases().time(busy));
        }
        return "";
    }

    @Override
    public Map<OrderId, Chime> ringing(DeskView view) {
        return orders == null ? Map.of() : orders.ringing();
    }
}
