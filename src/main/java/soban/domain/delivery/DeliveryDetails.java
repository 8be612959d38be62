package soban.domain.delivery;

import soban.domain.money.Money;
import soban.domain.person.Personal;
import soban.domain.place.Address;

/// What the rider who has a delivery needs to know: to whom, where, and what was said about it.
public record DeliveryDetails(
        int number,
        Offer offer,
        Address address,
        Personal recipient,
        Personal phone,
        Personal note) {
    private static final Address NOWHERE =
            new Address("", Personal.Open.NOTHING, Personal.Open.NOTHING);

    public DeliveryDetails(
            int number, Offer offer, Address address, String recipient, String phone, String note) {
        this(number, offer, address, Personal.of(recipient), Personal.of(phone), Personal.of(note));
    }

    /// For those whom neither the customer nor the fee concerns.
    public DeliveryDetails withoutPerson() {
        var place =
                new Offer(
                        offer.shop(), offer.shopName(), offer.area(), offer.from(), "", Money.NONE);
        return new DeliveryDetails(
                number,
                place,
                NOWHERE,
                Personal.Open.NOTHING,
                Personal.Open.NOTHING,
                Personal.Open.NOTHING);
    }
}
