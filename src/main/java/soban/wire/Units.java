package soban.wire;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// How units are named as keys, and in which partition each lives. The hash is our own, so that no
/// client library's choice can move a unit.
public final class Units {
    private static final String SHOP = "shop:";
    private static final String RIDER = "rider:";
    private static final String CUSTOMER = "customer:";

    private Units() {}

    public static String of(ShopId shop) {
        return SHOP + shop;
    }

    public static String of(CustomerId customer) {
        return CUSTOMER + customer;
    }

    public static String of(RiderId rider) {
        return RIDER + rider;
    }

    public static boolean isShop(String unit) {
        return unit.startsWith(SHOP);
    }

    public static boolean isRider(String unit) {
        return unit.startsWith(RIDER);
    }

    public static boolean isCustomer(String unit) {
        return unit.startsWith(CUSTOMER);
    }

    public static ShopId shop(String unit) {
        return new ShopId(unit.substring(SHOP.length()));
    }

    public static RiderId rider(String unit) {
        return new RiderId(unit.substring(RIDER.length()));
    }

    public static CustomerId customer(String unit) {
        return new CustomerId(unit.substring(CUSTOMER.length()));
    }

    public static int partition(String unit, int partitions) {
        var hash = new CRC32C();
        hash.update(unit.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % partitions);
    }
}
