package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static soban.domain.message.MessageKind.CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.CANCEL_REFUSED;
import static soban.domain.message.MessageKind.DELIVERED;
import static soban.domain.message.MessageKind.HANDED_OVER;
import static soban.domain.message.MessageKind.ON_THE_WAY;
import static soban.domain.message.MessageKind.ORDER_ACCEPTED;
import static soban.domain.message.MessageKind.ORDER_CANCELLED;
import static soban.domain.message.MessageKind.ORDER_COMPLETED;
import static soban.domain.message.MessageKind.ORDER_EXPIRED;
import static soban.domain.message.MessageKind.ORDER_PAID;
import static soban.domain.message.MessageKind.ORDER_READY;
import static soban.domain.message.MessageKind.PAYMENT_DECLINED;
import static soban.domain.message.MessageKind.PREPARATION_STARTED;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.REVIEW_REQUESTED;
import static soban.domain.message.MessageKind.RIDER_FOUND;
import static soban.domain.message.MessageKind.SELLER_CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.SELLER_DELIVERY_STUCK;
import static soban.domain.message.MessageKind.STEP_UNDONE;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.PRICE;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.Grade;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageScope;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.Telling;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Rule 17: every change of status tells the customer, unless the preset limits it; seller alerts
/// go to the seller.
class NotifyingTest {
    private static final boolean RIDER_HAS = true;

    @Test
    void a_cafe_and_a_restaurant_tell_each_step_on_the_way_to_the_door() {
        for (Preset preset : List.of(Preset.CAFE, Preset.RESTAURANT)) {
            var at = Orders.delivered(preset);
            assertThat(told(preset, then(at.onTheWay(), delivered(at, RIDER_HAS))))
                    .containsExactly(
                            ORDER_PAID,
                            ORDER_ACCEPTED,
                            PREPARATION_STARTED,
                            ORDER_READY,
                            RIDER_FOUND,
                            ON_THE_WAY,
                            DELIVERED,
                            REVIEW_REQUESTED,
                            ORDER_COMPLETED);
        }
    }

    @Test
    void a_meal_kit_shop_tells_each_step_though_it_prepares_nothing() {
        var at = Orders.delivered(Preset.MEALKIT);
        assertThat(told(Preset.MEALKIT, then(at.onTheWay(), delivered(at, RIDER_HAS))))
                .containsExactly(
                        ORDER_PAID,
                        ORDER_ACCEPTED,
                        ORDER_READY,
                        RIDER_FOUND,
                        ON_THE_WAY,
                        DELIVERED,
                        REVIEW_REQUESTED,
                        ORDER_COMPLETED);
    }

    @Test
    void flowers_online_tell_of_payment_and_delivery_alone() {
        var at = Orders.delivered(Preset.FLOWERS_ONLINE);
        assertThat(told(Preset.FLOWERS_ONLINE, then(at.onTheWay(), delivered(at, RIDER_HAS))))
                .containsExactly(ORDER_PAID, RIDER_FOUND, ON_THE_WAY, DELIVERED, ORDER_COMPLETED);
    }

    @Test
    void a_florist_who_delivers_tells_each_step_and_asks_for_a_review() {
        var at = Orders.delivered(Preset.FLORIST);
        var left = new OrderPickedUp(at.id(), null, noonPlus(400), noonPlus(4000));
        var life = then(at.ready(), new DeliveryTakenOver(at.id(), null), left);
        assertThat(told(Preset.FLORIST, then(life, delivered(at, false))))
                .containsExactly(
                        ORDER_PAID,
                        ORDER_ACCEPTED,
                        PREPARATION_STARTED,
                        ORDER_READY,
                        ON_THE_WAY,
                        DELIVERED,
                        REVIEW_REQUESTED,
                        ORDER_COMPLETED);
    }

    @Test
    void who_comes_for_an_order_is_told_when_it_was_handed_over() {
        var at = Orders.pickedUp(Preset.FLORIST);
        var undone =
                new StepUndone(at.id(), OrderStatus.READY, OrderStatus.PREPARING, noonPlus(300));
        assertThat(told(Preset.FLORIST, then(at.ready(), undone, at.finish(), handedOver(at))))
                .endsWith(STEP_UNDONE, ORDER_READY, HANDED_OVER, REVIEW_REQUESTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_cancel_is_told_by_every_preset(Preset preset) {
        var at = Orders.delivered(preset);
        var asked = then(at.received(), Orders.cancelAsked(at.id(), noonPlus(30)));
        var held = then(asked, new CancelHeld(at.id(), noonPlus(1830)));
        var granted = then(held, undone(at));
        assertThat(told(preset, held)).endsWith(CANCEL_ON_HOLD, SELLER_CANCEL_ON_HOLD);
        assertThat(told(preset, granted)).endsWith(REFUNDED, ORDER_CANCELLED);
        assertThat(told(preset, then(asked, new CancelRefused(at.id(), "begun"))))
                .endsWith(CANCEL_REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void trouble_with_the_payment_is_told_by_every_preset(Preset preset) {
        var at = Orders.delivered(preset);
        var unpaid =
                then(
                        at.placed(),
                        new PaymentAttempted(at.id(), "a", PRICE, Shops.CARD),
                        new PaymentDeclined(at.id(), "a", "no money"),
                        new OrderExpired(at.id()));
        assertThat(told(preset, unpaid)).containsExactly(PAYMENT_DECLINED, ORDER_EXPIRED);
        assertThat(told(preset, then(at.placed(), new OrderExpired(at.id())))).isEmpty();
    }

    @Test
    void at_the_counter_nobody_is_told_anything() {
        var at = Orders.atCounter(Preset.CAFE);
        assertThat(told(Preset.CAFE, then(at.ready(), handedOver(at)))).isEmpty();
    }

    @Test
    void the_seller_is_told_of_a_delivery_that_stands_still_whatever_customers_are_told() {
        for (Preset preset : List.of(Preset.CAFE, Preset.FLOWERS_ONLINE)) {
            var at = Orders.delivered(preset);
            assertThat(told(preset, then(at.claimed(), new DeliveryRaised(at.id()))))
                    .endsWith(SELLER_DELIVERY_STUCK);
        }
    }

    @Test
    void what_one_decision_has_to_say_is_said_once_and_after_everything_else() {
        var at = Orders.delivered(Preset.MEALKIT);
        var story = given(Shops.enrolled(Preset.MEALKIT)).and(at.paid());
        var id = at.id();
        var news = new ArrayList<>(at.ready().subList(at.paid().size(), at.ready().size()));
        news.addAll(Orders.cancelAsked(at.id(), noonPlus(30)));
        news.add(new CancelRefused(at.id(), "begun"));
        news.addAll(Orders.cancelAsked(at.id(), noonPlus(40)));
        news.add(new CancelRefused(at.id(), "begun"));
        var events = decided(story, news);
        assertThat(events.subList(0, news.size())).isEqualTo(news);
        assertThat(kinds(events.subList(news.size(), events.size())))
                .containsExactly(ORDER_PAID, ORDER_ACCEPTED, ORDER_READY, CANCEL_REFUSED);
        assertThat(ids(events)).containsExactly(id + ".m1", id + ".m2", id + ".m3", id + ".m4");
    }

    @Test
    void a_message_says_to_whom_how_and_what() {
        var at = Orders.delivered(Preset.RESTAURANT);
        assertThat(messages(Preset.RESTAURANT, then(at.accepted(), undone(at))))
                .containsExactly(
                        told(at, 1, ORDER_PAID, "20000"),
                        told(at, 2, ORDER_ACCEPTED, noonPlus(600).toString()),
                        told(at, 3, REFUNDED, "20000"),
                        told(at, 4, ORDER_CANCELLED, "by mistake"));
    }

    @Test
    void a_customer_is_told_through_the_channel_of_their_own() {
        for (Channel channel : Channel.values()) {
            var contact = new Contact("미나", "010-2222-3333", channel, Grade.NEW);
            var at = new Orders(Preset.CAFE, contentOf(contact));
            assertThat(messages(Preset.CAFE, at.received()))
                    .extracting(MessageIntended::channel, MessageIntended::phone)
                    .containsExactly(tuple(channel, contact.phone()));
        }
    }

    @Test
    void the_seller_is_told_through_the_shops_channel_or_the_message_is_only_kept() {
        var at = Orders.delivered(Preset.CAFE);
        var stuck = new DeliveryRaised(at.id());
        var story = given(Shops.enrolled(Preset.CAFE)).and(at.claimed());
        assertThat(seller(story, stuck).channel()).isEqualTo(Channel.NONE);
        Settings settings = Preset.CAFE.settings();
        var telling = new Telling(MessageScope.ALL, Channel.KAKAO, Channel.SMS, "010-9999-0000");
        var message = seller(story.and(new SettingsChanged(settings.with(telling))), stuck);
        assertThat(message.channel()).isEqualTo(Channel.SMS);
        assertThat(message.phone().text()).isEqualTo("010-9999-0000");
        assertThat(message.name().text()).isEqualTo("Soban CAFE");
    }

    @Test
    void a_refusal_and_what_changes_nothing_tell_nobody() {
        var refused = Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        var story =
                given(Shops.enrolled(Preset.CAFE)).and(Orders.delivered(Preset.CAFE).accepted());
        assertThat(Notifying.withMessages(story.theShop(), story.order(), refused))
                .isEqualTo(refused);
        assertThat(decided(story, List.of())).isEmpty();
        assertThat(Notifying.withMessages(story.theShop(), null, refused)).isEqualTo(refused);
    }

    private static OrderContent contentOf(Contact contact) {
        var usual = Orders.delivered(Preset.CAFE).content();
        return new OrderContent(
                usual.customer(),
                contact,
                usual.number(),
                usual.fulfilment(),
                usual.address(),
                usual.recipient(),
                usual.cardText(),
                usual.wantedAt(),
                usual.surfacesAt(),
                usual.lines(),
                usual.note(),
                usual.placedAt(),
                usual.bill());
    }

    private static List<Event> delivered(Orders at, boolean byRider) {
        return List.of(
                new OrderDelivered(
                        at.id(),
                        byRider ? RIDER : null,
                        byRider ? Role.RIDER : Role.OWNER,
                        noonPlus(900),
                        noonPlus(90_000)),
                new OrderCompleted(at.id(), noonPlus(90_000)));
    }

    private static Event handedOver(Orders at) {
        return new OrderHandedOver(at.id(), noonPlus(900), noonPlus(90_000));
    }

    private static List<Event> undone(Orders at) {
        String refund = at.id() + ".1.r1";
        return List.of(
                new UndoingBegun(at.id(), Closing.CANCELLED, "by mistake", noonPlus(60)),
                new RefundStarted(at.id(), refund, at.id() + ".1", PRICE, "by mistake"),
                new PaymentRefunded(at.id(), refund, PRICE),
                new OrderCancelled(at.id()));
    }

    private static List<Event> then(List<Event> before, Event... more) {
        return then(before, List.of(more));
    }

    private static List<Event> then(List<Event> before, List<Event> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static MessageIntended told(Orders at, int number, MessageKind kind, String detail) {
        return new MessageIntended(
                at.id(),
                at.id() + ".m" + number,
                kind,
                Channel.KAKAO,
                Shops.CONTACT.name(),
                Shops.CONTACT.phone(),
                Shops.regarding(at.preset()),
                detail);
    }

    private static List<MessageKind> told(Preset preset, List<Event> life) {
        return messages(preset, life).stream().map(MessageIntended::kind).toList();
    }

    /// All that is told while the events happen, each in a decision of its own.
    private static List<MessageIntended> messages(Preset preset, List<Event> life) {
        var story = given(Shops.enrolled(preset));
        var told = new ArrayList<MessageIntended>();
        for (Event event : life) {
            var events = decided(story, List.of(event));
            told.addAll(intended(events));
            story = story.and(events);
        }
        return told;
    }

    private static List<Event> decided(OrderStory story, List<Event> events) {
        var decision =
                Notifying.withMessages(
                        story.theShop(), story.order(), new Decision.Accepted(events));
        return ((Decision.Accepted) decision).events();
    }

    private static MessageIntended seller(OrderStory story, Event event) {
        return intended(decided(story, List.of(event))).getFirst();
    }

    private static List<MessageIntended> intended(List<Event> events) {
        return events.stream()
                .filter(MessageIntended.class::isInstance)
                .map(MessageIntended.class::cast)
                .toList();
    }

    private static List<MessageKind> kinds(List<Event> events) {
        return intended(events).stream().map(MessageIntended::kind).toList();
    }

    private static List<String> ids(List<Event> events) {
        return intended(events).stream().map(MessageIntended::message).toList();
    }
}
