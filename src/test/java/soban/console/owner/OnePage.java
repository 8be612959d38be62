package soban.console.owner;

import soban.console.frame.Choosing;
import soban.console.frame.Contents;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A window with one page and nothing that rings.
public record OnePage(Maker maker) implements Contents {
    public interface Maker {
        Page page(DeskModel model, Phrasebook book, Choosing choosing);
    }

    @Override
    public List<String> sheets() {
        return List.of("menu", "settings", "counter", "print");
    }

    @Override
    public List<Page> pages(
            DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn) {
        return List.of(maker.page(model, book, choosing));
    }

    @Override
    public String foot(DeskView view, Phrasebook book, Instant now) {
        return "";
    }

    @Override
    public Map<OrderId, Chime> ringing(DeskView view) {
        return Map.of();
    }
}
