package soban.admin;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.Telling;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A shop as it stands in an operator's file. All of it can be said on the command line instead,
/// which then counts.
record ShopDraft(
        @Nullable String id,
        @Nullable String name,
        @Nullable String preset,
        @Nullable String area,
        @Nullable List<DistrictLine> districts,
        @Nullable Place position,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String hours,
        @Nullable String sellerPhone,
        @Nullable Long deliveryFee,
        @Nullable List<ProductLine> menu) {
    static final ShopDraft EMPTY =
            new ShopDraft(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final String SHOP = "The shop";

    /// A place in degrees.
    record Place(@Nullable Double latitude, @Nullable Double longitude) {
        GeoPoint point(String of) {
            return new GeoPoint(
                    Needed.of(latitude, of, "latitude"), Needed.of(longitude, of, "longitude"));
        }
    }

    /// A district with its middle.
    record DistrictLine(
            @Nullable String id,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        District district() {
            String of = "A district";
            return new District(
                    Needed.of(id, of, "id"),
                    Needed.of(name, of, "name"),
                    new Place(latitude, longitude).point(of));
        }
    }

    /// This one, where it says something, and otherwise the other.
    ShopDraft over(ShopDraft other) {
        return new ShopDraft(
                first(other, ShopDraft::id),
                first(other, ShopDraft::name),
                first(other, ShopDraft::preset),
                first(other, ShopDraft::area),
                first(other, ShopDraft::districts),
                first(other, ShopDraft::position),
                first(other, ShopDraft::currency),
                first(other, ShopDraft::zone),
                first(other, ShopDraft::hours),
                first(other, ShopDraft::sellerPhone),
                first(other, ShopDraft::deliveryFee),
                first(other, ShopDraft::menu));
    }

    private <T> @Nullable T first(ShopDraft other, Function<ShopDraft, @Nullable T> part) {
        T mine = part.apply(this);
        return mine == null ? part.apply(other) : mine;
    }

    /// @param known the area of that id, where a shop is enrolled in it already
    EnrolShop wish(Function<String, Optional<Area>> known) {
        Preset kind = Presets.named(Needed.of(preset, SHOP, "preset"));
        return new EnrolShop(
                Ids.shop(Needed.of(id, SHOP, "id")),
                Needed.of(name, SHOP, "name"),
                area(known),
                Needed.of(position, SHOP, "position").point("The position"),
                currency == null ? "KRW" : currency,
                kind,
                new Menu(products()),
                settings(kind.settings()));
    }

    private Area area(Function<String, Optional<Area>> known) {
        String named = Needed.of(area, SHOP, "area");
        if (districts != null) {
            return new Area(named, districts.stream().map(DistrictLine::district).toList());
        }
        return known.apply(named)
                .orElseThrow(
                        () ->
                                AdminRefusal.wrong(
                                        "No shop is enrolled in the area %s yet: name its districts too, with --districts or in the file."
                                                .formatted(named)));
    }

    private List<Product> products() {
        List<ProductLine> lines = Needed.of(menu, SHOP, "menu");
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).product(i + 1)).toList();
    }

    private Settings settings(Settings usual) {
        ZoneId in = Moments.zone(zone == null ? usual.hours().zone() : zone);
        Settings settings = usual.with(HoursText.read(hours == null ? "always" : hours, in));
        if (sellerPhone != null) {
            Telling told = settings.telling();
            settings =
                    settings.with(
                            new Telling(
                                    told.scope(),
                                    told.channel(),
                                    told.sellerChannel(),
                                    sellerPhone));
        }
        if (deliveryFee != null) {
            DeliveryTerms terms = settings.delivery();
            settings =
                    settings.with(
                            new DeliveryTerms(
                                    terms.carrier(),
                                    terms.offered(),
                                    new Money(deliveryFee),
                                    terms.riderFee(),
                                    terms.districts()));
        }
        return settings;
    }
}
