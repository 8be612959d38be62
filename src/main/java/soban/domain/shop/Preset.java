package soban.domain.shop;

import static soban.domain.message.MessageScope.ALL;
import static soban.domain.message.MessageScope.MILESTONES;
import static soban.domain.shop.Acceptance.AUTOMATIC;
import static soban.domain.shop.Acceptance.BY_HAND;
import static soban.domain.shop.Carrier.RIDERS;
import static soban.domain.shop.Carrier.SHOP;
import static soban.domain.shop.Fulfilment.DELIVERY;
import static soban.domain.shop.Fulfilment.PICKUP;
import static soban.domain.shop.OfferTime.PAID;
import static soban.domain.shop.OfferTime.READY;

import soban.domain.customer.Channel;
import soban.domain.customer.Grades;
import soban.domain.message.MessageScope;
import soban.domain.money.Money;

import java.util.List;

/// A kind of shop, which settles everything that enrolling with it must settle.
public enum Preset {
    CAFE,
    RESTAURANT,
    MEALKIT,
    FLOWERS_ONLINE,
    FLORIST;

    private static final Money FEE = new Money(3000);

    public Settings settings() {
        return switch (this) {
            case CAFE -> cookingShop(AUTOMATIC, List.of(PICKUP, DELIVERY), RIDERS, Channel.KAKAO);
            case RESTAURANT ->
                    cookingShop(BY_HAND, List.of(DELIVERY, PICKUP), RIDERS, Channel.KAKAO);
            case FLORIST -> cookingShop(BY_HAND, List.of(DELIVERY, PICKUP), SHOP, Channel.SMS);
            case MEALKIT -> mailOrderShop(true, telling(ALL, Channel.KAKAO));
            case FLOWERS_ONLINE -> mailOrderShop(false, telling(MILESTONES, Channel.SMS));
        };
    }

    /// Makes what is ordered, and has a counter.
    private static Settings cookingShop(
            Acceptance acceptance, List<Fulfilment> ways, Carrier carrier, Channel channel) {
        return usual(
                acceptance,
                true,
                false,
                true,
                false,
                ways,
                delivery(carrier, READY),
                telling(ALL, channel));
    }

    /// Has everything on a shelf, and only sends it.
    private static Settings mailOrderShop(boolean sellerToldFirst, Telling telling) {
        return usual(
                AUTOMATIC,
                false,
                true,
                false,
                sellerToldFirst,
                List.of(DELIVERY),
                delivery(RIDERS, PAID),
                telling);
    }

    private static Settings usual(
            Acceptance acceptance,
            boolean prepares,
            boolean countsStock,
            boolean counter,
            boolean sellerToldFirst,
            List<Fulfilment> ways,
            DeliveryTerms delivery,
            Telling telling) {
        return new Settings(
                acceptance,
                prepares,
                countsStock,
                counter,
                sellerToldFirst,
                ways,
                delivery,
                telling,
                Hours.ALWAYS,
                Windows.USUAL,
                Grades.USUAL);
    }

    private static DeliveryTerms delivery(Carrier carrier, OfferTime offered) {
        return new DeliveryTerms(carrier, offered, FEE, null, List.of());
    }

    private static Telling telling(MessageScope scope, Channel channel) {
        return new Telling(scope, channel, Channel.SMS, "");
    }
}
