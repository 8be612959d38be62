package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.frame.Question.Answer;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.domain.money.Money;
import soban.domain.order.OrderStatus;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What an owner sees and can do, without a window.
class OrdersModelTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Clock clock = Clock.fixed(OwnersLunch.NOON, SEOUL);
    private final Phrasebook book = Phrasebook.of(Language.EN, SEOUL);
    private final OwnersLunch lunch = new OwnersLunch(Language.EN);
    private final OrderCard fresh = lunch.card(42, OrderStatus.RECEIVED, "pickup", 61);
    private final MemoryOwnerDesk desk = new MemoryOwnerDesk(lunch.with(fresh));
    private final DeskModel model = new DeskModel(desk, clock, Runnable::run);
    private final OrdersModel orders = new OrdersModel(model, Runnable::run);

    OrdersModelTest() {
        desk.watch(model::show);
    }

    private OrdersPicture picture() {
        return orders.picture(model.view().orElseThrow(), book, OwnersLunch.NOON);
    }

    private OrderFace face() {
        return picture().lanes().stream()
                .flatMap(lane -> lane.faces().stream())
                .findFirst()
                .orElseThrow();
    }

    private void does(String deed) {
        var detail = picture().detail();
        var deeds = detail == null ? face().deeds() : detail.deeds();
        orders.does(
                deeds.stream().filter(each -> each.id().equals(deed)).findFirst().orElseThrow());
    }

    @Test
    void a_new_order_rings_until_it_is_touched_and_the_core_hears_that_it_was_shown() {
        assertThat(orders.ringing()).containsExactly(Map.entry(fresh.order(), Chime.NEW_ORDER));
        assertThat(desk.rung()).containsExactly(fresh.order());
        assertThat(face().rings()).isTrue();
        orders.pick(fresh.order());
        assertThat(orders.ringing()).isEmpty();
        assertThat(face().rings()).isFalse();
        assertThat(desk.presses()).containsExactly(new DeskAction.Touch(fresh.order()));
        assertThat(desk.rung()).hasSize(1);
    }

    @Test
    void it_is_accepted_with_the_time_that_the_shop_promises_usually() {
        assertThat(face().deeds())
                .extracting(Deed::label)
                .containsExactly("Reject", "Accept · 10 min");
        does("accept");
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.Touch(fresh.order()),
                        new DeskAction.Accept(fresh.order(), null));
    }

    @Test
    void it_is_accepted_with_another_time() {
        orders.pick(fresh.order());
        does("accept-for");
        Question question = model.question().orElseThrow();
        assertThat(question.accepts(new Answer("", 3))).as("less than a step").isFalse();
        model.answer(new Answer("", 3));
        assertThat(model.question()).as("an answer that is not enough").isPresent();
        model.answer(new Answer("", 25));
        assertThat(desk.presses()).endsWith(new DeskAction.Accept(fresh.order(), 25));
        assertThat(model.question()).isEmpty();
    }

    @Test
    void it_is_not_rejected_without_a_reason() {
        does("reject");
        model.answer(new Answer("  ", 0));
        assertThat(desk.presses()).doesNotContain(new DeskAction.Reject(fresh.order(), ""));
        model.answer(new Answer(" Sold out ", 0));
        assertThat(desk.presses()).endsWith(new DeskAction.Reject(fresh.order(), "Sold out"));
    }

    @Test
    void its_story_is_read_when_it_is_picked_and_again_only_when_more_has_happened() {
        orders.pick(fresh.order());
        model.tell();
        assertThat(desk.asked()).containsExactly(fresh.order());
        desk.show(_ -> lunch.with(lunch.card(42, OrderStatus.ACCEPTED, "pickup", 91)));
        assertThat(desk.asked()).hasSize(2);
    }

    @Test
    void what_was_served_can_be_refunded_in_part_and_never_for_more_than_is_left() {
        OrderCard served = lunch.card(43, OrderStatus.HANDED_OVER, "pickup", 600);
        desk.show(_ -> lunch.with(served));
        orders.pick(served.order());
        does("refund");
        Question question = model.question().orElseThrow();
        assertThat(question.accepts(new Answer("cold", 17_801))).isFalse();
        assertThat(question.accepts(new Answer("cold", 0))).isFalse();
        model.answer(new Answer("cold", 2_000));
        assertThat(desk.presses())
                .endsWith(new DeskAction.Refund(served.order(), new Money(2_000), "cold"));
    }

    @Test
    void the_owner_decides_a_cancel_that_no_desk_answers() {
        OrderCard held = lunch.card(44, OrderStatus.ACCEPTED, "pickup", 300);
        desk.show(_ -> lunch.with(held));
        var affairs = new Cancellations().of(lunch.with(held).owner(), book, OwnersLunch.NOON);
        assertThat(affairs)
                .singleElement()
                .satisfies(
                        affair -> {
                            assertThat(affair.state()).isEqualTo("On hold");
                            assertThat(affair.tone()).isEqualTo("late");
                            assertThat(affair.lines())
                                    .contains("Why: I want something else", "Waits for: kitchen-2");
                            assertThat(affair.deeds())
                                    .extracting(Deed::id)
                                    .containsExactly("grant-cancel", "refuse-cancel");
                        });
        model.does(affairs.getFirst().deeds().getFirst());
        assertThat(desk.presses()).endsWith(new DeskAction.DecideCancel(held.order(), true));
    }

    @Test
    void a_cancel_on_hold_rings_until_it_is_decided_on_whatever_page() {
        OrderCard held = lunch.held(44, null);
        desk.show(_ -> lunch.with(held));
        assertThat(orders.ringing()).containsExactly(Map.entry(held.order(), Chime.CANCELLED));
        model.press(new DeskAction.DecideCancel(held.order(), true));
        assertThat(orders.ringing()).as("before the core has answered").isEmpty();
        assertThat(desk.presses()).doesNotContain(new DeskAction.Touch(held.order()));
    }

    @Test
    void equal_moments_make_equal_pictures() {
        orders.pick(fresh.order());
        assertThat(picture()).isEqualTo(picture());
        assertThat(new MessageAffairs().of(lunch.busy().owner(), book, OwnersLunch.NOON))
                .isEqualTo(new MessageAffairs().of(lunch.busy().owner(), book, OwnersLunch.NOON));
    }

    @Test
    void what_waits_for_the_owner_stands_first() {
        var board = lunch.busy().owner();
        for (AffairSource source :
                List.of(
                        new Cancellations(),
                        new DeliveryAffairs(),
                        new MessageAffairs(),
                        new ReviewAffairs())) {
            var all = source.of(board, book, OwnersLunch.NOON);
            int waiting = source.waiting(board);
            assertThat(waiting).as("%s", source).isPositive().isLessThan(all.size());
        }
        assertThat(new DeliveryAffairs().of(board, book, OwnersLunch.NOON).getFirst().state())
                .isEqualTo("Stands still");
        assertThat(new MessageAffairs().of(board, book, OwnersLunch.NOON).getFirst().state())
                .isEqualTo("Failed");
    }
}
