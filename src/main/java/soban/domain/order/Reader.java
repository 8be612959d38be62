package soban.domain.order;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.message.Recipient;
import soban.domain.message.Regarding;
import soban.domain.person.Personal;
import soban.domain.shop.Shop;
import soban.domain.shop.Telling;

/// Whoever reads a message, and how they are reached.
record Reader(Personal name, Personal phone, Channel channel) {
    static Reader of(Recipient recipient, Shop shop, Order order) {
        return switch (recipient) {
            case CUSTOMER -> customer(order.content().contact());
            case SELLER -> seller(shop.name(), shop.settings().telling());
        };
    }

    private static Reader customer(Contact contact) {
        return new Reader(contact.name(), contact.phone(), contact.channel());
    }

    /// What whoever reads it must be told of the order.
    static Regarding regarding(Shop shop, Order order) {
        return new Regarding(
                shop.name(),
                order.content().number(),
                shop.currency(),
                shop.settings().hours().zone());
    }

    private static Reader seller(String shop, Telling telling) {
        String phone = telling.sellerPhone();
        return new Reader(
                Personal.of(shop),
                Personal.of(phone),
                phone.isBlank() ? Channel.NONE : telling.sellerChannel());
    }
}
