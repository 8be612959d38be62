package soban.core.http;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.wire.Base32;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Makes an order's id from shop, customer and the customer's key: the same request always means
/// the same order.
final class OrderIds {
    private static final int CHARACTERS = 16;

    private OrderIds() {}

    static OrderId of(ShopId shop, CustomerId customer, String key) {
        String whole = shop + "\0" + customer + "\0" + key;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(whole.getBytes(StandardCharsets.UTF_8));
            return new OrderId(shop + "-" + Base32.of(hash, CHARACTERS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
