package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.Notice;
import soban.desk.RiderBoard;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.money.Money;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.person.Personal;
import soban.domain.place.Address;
import soban.domain.place.GeoPoint;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.DutyEnded;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderEvent.RiderEnrolled;
import soban.domain.rider.RiderEvent.RiderMoved;
import soban.domain.rider.RiderEvent.StepAsked;
import soban.domain.rider.RiderNews;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Actor;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A rider's desk: what is offered, what is carried, and that an address is forgotten in time.
class RiderDeskTest {
    private static final RiderId MINJUN = new RiderId("rider-1");
    private static final GeoPoint NEAR = new GeoPoint(37.56, 126.92);
    private static final GeoPoint FAR = new GeoPoint(37.60, 127.00);
    private static final String PHONE = "010-9876-5432";
    private final OpenStore rider;
    private long sequence;

    RiderDeskTest(@TempDir Path folder) {
        rider = new OpenStore(folder, new DeskIdentity(MINJUN));
        rider.hear(new RiderEnrolled(MINJUN, "박민준", "mapo"), new DutyBegun(), new RiderMoved(NEAR));
    }

    @AfterEach
    void close() {
        rider.close();
    }

    private RiderBoard board() {
        return rider.view().rider();
    }

    private static Offer offer(GeoPoint from) {
        return new Offer(Cafe.SHOP, "소반 카페", "mapo", from, "yeonnam", new Money(3500), "EUR");
    }

    private EventRecord said(long version, DeliveryEvent event) {
        return new EventRecord(
                "o" + version,
                "shop:cafe",
                version,
                "",
                Actor.system("shop"),
                "cause",
                rider.now,
                Map.of(),
                event);
    }

    private DeliveryOffered offered(int number, GeoPoint from) {
        Instant until = rider.now.plusSeconds(90);
        return new DeliveryOffered(id(number), offer(from), until, until, until);
    }

    private void offer(int number, GeoPoint from) {
        rider.cache().offered(List.of(said(++sequence, offered(number, from))), rider.now);
    }

    private NewsTaken news(int number, RiderNews news) {
        return new NewsTaken(id(number), news, rider.now);
    }

    /// So long that it takes pages of its own in the file, which are free afterwards.
    private NewsTaken given(int number) {
        var details =
                new DeliveryDetails(
                        number,
                        offer(NEAR),
                        new Address("yeonnam", "연남로 12", "3층"),
                        "김미나",
                        PHONE,
                        ("문 앞에 두고 " + PHONE + " ").repeat(500));
        return news(number, new RiderNews.Given(details, true));
    }

    private StepAsked asked(int number, RiderStep step) {
        return new StepAsked(MINJUN, "박민준", id(number), step, rider.now);
    }

    private void carry(int number) {
        rider.hear(asked(number, RiderStep.CLAIM), given(number));
    }

    @Test
    void offers_stand_nearest_first_while_they_are_good() {
        offer(7, FAR);
        offer(8, NEAR);
        assertThat(board().offers())
                .extracting(RiderBoard.OfferCard::order)
                .containsExactly(id(8), id(7));
        assertThat(board().offers().getFirst().metres()).isZero();
        rider.later(Duration.ofSeconds(90));
        assertThat(board().offers()).isEmpty();
    }

    @Test
    void the_newest_word_about_a_delivery_counts_whatever_comes_after_it() {
        var offered = said(5, offered(7, NEAR));
        var withdrawn = said(6, new OfferWithdrawn(id(7), "mapo"));
        rider.cache().offered(List.of(withdrawn, offered), rider.now);
        assertThat(board().offers()).isEmpty();
        rider.cache().offered(List.of(said(7, offered(7, NEAR))), rider.now);
        assertThat(board().offers()).hasSize(1);
    }

    @Test
    void an_offer_that_is_said_again_is_as_old_as_the_first() {
        offer(7, NEAR);
        Instant begun = rider.now;
        rider.later(Duration.ofSeconds(30));
        Instant until = rider.now.plusSeconds(90);
        var renewed = new OfferRenewed(id(7), offer(NEAR), until, until);
        rider.cache().offered(List.of(said(++sequence, renewed)), rider.now);
        var card = board().offers().getFirst();
        assertThat(card.offeredAt()).isEqualTo(begun);
        assertThat(card.validUntil()).isEqualTo(until);
    }

    @Test
    void off_duty_nothing_is_offered() {
        offer(7, NEAR);
        rider.hear(new DutyEnded());
        assertThat(board().offers()).isEmpty();
    }

    @Test
    void what_others_may_claim_is_claimed_only_while_the_core_can_be_asked() {
        rider.greet();
        offer(7, NEAR);
        assertThat(rider.pressOffline(new DeskAction.Claim(id(7)))).isNegative();
        assertThat(rider.view().notices())
                .extracting(Notice::code)
                .containsExactly(RefusalCode.OFFLINE);
        assertThat(rider.press(new DeskAction.Claim(id(7)))).isPositive();
        var command = rider.sendCommand();
        assertThat(command.command()).isEqualTo(new AskStep(id(7), RiderStep.CLAIM));
        assertThat(command.deadline()).isEqualTo(board().offers().getFirst().validUntil());
        assertThat(board().offers().getFirst().pending()).isTrue();
    }

    @Test
    void a_claim_without_an_offer_is_refused_here() {
        assertThat(rider.press(new DeskAction.Claim(id(7)))).isNegative();
        assertThat(rider.view().notices())
                .extracting(Notice::code)
                .containsExactly(RefusalCode.DELIVERY_GONE);
    }

    @Test
    void a_claim_that_somebody_else_won_is_told() {
        offer(7, NEAR);
        rider.hear(asked(7, RiderStep.CLAIM));
        assertThat(board().mine().getFirst().stage()).isEqualTo(RiderBoard.Stage.ASKED);
        assertThat(board().offers()).as("what is asked for is no offer any more").isEmpty();
        rider.hear(news(7, new RiderNews.Refused(RiderStep.CLAIM, RefusalCode.DELIVERY_GONE)));
        assertThat(board().mine()).isEmpty();
        assertThat(rider.view().notices())
                .extracting(Notice::action, Notice::code)
                .containsExactly(tuple("claim", RefusalCode.DELIVERY_GONE));
    }

    @Test
    void the_one_button_picks_up_and_then_delivers() {
        carry(7);
        assertThat(board().mine().getFirst().next()).contains(new DeskAction.PickUp(id(7)));
        rider.press(new DeskAction.PickUp(id(7)));
        var ride = board().mine().getFirst();
        assertThat(ride.pending()).isTrue();
        assertThat(ride.next()).contains(new DeskAction.Deliver(id(7)));
        rider.press(new DeskAction.Deliver(id(7)));
        ride = board().mine().getFirst();
        assertThat(ride.stage()).isEqualTo(RiderBoard.Stage.DELIVERED);
        assertThat(ride.details()).as("whom it was for is over").isNull();
    }

    @Test
    void an_address_is_known_from_the_claim_until_the_delivery_and_then_is_nowhere()
            throws IOException {
        offer(7, NEAR);
        assertThat(content()).doesNotContain(PHONE);
        carry(7);
        assertThat(board().mine().getFirst().details())
                .isNotNull()
                .extracting(DeliveryDetails::phone)
                .isEqualTo(Personal.of(PHONE));
        assertThat(content()).contains(PHONE);
        rider.hear(asked(7, RiderStep.PICK_UP), news(7, new RiderNews.PickedUp(rider.now)));
        rider.hear(asked(7, RiderStep.DELIVER), news(7, new RiderNews.Delivered(rider.now)));
        assertThat(board().mine()).isEmpty();
        assertThat(content()).doesNotContain(PHONE).doesNotContain("연남로");
        assertThat(board().today()).extracting(RiderBoard.Brought::number).containsExactly(7);
        assertThat(board().earned()).isEqualTo(Map.of("EUR", new Money(3500)));
        rider.reopen();
        assertThat(board().earned()).isEqualTo(Map.of("EUR", new Money(3500)));
    }

    /// Everything that lies in the desk's file and beside it.
    private String content() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(Objects.requireNonNull(rider.file.getParent()))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return new String(
                all.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void asked_about_a_cancel_the_desk_answers_by_itself_and_holds_to_it() {
        rider.greet();
        carry(7);
        rider.hear(news(7, new RiderNews.CancelAsked(rider.now, rider.now.plusSeconds(5))));
        assertThat(rider.sendCommand().command()).isEqualTo(new AnswerCancelAsRider(id(7), false));
        assertThat(rider.press(new DeskAction.PickUp(id(7)))).isNegative();
        assertThat(rider.view().notices())
                .extracting(Notice::code)
                .containsExactly(RefusalCode.CANCEL_PENDING);
        assertThat(board().mine().getFirst().next()).isEmpty();
        rider.hear(news(7, new RiderNews.CancelOver()));
        assertThat(rider.press(new DeskAction.PickUp(id(7)))).isPositive();
    }

    @Test
    void whoever_has_pressed_pick_up_has_begun() {
        rider.greet();
        carry(7);
        rider.press(new DeskAction.PickUp(id(7)));
        rider.send();
        rider.hear(news(7, new RiderNews.CancelAsked(rider.now, rider.now.plusSeconds(5))));
        assertThat(rider.sendCommand().command()).isEqualTo(new AnswerCancelAsRider(id(7), true));
    }

    @Test
    void what_is_taken_away_is_told_and_what_was_given_back_is_not() {
        carry(7);
        rider.hear(news(7, new RiderNews.TakenAway("cancelled")));
        carry(8);
        rider.hear(asked(8, RiderStep.GIVE_BACK), news(8, new RiderNews.TakenAway("given-back")));
        assertThat(rider.view().notices())
                .extracting(Notice::action, Notice::detail)
                .containsExactly(tuple(Notice.TAKEN_AWAY, "cancelled"));
    }

    @Test
    void a_gap_is_closed_by_the_rider_s_whole_state() {
        carry(7);
        rider.greet();
        rider.feed.skip(3);
        rider.hear(new DutyEnded());
        var wish = (RequestSnapshot) rider.sendCommand().command();
        var whole = new Rider(MINJUN, "박민준", "mapo", true, FAR, Devices.NONE, List.of());
        rider.hearBeside(
                new SnapshotPart(
                        Role.RIDER,
                        wish.request(),
                        1,
                        1,
                        rider.feed.number(),
                        rider.feed.last(),
                        null,
                        whole,
                        List.of()));
        assertThat(board().mine()).isEmpty();
        assertThat(board().position()).isEqualTo(FAR);
    }

    @Test
    void a_rider_s_desk_does_nothing_of_a_shop_s() {
        assertThat(rider.press(new DeskAction.Start(id(7)))).isNegative();
        assertThat(rider.rang(7)).isZero();
    }
}
