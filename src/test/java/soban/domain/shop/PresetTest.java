package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.customer.Channel.KAKAO;
import static soban.domain.customer.Channel.SMS;
import static soban.domain.message.MessageScope.ALL;
import static soban.domain.message.MessageScope.MILESTONES;
import static soban.domain.shop.Acceptance.AUTOMATIC;
import static soban.domain.shop.Acceptance.BY_HAND;
import static soban.domain.shop.Fulfilment.DELIVERY;
import static soban.domain.shop.Fulfilment.PICKUP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.message.MessageSubject;
import soban.domain.place.Area;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The table of presets: enrolling with one must be enough to run its whole story.
class PresetTest {
    @Test
    void a_cafe_accepts_by_itself_prepares_and_offers_a_delivery_when_it_is_ready() {
        var cafe = Preset.CAFE.settings();
        works(cafe, AUTOMATIC, true, List.of(PICKUP, DELIVERY));
        offers(cafe, Carrier.RIDERS, OfferTime.READY);
        sells(cafe, false, true, false);
        assertThat(cafe.telling().scope()).isEqualTo(ALL);
        assertThat(cafe.telling().channel()).isEqualTo(KAKAO);
    }

    @Test
    void a_restaurant_accepts_by_hand_prepares_and_offers_a_delivery_when_it_is_ready() {
        var restaurant = Preset.RESTAURANT.settings();
        works(restaurant, BY_HAND, true, List.of(DELIVERY, PICKUP));
        offers(restaurant, Carrier.RIDERS, OfferTime.READY);
        sells(restaurant, false, true, false);
        assertThat(restaurant.telling().scope()).isEqualTo(ALL);
        assertThat(restaurant.telling().channel()).isEqualTo(KAKAO);
    }

    @Test
    void a_meal_kit_shop_counts_its_stock_and_its_seller_is_told_before_a_cancel() {
        var kits = Preset.MEALKIT.settings();
        works(kits, AUTOMATIC, false, List.of(DELIVERY));
        offers(kits, Carrier.RIDERS, OfferTime.PAID);
        sells(kits, true, false, true);
        assertThat(kits.telling().scope()).isEqualTo(ALL);
        assertThat(kits.telling().channel()).isEqualTo(KAKAO);
    }

    @Test
    void flowers_online_counts_its_stock_and_tells_only_of_payment_delivery_and_cancel() {
        var flowers = Preset.FLOWERS_ONLINE.settings();
        works(flowers, AUTOMATIC, false, List.of(DELIVERY));
        offers(flowers, Carrier.RIDERS, OfferTime.PAID);
        sells(flowers, true, false, false);
        assertThat(flowers.telling().scope()).isEqualTo(MILESTONES);
        assertThat(flowers.telling().channel()).isEqualTo(SMS);
        assertThat(Stream.of(MessageSubject.values()).filter(MILESTONES::includes))
                .containsExactlyInAnyOrder(
                        MessageSubject.PAYMENT, MessageSubject.DELIVERY, MessageSubject.CANCEL);
    }

    @Test
    void a_florist_accepts_by_hand_prepares_and_delivers_by_itself() {
        var florist = Preset.FLORIST.settings();
        works(florist, BY_HAND, true, List.of(DELIVERY, PICKUP));
        assertThat(florist.delivery().carrier()).isEqualTo(Carrier.SHOP);
        sells(florist, false, true, false);
        assertThat(florist.telling().scope()).isEqualTo(ALL);
        assertThat(florist.telling().channel()).isEqualTo(SMS);
    }

    @ParameterizedTest
    @EnumSource
    void every_preset_waits_as_long_as_the_rules_say_and_could_be_saved_as_it_is(Preset preset) {
        var settings = preset.settings();
        assertThat(settings.windows().payment()).hasMinutes(10);
        assertThat(settings.windows().answer()).hasMinutes(10);
        assertThat(settings.windows().undo()).hasMinutes(15);
        assertThat(settings.windows().cancelAnswer()).hasSeconds(5);
        assertThat(settings.windows().holdAlarm()).hasMinutes(30);
        assertThat(settings.windows().claim()).hasMinutes(10);
        assertThat(settings.windows().progress()).hasMinutes(60);
        assertThat(settings.windows().completion()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.grades().regularFrom()).isEqualTo(5);
        assertThat(settings.grades().vipFrom()).isEqualTo(20);
        assertThat(settings.hours().isOpen(Instant.EPOCH)).isTrue();
        assertThat(settings.delivery().forRider()).isEqualTo(settings.delivery().fee());
        assertThat(SettingsCheck.wrong(settings, new Area("demo", List.of()))).isEmpty();
    }

    private static void works(
            Settings settings, Acceptance acceptance, boolean prepares, List<Fulfilment> ways) {
        assertThat(settings.acceptance()).isEqualTo(acceptance);
        assertThat(settings.prepares()).isEqualTo(prepares);
        assertThat(settings.ways()).isEqualTo(ways);
    }

    private static void offers(Settings settings, Carrier carrier, OfferTime time) {
        assertThat(settings.delivery().carrier()).isEqualTo(carrier);
        assertThat(settings.delivery().offered()).isEqualTo(time);
    }

    private static void sells(
            Settings settings, boolean countsStock, boolean counter, boolean sellerToldFirst) {
        assertThat(settings.countsStock()).isEqualTo(countsStock);
        assertThat(settings.counter()).isEqualTo(counter);
        assertThat(settings.sellerToldFirst()).isEqualTo(sellerToldFirst);
    }
}
