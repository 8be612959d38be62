package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.DeviceDecider;
import soban.domain.order.StockEvent;
import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.shop.Pace;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopEvent.ShopNoLongerBusy;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.shop.Stock;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Devices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a desk knows of its shop, in the form that is for its role. Read from the events or from a
/// copy of the shop, it is the same.
///
/// @param area with its districts; a desk that read the enrolment before it kept them hears of it
///   with the next whole state
/// @param products the menu, in its order; how many are promised to unpaid orders is not told
/// @param devices those of the desk's role, and for an owner the kitchen's too
public record ShopCard(
        String name,
        String currency,
        @Nullable Area area,
        Settings settings,
        List<Product> products,
        Pace pace,
        Devices devices) {
    public ShopCard {
        products = List.copyOf(products);
    }

    /// Before the shop's enrolment has been read, its id must do for a name.
    public static ShopCard unread(String id) {
        return new ShopCard(
                id, "KRW", null, Preset.CAFE.settings(), List.of(), Pace.USUAL, Devices.NONE);
    }

    public static ShopCard of(Shop copy) {
        return new ShopCard(
                copy.name(),
                copy.currency(),
                copy.area(),
                copy.settings(),
                copy.menu().products().stream().map(ShopCard::counted).toList(),
                copy.pace(),
                copy.devices());
    }

    private static Product counted(Product product) {
        return product.stock() == null
                ? product
                : product.withStock(new Stock(product.stock().onHand(), 0));
    }

    /// How long a slip can be undone.
    public Duration undoWindow() {
        return settings.windows().undo();
    }

    /// Orders are started and finished; without it an accepted one is ready.
    public boolean prepares() {
        return settings.prepares();
    }

    /// All districts of the shop's area: none before this desk has heard of them.
    public List<District> districts() {
        return area == null ? List.of() : area.districts();
    }

    /// Those to which the shop delivers.
    public List<District> served() {
        return districts().stream()
                .filter(district -> settings.delivery().serves(district.id()))
                .toList();
    }

    public ZoneId zone() {
        return ZoneId.of(settings.hours().zone());
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// A product's name as people say it, or its id when the menu does not list it.
    public String productName(String id) {
        return product(id).map(Product::name).orElse(id);
    }

    public ShopCard after(ShopEvent event) {
        return switch (event) {
            case ShopEnrolled enrolled ->
                    new ShopCard(
                            enrolled.name(),
                            enrolled.currency(),
                            enrolled.area(),
                            enrolled.settings(),
                            enrolled.menu().products(),
                            Pace.USUAL,
                            devices);
            case SettingsChanged(var changed) ->
                    new ShopCard(name, currency, area, changed, products, pace, devices);
            case ProductPut(var product) -> with(counted(product));
            case ProductRemoved(var id) ->
                    with(products.stream().filter(p -> !p.id().equals(id)).toList());
            case ProductSoldOut(var id, var until) -> change(id, p -> p.outUntil(until));
            case ProductBackOnSale(var id) -> change(id, Product::onSale);
            case StockCounted(var id, var onHand) ->
                    change(id, p -> p.withStock(onHand == null ? null : new Stock(onHand, 0)));
            case ShopPaused(var until) -> with(new Pace(until, pace.extra(), pace.busyUntil()));
            case ShopResumed() -> with(new Pace(null, pace.extra(), pace.busyUntil()));
            case ShopBusy(var extra, var until) -> with(new Pace(pace.pausedUntil(), extra, until));
            case ShopNoLongerBusy() -> with(new Pace(pace.pausedUntil(), Duration.ZERO, null));
            case ShopEvent.OrderersForgotten _ -> this;
        };
    }

    /// What an order takes, or gives back.
    public ShopCard after(StockEvent event) {
        int sign =
                switch (event) {
                    case StockTaken _ -> -1;
                    case StockRestored _ -> 1;
                    case StockReserved _, StockReleased _ -> 0;
                };
        var changed = this;
        for (var units : event.units()) {
            changed =
                    changed.change(
                            units.product(),
                            p ->
                                    p.stock() == null
                                            ? p
                                            : p.withStock(p.stock().plus(sign * units.units())));
        }
        return changed;
    }

    /// What concerns a device of which nothing was heard is passed over.
    public ShopCard after(DeviceEvent event) {
        boolean known =
                switch (event) {
                    case DeviceRegistered _ -> true;
                    case DeviceSignedOff gone -> devices.device(gone.device()).isPresent();
                    case DeviceRetired retired -> devices.device(retired.device()).isPresent();
                };
        return known
                ? new ShopCard(
                        name,
                        currency,
                        area,
                        settings,
                        products,
                        pace,
                        DeviceDecider.evolve(devices, event))
                : this;
    }

    /// As it is at a moment: what was sold out for a time that is over is on sale.
    public ShopCard at(Instant now) {
        boolean over = products.stream().anyMatch(p -> p.soldOut() && !p.isSoldOut(now));
        return over
                ? with(products.stream().map(p -> p.isSoldOut(now) ? p : p.onSale()).toList())
                : this;
    }

    /// At its old place, or else at the end.
    private ShopCard with(Product changed) {
        return product(changed.id()).isPresent()
                ? change(changed.id(), _ -> changed)
                : with(Stream.concat(products.stream(), Stream.of(changed)).toList());
    }

    private ShopCard change(String id, UnaryOperator<Product> change) {
        return with(products.stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList());
    }

    private ShopCard with(List<Product> changed) {
        return new ShopCard(name, currency, area, settings, changed, pace, devices);
    }

    private ShopCard with(Pace changed) {
        return new ShopCard(name, currency, area, settings, products, changed, devices);
    }
}
