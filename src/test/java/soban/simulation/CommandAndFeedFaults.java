package soban.simulation;

import java.util.List;

/// Faults on the way of commands into the log, and of events to the desks.
final class CommandAndFeedFaults {
    private static final String REPETITIONS = "core/orders/Repetitions.java";
    private static final String LOOP_TEST = "soban.core.orders.OrderLoopTest#";
    private static final String STORE = "soban.desk.store.";

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "9",
                            "answers to customers are not remembered",
                            REPETITIONS,
                            "case CUSTOMER, OPERATOR -> true;",
                            "case CUSTOMER, OPERATOR -> false;",
                            "seeds 1+30"),
                    new Fault(
                            "9",
                            "an id stands for two wishes",
                            REPETITIONS,
                            "&& known.isOf(fingerprint(command.command()))",
                            "",
                            LOOP_TEST + "the_same_id_with_another_body_is_refused_and_put_aside"),
                    new Fault(
                            "10",
                            "a device's number is decided again",
                            REPETITIONS,
                            "if (stamp.number() > highest) {",
                            "if (stamp.number() >= highest) {",
                            LOOP_TEST
                                    + "a_device_that_repeats_gets_its_answer_again_and_an_older_number_sees_the_board"),
                    new Fault(
                            "10",
                            "a device's gap is passed over",
                            REPETITIONS,
                            "return stamp.previous() == highest",
                            "return stamp.previous() >= 0",
                            LOOP_TEST
                                    + "a_device_that_skips_a_number_is_asked_to_send_again_and_nothing_is_decided"),
                    new Fault(
                            "11",
                            "a deadline is not looked at",
                            "core/orders/Deciding.java",
                            "clock.isAfter(record.deadline())",
                            "false",
                            LOOP_TEST
                                    + "a_command_decided_after_its_deadline_is_refused_and_may_be_asked_again"),
                    new Fault(
                            "12",
                            "an unanswered press is not sent again",
                            "desk/board/Outgoing.java",
                            "repeats && isOver(row.sentAt(), PATIENCE, now)",
                            "false",
                            STORE
                                    + "OutboxTest#presses_are_sent_in_order_and_again_when_no_answer_comes_for_thirty_seconds"),
                    new Fault(
                            "13",
                            "what was aborted is read",
                            "wire/kafka/KafkaClients.java",
                            "\"read_committed\"",
                            "\"read_uncommitted\"",
                            "soban.core.follow.FollowerTest#what_was_aborted_did_not_happen"),
                    new Fault(
                            "14",
                            "a desk passes over a gap",
                            "desk/board/FeedPosition.java",
                            "? Verdict.GAP :",
                            "? Verdict.NEXT :",
                            STORE
                                    + "FeedNumbersTest#a_gap_stops_the_feed_before_it_and_the_board_stays"),
                    new Fault(
                            "15",
                            "the kitchen's feed can't carry a snapshot",
                            "domain/access/KitchenCopy.java",
                            "case SnapshotPart _, FeedHead _ -> Optional.of(event);",
                            "case SnapshotPart _, FeedHead _ -> Optional.empty();",
                            "seeds 1+30"),
                    new Fault(
                            "15",
                            "an owner's desk passes over its snapshot",
                            "desk/store/FeedReader.java",
                            "part.role() == role",
                            "part.role() == Role.KITCHEN",
                            "seeds 1+30"),
                    new Fault(
                            "16",
                            "an offer is good for a quarter of an hour",
                            "domain/order/Offering.java",
                            "VALID = Duration.ofSeconds(90)",
                            "VALID = Duration.ofMinutes(15)",
                            "seeds 1+30"),
                    new Fault(
                            "16",
                            "all riders of the area read who claimed, and where to",
                            "domain/access/Audience.java",
                            "return event instanceof DeliveryClaimed claimed\n",
                            "return event instanceof DeliveryClaimed claimed && claimed.order() =="
                                    + " null\n",
                            "seeds 1+30"),
                    new Fault(
                            "17",
                            "a late hello of an older run brings it back",
                            "domain/order/DeviceDecider.java",
                            "|| device.former().contains(incarnation)",
                            "",
                            "soban.domain.order.DevicesTest#a_late_hello_of_the_older_incarnation_does_not_bring_it_back"),
                    new Fault(
                            "17",
                            "the owner's yes to a cancel counts as a no",
                            "domain/order/Cancelling.java",
                            "if (decide.grant()) {",
                            "if (!decide.grant()) {",
                            "seeds 13+20"),
                    new Fault(
                            "17",
                            "a cancel does not ask the desks",
                            "domain/order/Cancelling.java",
                            "if (!awaited.isEmpty() || settings.sellerToldFirst()) {",
                            "if (settings.sellerToldFirst()) {",
                            "seeds 1+30"));

    private CommandAndFeedFaults() {}
}
