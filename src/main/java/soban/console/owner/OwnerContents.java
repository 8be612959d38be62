package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.counter.CounterModel;
import soban.console.counter.CounterPage;
import soban.console.frame.Choosing;
import soban.console.frame.Contents;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.print.Slip;
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
    private @Nullable Kept kept;

    /// What outlives a change of the language: a picked order, a basket that is half full.
    private static final class Kept {
        private final OrdersModel orders;
        private final CounterModel counter;

        Kept(DeskModel model) {
            orders = new OrdersModel(model, FxThread.executor());
            counter = new CounterModel(model);
        }
    }

    @Override
    public List<String> sheets() {
        return List.of("owner", "menu", "settings", "counter", "print");
    }

    @Override
    public List<Page> pages(
            DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn) {
        Kept now = kept == null ? new Kept(model) : kept;
        kept = now;
        Consumer<OrderId> open =
                order -> {
                    now.orders.pick(order);
                    turn.accept("orders");
                };
        return List.of(
                new OrdersPage(model, now.orders, book, choosing.printing()),
                new MenuPage(model, book),
                new AffairsPage(
                        "cancellations", "fth-rotate-ccw", new Cancellations(), model, book, open),
                new AffairsPage(
                        "deliveries", "fth-navigation", new DeliveryAffairs(), model, book, open),
                new AffairsPage("messages", "fth-mail", new MessageAffairs(), model, book, open),
                new AffairsPage("reviews", "fth-star", new ReviewAffairs(), model, book, open),
                new TodayPage(book),
                new CounterPage(model, now.counter, book),
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
    public List<Slip> slips(DeskView view) {
        return view.owner().orders().stream().map(Slip::of).toList();
    }

    @Override
    public Map<OrderId, Chime> ringing(DeskView view) {
        return kept == null ? Map.of() : kept.orders.ringing();
    }

    @Override
    public String called(DeskView view, OrderId order) {
        return view.owner().order(order).map(OrderWords::number).orElse("");
    }

    @Override
    public void see(OrderId order, Consumer<String> turn) {
        if (kept != null) {
            kept.orders.pick(order);
            turn.accept("orders");
        }
    }
}
