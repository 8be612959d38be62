package soban.core.orders;

import soban.domain.customer.Customer;
import soban.domain.order.Order;
import soban.domain.rider.Rider;
import soban.domain.shop.Shop;
import soban.domain.unit.Invitations;

/// The kinds of record in the live state, with their names on the wire. Names carry the version and
/// are for ever.
enum LiveKind {
    POSITION("position.v1", Position.class),
    HEAD("head.v1", Head.class),
    SHOP("shop.v1", Shop.class),
    CUSTOMER("customer.v1", Customer.class),
    RIDER("rider.v1", Rider.class),
    INVITATIONS("invitations.v1", Invitations.class),
    ORDER("order.v1", Order.class),
    ORIGIN("origin.v1", Origin.class),
    ANSWER("answer.v1", Remembered.class);

    final String wireName;
    final Class<?> type;

    LiveKind(String wireName, Class<?> type) {
        this.wireName = wireName;
        this.type = type;
    }
}
