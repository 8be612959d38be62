package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.Notice;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.place.Address;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Telling;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A card's number that somebody types at a desk is refused before anything of it is on the disk.
class CardTextTest {
    private static final String CARD = "4111-1111-1111-1111";
    private static final DeskIdentity OWNER = new DeskIdentity(Cafe.SHOP, Role.OWNER);
    @TempDir private Path folder;
    private OpenStore owner;

    @BeforeEach
    void open() {
        owner = new OpenStore(folder, OWNER);
        owner.greet();
        owner.hear(Cafe.enrolled());
        owner.order(7);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    private static DeskAction.TakeOrder taken(
            String note, String line, Address address, Recipient recipient, String token) {
        return new DeskAction.TakeOrder(
                id(8),
                List.of(new LineRequest("latte", List.of(), 1, line)),
                note,
                false,
                address,
                recipient,
                new PaymentRequest("card", token));
    }

    private static Product product(String id, String name, String category, String station) {
        return new Product(id, name, category, new Money(4500), 3, station, false, null, List.of());
    }

    private static List<DeskAction> withCard() {
        var door = new Address("seongsu", "12", "3층");
        var jun = new Recipient("이준", "010-9999-0000");
        return List.of(
                new DeskAction.Reject(id(7), "카드 " + CARD),
                new DeskAction.Cancel(id(7), CARD + " 12/27"),
                new DeskAction.Refund(id(7), new Money(1000), CARD),
                new DeskAction.RecordRefund(id(7), "r-1", CARD),
                new DeskAction.FailDelivery(id(7), true, CARD),
                new DeskAction.AnswerReview(id(7), "고마워요 " + CARD),
                taken(CARD, "", door, jun, "tok-ok"),
                taken("", CARD, door, jun, "tok-ok"),
                taken("", "", new Address("seongsu", CARD, ""), jun, "tok-ok"),
                taken("", "", new Address("seongsu", "12", CARD), jun, "tok-ok"),
                taken("", "", door, new Recipient(CARD, "010-9999-0000"), "tok-ok"),
                taken("", "", door, new Recipient("이준", CARD), "tok-ok"),
                taken("", "", door, jun, CARD),
                new DeskAction.PutProduct(product(CARD, "차", "", "")),
                new DeskAction.PutProduct(product("tea", CARD, "", "")),
                new DeskAction.PutProduct(product("tea", "차", CARD, "")),
                new DeskAction.PutProduct(product("tea", "차", "", CARD)),
                new DeskAction.SellOut(CARD),
                settings(),
                new DeskAction.IAm(CARD));
    }

    private static DeskAction settings() {
        var usual = Preset.CAFE.settings();
        Telling told = usual.telling();
        return new DeskAction.ChangeSettings(
                usual.with(new Telling(told.scope(), told.channel(), told.sellerChannel(), CARD)));
    }

    @Test
    void every_press_with_one_is_refused_here_and_says_why() {
        for (DeskAction action : withCard()) {
            long number = owner.press(action);
            assertThat(number).as(action.name()).isNegative();
            Notice notice = owner.view().notices().getLast();
            assertThat(notice.id()).isEqualTo(number);
            assertThat(notice.code()).isEqualTo(RefusalCode.CARD_NUMBER);
            assertThat(notice.action()).isEqualTo(action.name());
            assertThat(notice.detail()).as("the field").isNotBlank();
            assertThat(notice.toString()).doesNotContain(CARD);
            owner.press(new DeskAction.Dismiss(number));
        }
        assertThat(owner.view().waiting()).isZero();
        assertThat(owner.next()).isEmpty();
        assertThat(owner.view().person()).isEqualTo("Jiwoo");
    }

    @Test
    void nothing_of_it_is_on_the_disk_while_the_desk_is_open_or_afterwards() throws IOException {
        owner.press(new DeskAction.Reject(id(7), "marker-reason"));
        assertThat(isOnDisk("marker-reason")).as("what is pressed is found so").isTrue();
        withCard().forEach(owner::press);
        withCard().forEach(owner::pressOffline);
        assertThat(isOnDisk(CARD)).isFalse();
        owner.reopen();
        assertThat(isOnDisk(CARD)).isFalse();
    }

    /// The file, its log and whatever else SQLite has laid beside them, byte by byte.
    private boolean isOnDisk(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void a_desk_of_another_role_does_not_keep_it_in_its_refusal_either() throws IOException {
        try (var kitchen = new OpenStore(folder)) {
            kitchen.greet();
            kitchen.hear(Cafe.enrolled());
            kitchen.press(new DeskAction.PutProduct(product(CARD, "차", "", "")));
            assertThat(kitchen.view().notices().getLast().code())
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
            assertThat(isOnDisk(CARD)).isFalse();
        }
    }

    @Test
    void the_same_press_without_it_goes_out() {
        var refused = owner.press(new DeskAction.AnswerReview(id(7), CARD));
        var taken = owner.press(new DeskAction.AnswerReview(id(7), "결제 링크로 부탁드려요"));
        assertThat(refused).isNegative();
        assertThat(taken).isPositive();
        assertThat(owner.view().waiting()).isEqualTo(1);
    }

    @Test
    void a_desk_that_is_opened_under_one_has_nobody_at_it() {
        var opening = new Opening(CARD, () -> "fresh", true);
        try (var store = DeskStore.open(folder.resolve("other.db"), OWNER, opening, owner.now)) {
            assertThat(store.cache().picture().at(owner.now, null).person()).isEmpty();
        }
    }
}
