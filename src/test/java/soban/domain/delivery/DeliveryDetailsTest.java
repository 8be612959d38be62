package soban.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.place.Address;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;

class DeliveryDetailsTest {
    private static final GeoPoint HERE = new GeoPoint(37.56, 126.92);

    @Test
    void whoever_makes_the_goods_reads_their_number_and_nothing_of_whom_they_are_for() {
        var details =
                new DeliveryDetails(
                        7,
                        offer("yeonnam", new Money(3000)),
                        new Address("yeonnam", "연남로 12", "3층"),
                        "김미나",
                        "010-1234-5678",
                        "ring twice");
        assertThat(details.withoutPerson())
                .isEqualTo(
                        new DeliveryDetails(
                                7, offer("", Money.NONE), new Address("", "", ""), "", "", ""));
    }

    private static Offer offer(String district, Money fee) {
        return new Offer(new ShopId("cafe"), "Siren", "demo", HERE, district, fee);
    }
}
