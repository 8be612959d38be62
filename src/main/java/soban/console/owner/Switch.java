package soban.console.owner;

import soban.domain.shop.Acceptance;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Settings;

import java.util.ArrayList;
import java.util.List;

/// A setting that is on or off, and is pressed by itself.
enum Switch {
    ACCEPTS_BY_ITSELF("settings.switch.accept", "settings.switch.accept.why"),
    COUNTER("settings.switch.counter", "settings.switch.counter.why"),
    PICKUP("settings.switch.pickup", "settings.switch.pickup.why"),
    DELIVERY("settings.switch.delivery", "settings.switch.delivery.why"),
    PREPARES("settings.switch.prepares", "settings.switch.prepares.why"),
    COUNTS_STOCK("settings.switch.stock", "settings.switch.stock.why"),
    SELLER_TOLD_FIRST("settings.switch.told", "settings.switch.told.why");

    private final String label;
    private final String explanation;

    Switch(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    String label() {
        return label;
    }

    String explanation() {
        return explanation;
    }

    boolean isOn(Settings settings) {
        return switch (this) {
            case ACCEPTS_BY_ITSELF -> settings.acceptance() == Acceptance.AUTOMATIC;
            case COUNTER -> settings.counter();
            case PICKUP -> settings.offers(Fulfilment.PICKUP);
            case DELIVERY -> settings.offers(Fulfilment.DELIVERY);
            case PREPARES -> settings.prepares();
            case COUNTS_STOCK -> settings.countsStock();
            case SELLER_TOLD_FIRST -> settings.sellerToldFirst();
        };
    }

    /// A shop without any way to its customers could sell nothing.
    boolean isStuck(Settings settings) {
        return (this == PICKUP || this == DELIVERY)
                && isOn(settings)
                && settings.ways().size() == 1;
    }

    Settings turned(Settings settings) {
        boolean on = !isOn(settings);
        return new Settings(
                this == ACCEPTS_BY_ITSELF
                        ? (on ? Acceptance.AUTOMATIC : Acceptance.BY_HAND)
                        : settings.acceptance(),
                this == PREPARES ? on : settings.prepares(),
                this == COUNTS_STOCK ? on : settings.countsStock(),
                this == COUNTER ? on : settings.counter(),
                this == SELLER_TOLD_FIRST ? on : settings.sellerToldFirst(),
                ways(settings, on),
                settings.delivery(),
                settings.telling(),
                settings.hours(),
                settings.windows(),
                settings.grades());
    }

    private List<Fulfilment> ways(Settings settings, boolean on) {
        var ways = new ArrayList<>(settings.ways());
        switch (this) {
            case PICKUP -> put(ways, Fulfilment.PICKUP, on);
            case DELIVERY -> put(ways, Fulfilment.DELIVERY, on);
            default -> {}
        }
        return ways;
    }

    private static void put(List<Fulfilment> ways, Fulfilment way, boolean on) {
        ways.remove(way);
        if (on) {
            ways.add(way);
        }
    }
}
