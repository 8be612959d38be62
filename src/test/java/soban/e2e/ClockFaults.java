package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.NewOrder;
import soban.desk.Notice;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.ShopId;
import soban.domain.unit.RefusalCode;
import soban.testing.Await;
import soban.testing.MovedClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// One clock is wrong by an hour or by ten years, ahead or behind, while all others are right: that
/// of a shop's desks, and that of the core. Nothing is lost, doubled or decided by it, whoever is
/// concerned is told, and when the clock is right again everything goes on.
class ClockFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OFFLINE = RefusalCode.OFFLINE.code();
    private static final Duration YEARS = Duration.ofDays(3652);
    private static final List<Duration> WRONG =
            List.of(Duration.ofHours(1), Duration.ofHours(-1), YEARS, YEARS.negated());

    @TempDir Path folder;
    private final MovedClock clock = new MovedClock();
    private Town town;
    private Shopper shopper;
    private Desk kitchen;
    private Desk owner;
    private AtomicReference<DeskView> tickets;
    private AtomicReference<DeskView> cards;
    private final SortedMap<Long, OrderId> started = new TreeMap<>();
    private final List<String> bought = new ArrayList<>();

    @Test
    @Timeout(900)
    void by_the_clock_of_a_desk_nothing_is_decided_and_its_person_is_told() throws Exception {
        open(InstantSource.system(), clock);
        try (var report = new Report("clock-desk")) {
            var table =
                    new Table(
                            "a shop's desks whose clock is off",
                            "by",
                            "presses decided",
                            "card order",
                            "orders of today that its owner sees",
                            "told");
            for (Duration off : WRONG) {
                clock.set(off);
                int before = started.size();
                startOne();
                String card = takeByCard();
                assertThat(card).isEqualTo("taken");
                until("a press behind it is decided", this::isSettled);
                until("its person is told", () -> isTold(tickets) && isTold(cards));
                int today = cards.get().owner().today().orders();
                table.row(text(off), started.size() - before, card, today, "yes");
                clock.set(Duration.ZERO);
                until("it is told no more", () -> !isTold(tickets) && !isTold(cards));
                until(
                        "today's orders are counted",
                        () -> cards.get().owner().today().orders() >= bought.size());
                assertThat(takeByCard()).isEqualTo("taken");
            }
            report.add(table);
            check();
        } finally {
            close();
        }
    }

    @Test
    @Timeout(900)
    void a_core_decides_nothing_by_a_wrong_clock_and_goes_on_when_it_is_right() throws Exception {
        open(clock, InstantSource.system());
        try (var report = new Report("clock-core")) {
            var table =
                    new Table(
                            "a core whose clock is off",
                            "by",
                            "a customer who orders is told",
                            "decided meanwhile",
                            "seconds until all was decided");
            for (Duration off : WRONG) {
                var open = buyOne();
                clock.set(off);
                until("it is not ready", () -> shopper.get("/health/ready").status() == 503);
                String key = UUID.randomUUID().toString();
                var told = shopper.order(key, "tok-ok");
                assertThat(told.status()).as("%s", told).isEqualTo(503);
                press(open);
                int decided = Outside.of(town.gateway(), town.kafka()).events().size();
                long since = System.nanoTime();
                Await.until(
                        "it had time to decide",
                        PATIENCE,
                        () -> System.nanoTime() - since > 3_000_000_000L);
                assertThat(Outside.of(town.gateway(), town.kafka()).events()).hasSize(decided);
                assertThat(tickets.get().waiting()).isEqualTo(1);
                clock.set(Duration.ZERO);
                long right = System.nanoTime();
                bought.add(shopper.orderSurely(key, "tok-ok").text("id"));
                until("the press is decided", this::isSettled);
                table.row(text(off), told.status(), 0, (System.nanoTime() - right) / 1e9);
            }
            report.add(table);
            check();
        } finally {
            close();
        }
    }

    private void open(InstantSource core, InstantSource desks) throws Exception {
        town = new Town(folder, gateway -> gateway, core, Town.NO_LIMITS);
        shopper = Shopper.register(town.http());
        kitchen = TestDesks.open(town.kafka(), "kitchen", folder.resolve("kitchen.db"), desks);
        owner = TestDesks.open(town.kafka(), "owner", folder.resolve("owner.db"), desks);
        tickets = watched(kitchen);
        cards = watched(owner);
    }

    private void close() throws Exception {
        kitchen.close();
        owner.close();
        shopper.close();
        town.close();
    }

    private static AtomicReference<DeskView> watched(Desk desk) {
        var view = new AtomicReference<DeskView>();
        desk.watch(view::set);
        until("there is a picture", () -> view.get() != null);
        return view;
    }

    private OrderId buyOne() {
        var order = new OrderId(shopper.buySurely("cafe", "croissant", "PICKUP"));
        bought.add(order.value());
        until("its ticket stands", () -> tickets.get().kitchen().ticket(order).isPresent());
        return order;
    }

    private void startOne() throws Exception {
        press(buyOne());
    }

    private void press(OrderId order) throws Exception {
        long number = kitchen.press(new DeskAction.Start(order)).toCompletableFuture().get();
        started.put(number, order);
    }

    private boolean isSettled() {
        return tickets.get().waiting() == 0 && cards.get().waiting() == 0;
    }

    /// Where the clock jumps forwards the last beat looks old, so until the next one the desk says
    /// that the core can't be asked; then a person presses again.
    private String takeByCard() throws Exception {
        String came = takeByCardOnce();
        return came.equals(OFFLINE) ? takeByCardOnce() : came;
    }

    /// Its deadline is made from the desk's clock, which is not to decide. Says what came of it.
    private String takeByCardOnce() throws Exception {
        var order = NewOrder.in(new ShopId("cafe"));
        var action =
                new DeskAction.TakeOrder(
                        order,
                        List.of(new LineRequest("croissant", List.of(), 1, "")),
                        "",
                        false,
                        null,
                        null,
                        new PaymentRequest("card", "tok-ok"));
        until("the core can be asked", () -> cards.get().link() instanceof Link.Connected);
        long number = owner.press(action).toCompletableFuture().get();
        until(
                "the card order is paid, or refused",
                () -> stands(cards.get(), order) || refusal(number).isPresent());
        if (stands(cards.get(), order)) {
            bought.add(order.value());
            return "taken";
        }
        return refusal(number).orElseThrow().code().code();
    }

    private Optional<Notice> refusal(long press) {
        return cards.get().notices().stream().filter(notice -> notice.id() == press).findFirst();
    }

    private static boolean stands(DeskView view, OrderId order) {
        return view.owner()
                .order(order)
                .filter(card -> card.status() == OrderStatus.ACCEPTED)
                .isPresent();
    }

    private static boolean isTold(AtomicReference<DeskView> view) {
        return view.get().notices().stream().map(Notice::action).anyMatch(Notice.CLOCK_OFF::equals);
    }

    /// All is decided once, at times between what was known and when it was decided, and the boards
    /// are the log's.
    private void check() throws Exception {
        var outside = Outside.of(town.gateway(), town.kafka());
        outside.assertWhole();
        outside.assertPaidOnce(bought);
        Verdicts.of(outside.events(), Verdicts.device(folder.resolve("kitchen.db")))
                .assertEachDecidedOnce(started.keySet());
        var steps =
                outside.events().stream()
                        .filter(record -> record.event() instanceof PreparationStarted)
                        .toList();
        assertThat(steps).hasSize(started.size());
        for (var step : steps) {
            Instant at = ((PreparationStarted) step.event()).at();
            assertThat(at).isBetween(step.time().minus(PATIENCE), step.time());
        }
        var log = Standings.ofLog(outside.events(), "cafe");
        until(
                "the kitchen's board is the log's",
                () -> Standings.ofKitchen(tickets.get()).equals(log));
        until("the owner's board is the log's", () -> Standings.ofOwner(cards.get()).equals(log));
    }

    private static String text(Duration off) {
        String sign = off.isNegative() ? "−" : "+";
        long hours = off.abs().toHours();
        return sign + (hours < 24 ? hours + " h" : Math.round(hours / 8766.0) + " years");
    }

    private static void until(String what, BooleanSupplier look) {
        Await.until(what, PATIENCE, look);
    }
}
