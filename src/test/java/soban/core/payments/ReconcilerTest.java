package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.outside.OutsideTrouble;
import soban.core.payments.Finding.Kind;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentRequest;
import soban.domain.unit.Actor;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.FreePort;
import soban.wire.EventRecord;
import soban.wire.Units;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The log of events, on a real broker, against the books of the sandbox and of Toss. Each test has
/// days and orders of its own.
class ReconcilerTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate DAY = LocalDate.parse("2026-05-04");
    private static final Instant NOON = Questions.NOON;
    private static final Instant MIDNIGHT = DAY.plusDays(1).atStartOfDay(SEOUL).toInstant();
    private static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    private static final Money PRICE = new Money(4500);

    private static TestInstallation installation;
    private int events;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder.resolve("kafka"));
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private static OrderId order(int number) {
        return new OrderId("cafe-order%03d".formatted(number));
    }

    private static String attempt(int number) {
        return order(number) + ".1";
    }

    private EventRecord at(Instant time, PaymentEvent event) {
        events++;
        return new EventRecord(
                "e" + events,
                Units.of(event.order().shop()),
                events,
                "",
                Actor.system("orders"),
                "c" + events,
                time,
                Map.of(),
                event);
    }

    private void happened(Instant time, PaymentEvent... all) {
        for (PaymentEvent event : all) {
            installation.writeEvents(at(time, event));
        }
    }

    private static PaymentEvent attempted(int number) {
        return new PaymentAttempted(order(number), attempt(number), PRICE, CARD);
    }

    private static PaymentEvent taken(int number, long amount) {
        return new PaymentTaken(order(number), attempt(number), new Money(amount), "r");
    }

    private static PaymentEvent refunding(int number, long amount) {
        return new RefundStarted(
                order(number), attempt(number) + ".r1", attempt(number), new Money(amount), "cold");
    }

    private static PaymentEvent refunded(int number, long amount) {
        return new PaymentRefunded(order(number), attempt(number) + ".r1", new Money(amount));
    }

    private static Question.Charge charge(int number, long amount) {
        return new Question.Charge(
                order(number), attempt(number), 0, new Money(amount), CARD, NOON, true);
    }

    private static Question.Refund refund(int number, long amount) {
        return new Question.Refund(
                order(number),
                attempt(number) + ".r1",
                attempt(number),
                0,
                new Money(amount),
                NOON);
    }

    private Reconciliation today(URI sandbox) throws OutsideTrouble {
        try (var reconciler =
                new Reconciler(installation.clients(), new GatewaySettings.Sandbox(sandbox))) {
            return reconciler.of(LocalDate.now(SEOUL), SEOUL);
        }
    }

    private static Finding finding(
            Kind kind, int number, String refund, long there, long here, String standing) {
        return new Finding(
                kind, attempt(number), refund, new Money(there), new Money(here), standing);
    }

    @Test
    void what_the_sandbox_and_the_log_see_differently_is_found(@TempDir Path folder)
            throws Exception {
        try (var sandbox = SandboxGateway.start(new SandboxSettings(folder, 0));
                var gateway = new GatewayClient(sandbox.uri())) {
            for (int i : new int[] {1, 2, 4, 5, 6}) {
                gateway.charge(charge(i, 4500));
            }
            gateway.refund(refund(1, 1500));
            gateway.refund(refund(5, 2000));
            var now = Instant.now();
            happened(now, attempted(1), taken(1, 4500), refunding(1, 1500), refunded(1, 1500));
            happened(now, attempted(2), unclear(2));
            happened(now, attempted(3), taken(3, 4500));
            happened(now, attempted(4), taken(4, 4400));
            happened(now, attempted(5), taken(5, 4500));
            happened(now, attempted(6), taken(6, 4500), refunding(6, 900), refunded(6, 900));
            happened(now, new CashTaken(order(7), attempt(7), PRICE));
            installation.abortEvents(at(now, taken(8, 4500)));
            var found = today(sandbox.uri());
            assertThat(found.compared()).isEqualTo(6);
            assertThat(found.findings())
                    .containsExactly(
                            finding(Kind.CHARGED_THERE_NOT_HERE, 2, "", 4500, 0, "not clear yet"),
                            finding(Kind.PAID_HERE_NOT_THERE, 3, "", 0, 4500, "paid"),
                            finding(Kind.CHARGES_DIFFER, 4, "", 4500, 4400, "paid"),
                            finding(
                                    Kind.REFUNDED_THERE_NOT_HERE,
                                    5,
                                    attempt(5) + ".r1/2000",
                                    2000,
                                    0,
                                    "paid"),
                            finding(
                                    Kind.REFUNDED_HERE_NOT_THERE,
                                    6,
                                    attempt(6) + ".r1/900",
                                    0,
                                    900,
                                    "paid"));
        }
    }

    private static PaymentEvent unclear(int number) {
        return new PaymentUnclear(order(number), attempt(number), 1, NOON, "timeout");
    }

    @Test
    void toss_is_read_page_by_page_and_midnight_makes_no_difference() throws Exception {
        try (var toss = new TossStub()) {
            paidAtToss(toss, 11, NOON);
            paidAtToss(toss, 12, MIDNIGHT.minusMillis(1));
            paidAtToss(toss, 13, NOON.minus(Duration.ofDays(2)));
            toss.shelf().now(NOON);
            var third = cancel(toss, 13, "Soban " + attempt(13) + ".r1/1000", 1000);
            assertThat(third).isNotBlank();
            paidAtToss(toss, 14, MIDNIGHT);
            toss.shelf().now(NOON.plusSeconds(60));
            var byHand = cancel(toss, 11, "at the desk of Toss", 700);
            String foreign = toss.shelf().window("a4CWy_WEB", "15000");
            toss.shelf().confirm(foreign, "a4CWy_WEB", new BigDecimal(15000), "");
            happened(NOON, attempted(11), taken(11, 4500));
            happened(MIDNIGHT.plusSeconds(2), attempted(12), taken(12, 4500));
            happened(NOON.minus(Duration.ofDays(2)), attempted(13), taken(13, 4500));
            happened(NOON, refunding(13, 1000), refunded(13, 1000));
            for (int perPage : new int[] {1, 2, 5, 1000}) {
                var found = reconciled(toss, perPage, DAY);
                assertThat(found.compared()).isEqualTo(4);
                assertThat(found.findings())
                        .containsExactly(
                                new Finding(
                                        Kind.CHARGED_THERE_NOT_HERE,
                                        "a4CWy_WEB",
                                        "",
                                        new Money(15000),
                                        Money.NONE,
                                        "unknown"),
                                finding(Kind.REFUNDED_THERE_NOT_HERE, 11, byHand, 700, 0, "paid"));
            }
            assertThat(reconciled(toss, 1000, DAY.plusDays(1)).findings())
                    .extracting(Finding::kind, Finding::attempt)
                    .containsExactly(tuple(Kind.CHARGED_THERE_NOT_HERE, attempt(14)));
            assertThat(reconciled(toss, 1000, DAY.plusDays(9)).compared()).isZero();
        }
    }

    private static void paidAtToss(TossStub toss, int number, Instant time) throws Exception {
        toss.shelf().now(time);
        String name = TossName.orderId(attempt(number));
        String key = toss.shelf().window(name, "4500");
        toss.shelf().confirm(key, name, new BigDecimal(4500), "");
    }

    /// The name of the cancel.
    private static String cancel(TossStub toss, int number, String reason, long amount)
            throws Exception {
        var payment = toss.shelf().ofOrder(TossName.orderId(attempt(number)));
        var after =
                toss.shelf()
                        .cancel(
                                String.valueOf(payment.get("paymentKey")),
                                reason,
                                new BigDecimal(amount));
        return String.valueOf(
                ((Map<?, ?>) ((List<?>) after.get("cancels")).getLast()).get("transactionKey"));
    }

    private Reconciliation reconciled(TossStub toss, int perPage, LocalDate day)
            throws OutsideTrouble {
        var book = new TossBook(new TossApi(toss.uri(), TossStub.SECRET), perPage);
        try (var reconciler = new Reconciler(book, new EventBook(installation.clients()))) {
            return reconciler.of(day, SEOUL);
        }
    }

    @Test
    void a_gateway_whose_book_can_not_be_read_is_no_agreement() throws Exception {
        assertThatThrownBy(() -> today(URI.create("http://127.0.0.1:" + FreePort.find())))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("no-connection");
        try (var toss = new TossStub();
                var reconciler =
                        new Reconciler(
                                installation.clients(),
                                new GatewaySettings.Toss(toss.uri(), "test_sk_other"))) {
            assertThatThrownBy(() -> reconciler.of(DAY, SEOUL))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessageContaining("UNAUTHORIZED_KEY");
        }
    }
}
