package soban.domain.delivery;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;

/// A delivery as riders see it before one of them has it: nothing in it tells who the customer is.
///
/// @param district its id
/// @param currency in which the fee is; offers were made without it once
/// @param to the district as people call it, and its middle; offers were made without it once
public record Offer(
        ShopId shop,
        String shopName,
        String area,
        GeoPoint from,
        String district,
        Money fee,
        @Nullable String currency,
        @Nullable District to) {
    public Offer(
            ShopId shop, String shopName, String area, GeoPoint from, String district, Money fee) {
        this(shop, shopName, area, from, district, fee, null);
    }

    public Offer(
            ShopId shop,
            String shopName,
            String area,
            GeoPoint from,
            String district,
            Money fee,
            @Nullable String currency) {
        this(shop, shopName, area, from, district, fee, currency, null);
    }

    /// The district as people call it, as far as that is known.
    public String place() {
        return to == null ? district : to.name();
    }
}
