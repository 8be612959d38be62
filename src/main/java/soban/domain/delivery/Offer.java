package soban.domain.delivery;

import soban.domain.money.Money;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;

/// A delivery as riders see it before one of them has it: nothing in it tells who the customer is.
public record Offer(
        ShopId shop, String shopName, String area, GeoPoint from, String district, Money fee) {}
