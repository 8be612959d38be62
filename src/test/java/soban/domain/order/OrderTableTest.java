package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.MINA;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.OTHER_CARD;
import static soban.domain.order.Cafe.PAY_UNTIL;
import static soban.domain.order.Cafe.noonPlus;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.unit.Decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every command in every situation, in one table. It has a hole as soon as a command, a status, a
/// sub-state or an event is added, and says so. Outcomes of the gateway are those of the first
/// attempt.
class OrderTableTest {
    private static final String TABLE =
            """
            PlaceOrder
              OrderPlaced: NO_ORDER
              nothing: ...
            PayOrder
              refused order-unknown: NO_ORDER
              PaymentAttempted: PLACED_UNPAID NOT_TRIED DECLINED_ONCE
              refused payment-open: PAYING UNCLEAR ASKED_AGAIN SECOND_OPEN FIRST_LATE_SECOND_OPEN
              refused order-cancelled: PAYING_CANCELLING PAID_CANCELLING REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-cancelled: CANCELLED_UNPAID CANCELLED_LATE_CHARGE CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused order-closed: EXPIRED_UNPAID EXPIRED_LATE_CHARGE
              refused already-paid: ...
            PayOrder out of time
              refused order-unknown: NO_ORDER
              refused order-closed: PLACED_UNPAID NOT_TRIED DECLINED_ONCE EXPIRED_UNPAID EXPIRED_LATE_CHARGE
              refused payment-open: PAYING UNCLEAR ASKED_AGAIN SECOND_OPEN FIRST_LATE_SECOND_OPEN
              refused order-cancelled: PAYING_CANCELLING PAID_CANCELLING REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-cancelled: CANCELLED_UNPAID CANCELLED_LATE_CHARGE CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused already-paid: ...
            SettlePayment Done
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentTaken OrderReceived OrderAccepted: PAYING UNCLEAR ASKED_AGAIN NOT_TRIED DECLINED_ONCE
              PaymentTaken RefundStarted: SECOND_OPEN PAYING_CANCELLING CANCELLED_UNPAID EXPIRED_UNPAID
              nothing: ...
            SettlePayment Declined
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentDeclined: PAYING UNCLEAR ASKED_AGAIN
              PaymentDeclined OrderCancelled: PAYING_CANCELLING
              nothing: ...
            SettlePayment Declined out of time
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentDeclined OrderExpired: PAYING UNCLEAR ASKED_AGAIN
              PaymentDeclined OrderCancelled: PAYING_CANCELLING
              nothing: ...
            SettlePayment NotSent
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentNotTried: PAYING
              PaymentNotTried OrderCancelled: PAYING_CANCELLING
              PaymentUnclear: ASKED_AGAIN
              nothing: ...
            SettlePayment Unclear
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentUnclear: PAYING ASKED_AGAIN PAYING_CANCELLING NOT_TRIED
              nothing: ...
            SettleRefund Done
              refused order-unknown: NO_ORDER PLACED_UNPAID
              PaymentRefunded: FIRST_LATE_SECOND_OPEN FIRST_LATE_ACCEPTED CANCELLED_LATE_CHARGE EXPIRED_LATE_CHARGE
              PaymentRefunded OrderCancelled: PAID_CANCELLING REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              nothing: ...
            SettleRefund Declined
              refused order-unknown: NO_ORDER PLACED_UNPAID
              RefundFailed: FIRST_LATE_SECOND_OPEN FIRST_LATE_ACCEPTED CANCELLED_LATE_CHARGE EXPIRED_LATE_CHARGE
              RefundFailed OrderCancelled: PAID_CANCELLING REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              nothing: ...
            SettleRefund NotSent
              refused order-unknown: NO_ORDER PLACED_UNPAID
              RefundUnclear: FIRST_LATE_SECOND_OPEN FIRST_LATE_ACCEPTED CANCELLED_LATE_CHARGE EXPIRED_LATE_CHARGE
              RefundUnclear: PAID_CANCELLING REFUNDING REFUND_ASKED_AGAIN
              nothing: ...
            SettleRefund Unclear
              refused order-unknown: NO_ORDER PLACED_UNPAID
              RefundUnclear: FIRST_LATE_SECOND_OPEN FIRST_LATE_ACCEPTED CANCELLED_LATE_CHARGE EXPIRED_LATE_CHARGE
              RefundUnclear: PAID_CANCELLING REFUNDING REFUND_ASKED_AGAIN
              nothing: ...
            AskGatewayAgain
              refused order-unknown: NO_ORDER
              PaymentAskedAgain: UNCLEAR
              RefundAskedAgain: REFUND_UNCLEAR
              nothing: ...
            ExpireOrder
              refused order-unknown: NO_ORDER
              nothing: ...
            ExpireOrder out of time
              refused order-unknown: NO_ORDER
              OrderExpired: PLACED_UNPAID NOT_TRIED DECLINED_ONCE
              nothing: ...
            RequestCancel
              refused order-unknown: NO_ORDER
              CancelRequested: PAYING UNCLEAR ASKED_AGAIN SECOND_OPEN FIRST_LATE_SECOND_OPEN
              CancelRequested OrderCancelled: PLACED_UNPAID NOT_TRIED DECLINED_ONCE
              CancelRequested SellerNotified TicketWithdrawn RefundStarted: RECEIVED_ONLY WAITING FIRST_LATE_ACCEPTED
              refused cancel-too-late: COOKING DONE GONE
              refused order-closed: EXPIRED_UNPAID EXPIRED_LATE_CHARGE
              nothing: ...
            StartPreparing
              PreparationStarted: WAITING FIRST_LATE_ACCEPTED
              nothing: COOKING
              refused wrong-step: RECEIVED_ONLY DONE
              refused order-closed: GONE
              refused order-cancelled: REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-cancelled: CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused order-unknown: ...
            FinishPreparing
              PreparationFinished: COOKING
              nothing: DONE
              refused wrong-step: RECEIVED_ONLY WAITING FIRST_LATE_ACCEPTED
              refused order-closed: GONE
              refused order-cancelled: REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-cancelled: CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused order-unknown: ...
            HandOver
              OrderHandedOver: DONE
              nothing: GONE
              refused wrong-step: RECEIVED_ONLY WAITING FIRST_LATE_ACCEPTED COOKING
              refused order-cancelled: REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-cancelled: CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused order-unknown: ...
            UndoStep
              StepUndone: DONE
              nothing: COOKING
              refused undo-nothing: RECEIVED_ONLY WAITING FIRST_LATE_ACCEPTED
              refused undo-nothing: REFUNDING REFUND_UNCLEAR REFUND_ASKED_AGAIN
              refused order-closed: GONE
              refused order-cancelled: CANCELLED_REFUNDED CANCELLED_REFUND_FAILED
              refused order-unknown: ...
            """;

    @TestFactory
    Stream<DynamicTest> each_command_in_each_situation() {
        return table().entrySet().stream()
                .flatMap(
                        row ->
                                row.getValue().entrySet().stream()
                                        .map(
                                                cell ->
                                                        cell(
                                                                row.getKey(),
                                                                cell.getKey(),
                                                                cell.getValue())));
    }

    @Test
    void every_command_and_every_answer_of_the_gateway_is_in_the_table() {
        var rows = table().keySet();
        for (Class<?> command : OrderCommand.class.getPermittedSubclasses()) {
            var name = command.getSimpleName();
            assertThat(rows).as(name).anyMatch(row -> (row + " ").startsWith(name + " "));
        }
        for (Class<?> answer : GatewayAnswer.class.getPermittedSubclasses()) {
            assertThat(rows)
                    .contains(
                            "SettlePayment " + answer.getSimpleName(),
                            "SettleRefund " + answer.getSimpleName());
        }
    }

    @Test
    void every_status_and_sub_state_is_reached_by_a_situation() {
        var orders =
                Stream.of(Situation.values())
                        .filter(each -> each != Situation.NO_ORDER)
                        .map(each -> each.story().order())
                        .toList();
        covers(OrderStatus.values(), orders.stream().map(Order::status).toList());
        covers(PaymentStatus.values(), orders.stream().map(Order::payment).toList());
        covers(
                CancelStatus.values(),
                orders.stream().map(order -> order.cancellation().status()).toList());
        covers(
                Attempt.State.values(),
                orders.stream().flatMap(o -> o.attempts().stream()).map(Attempt::state).toList());
    }

    @Test
    void every_event_comes_of_a_command_in_the_table() {
        var caused = new HashSet<String>();
        table().values()
                .forEach(row -> row.values().forEach(o -> caused.addAll(List.of(o.split(" ")))));
        assertThat(caused)
                .containsAll(
                        Stream.of(OrderEvent.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toList());
    }

    private static DynamicTest cell(String row, Situation situation, String expected) {
        return DynamicTest.dynamicTest(
                row + " / " + situation,
                () -> assertThat(outcome(row, situation.story())).isEqualTo(expected));
    }

    private static String outcome(String row, OrderStory story) {
        Instant at = row.endsWith("out of time") ? PAY_UNTIL : noonPlus(310);
        return switch (story.when(command(row, story), at).decision()) {
            case Decision.Refused(var refusal) -> "refused " + refusal.code().code();
            case Decision.Accepted(var events) when events.isEmpty() -> "nothing";
            case Decision.Accepted(var events) -> {
                assertThat(story.and(events).order()).as("what was decided can be").isNotNull();
                yield events.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" "));
            }
        };
    }

    private static OrderCommand command(String row, OrderStory story) {
        int tries =
                story.order() == null
                        ? 0
                        : story.order().attempt(FIRST).map(Attempt::tries).orElse(0);
        var words = List.of(row.split(" "));
        return switch (words.getFirst()) {
            case "PlaceOrder" -> Cafe.order(Cafe.americano(1, "regular", "hot"));
            case "PayOrder" -> new PayOrder(ORDER, MINA, OTHER_CARD);
            case "SettlePayment" -> new SettlePayment(ORDER, FIRST, tries, answer(words.get(1)));
            case "SettleRefund" -> new SettleRefund(ORDER, FIRST, tries, answer(words.get(1)));
            case "AskGatewayAgain" -> new AskGatewayAgain(ORDER, FIRST, tries);
            case "ExpireOrder" -> new ExpireOrder(ORDER);
            case "RequestCancel" -> new RequestCancel(ORDER, MINA, "");
            case "StartPreparing" -> new StartPreparing(ORDER);
            case "FinishPreparing" -> new FinishPreparing(ORDER);
            case "HandOver" -> new HandOver(ORDER);
            case "UndoStep" -> new UndoStep(ORDER, OrderStatus.READY);
            default -> throw new IllegalArgumentException(row);
        };
    }

    private static GatewayAnswer answer(String kind) {
        return switch (kind) {
            case "Done" -> new GatewayAnswer.Done("pay-1");
            case "Declined" -> new GatewayAnswer.Declined("no funds");
            case "NotSent" -> new GatewayAnswer.NotSent("breaker open");
            case "Unclear" -> new GatewayAnswer.Unclear("timeout");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Map<String, Map<Situation, String>> table() {
        var table = new TreeMap<String, Map<Situation, String>>();
        Map<Situation, String> row = Map.of();
        for (String line : TABLE.lines().toList()) {
            if (!line.startsWith(" ")) {
                row = new EnumMap<>(Situation.class);
                assertThat(table.put(line, row)).as("twice: " + line).isNull();
                continue;
            }
            var parts = line.strip().split(": ", 2);
            for (Situation situation : situations(parts[1], row.keySet())) {
                assertThat(row.put(situation, parts[0])).as(line + " again " + situation).isNull();
            }
        }
        table.forEach(
                (name, cells) ->
                        assertThat(cells.keySet()).as(name).hasSize(Situation.values().length));
        return table;
    }

    /// `...` stands for whatever the lines before have not named.
    private static List<Situation> situations(String names, Collection<Situation> taken) {
        if (names.equals("...")) {
            var rest = new ArrayList<>(List.of(Situation.values()));
            rest.removeAll(taken);
            return rest;
        }
        return Arrays.stream(names.split(" ")).map(Situation::valueOf).toList();
    }

    private static <E> void covers(E[] all, List<E> reached) {
        assertThat(reached).contains(all);
    }
}
