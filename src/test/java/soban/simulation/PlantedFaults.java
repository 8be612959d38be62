package soban.simulation;

import java.util.List;

/// The faults, by the rule of the protocol that each breaks.
final class PlantedFaults {
    private static final String LOOP = "core/orders/OrderLoop.java";
    private static final String LOG = "core/orders/KafkaPartitionLog.java";
    private static final String REPETITIONS = "core/orders/Repetitions.java";
    private static final String LOOP_TEST = "soban.core.orders.OrderLoopTest#";
    private static final String STORE = "soban.desk.store.";

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            1,
                            "two owners of a partition do not fence each other",
                            LOG,
                            "\"soban.\" + name)",
                            "\"soban.\" + name + System.nanoTime())",
                            "seeds 1+30"),
                    new Fault(
                            2,
                            "the live state is read before the fence",
                            LOG,
                            """
                            producer.initTransactions();
                                    long mark = HighWatermark.of(admin, live);
                                    return LiveReader.read(threads, consumer, live, mark);
                            """
                                    .strip(),
                            """
                            long mark = HighWatermark.of(admin, live);
                                    var read = LiveReader.read(threads, consumer, live, mark);
                                    producer.initTransactions();
                                    return read;
                            """
                                    .strip(),
                            "seeds 140+20"),
                    new Fault(
                            3,
                            "a new owner begins at the end of the commands",
                            LOOP,
                            "log.seek(start(state, log.end(), partition));",
                            "log.seek(log.end());",
                            "seeds 1+20"),
                    new Fault(
                            4,
                            "a commit in doubt counts as an abort",
                            LOOP,
                            "case DOUBTFUL -> false;",
                            "case DOUBTFUL -> again(due, false);",
                            "seeds 1+20"),
                    new Fault(
                            4,
                            "after an abort the commands are not read again",
                            LOOP,
                            "log.seek(state.position().next());\n        LOG.warn",
                            "LOG.warn",
                            "seeds 1+20"),
                    new Fault(
                            5,
                            "what crosses units has no number",
                            "wire/CommandRecord.java",
                            "cause.sequence(),",
                            "0,",
                            "seeds 6+30"),
                    new Fault(
                            6,
                            "the batch does not shrink",
                            LOOP,
                            "batch = failures > 1 ? 1 : Math.max(1, batch / 2);",
                            "",
                            LOOP_TEST
                                    + "the_batch_shrinks_with_each_abort_until_a_command_stands_alone"),
                    new Fault(
                            7,
                            "timers fire at once after a takeover",
                            LOOP,
                            "return !wall.isBefore(timersFrom) && log.taken() >= behind;",
                            "return true;",
                            LOOP_TEST
                                    + "an_unpaid_order_expires_by_a_command_of_the_log_and_only_after_the_grace"),
                    new Fault(
                            8,
                            "who asked is told before the commit",
                            LOOP,
                            "return switch (log.write(transaction)) {",
                            "answering.tell(turn.answers());\n"
                                    + "        return switch (log.write(transaction)) {",
                            LOOP_TEST
                                    + "a_commit_makes_the_overlay_the_state_and_answers_whoever_waits"),
                    new Fault(
                            9,
                            "answers to customers are not remembered",
                            REPETITIONS,
                            "case CUSTOMER, OPERATOR -> true;",
                            "case CUSTOMER, OPERATOR -> false;",
                            "seeds 1+20"),
                    new Fault(
                            9,
                            "an id stands for two wishes",
                            REPETITIONS,
                            "&& known.fingerprint().equals(fingerprint(command.command()))",
                            "",
                            LOOP_TEST + "the_same_id_with_another_body_is_refused_and_put_aside"),
                    new Fault(
                            10,
                            "a device's number is decided again",
                            REPETITIONS,
                            "if (stamp.number() > highest) {",
                            "if (stamp.number() >= highest) {",
                            LOOP_TEST
                                    + "a_device_that_repeats_gets_its_answer_again_and_an_older_number_sees_the_board"),
                    new Fault(
                            10,
                            "a device's gap is passed over",
                            REPETITIONS,
                            "return stamp.previous() == highest",
                            "return stamp.previous() >= 0",
                            LOOP_TEST
                                    + "a_device_that_skips_a_number_is_asked_to_send_again_and_nothing_is_decided"),
                    new Fault(
                            11,
                            "a deadline is not looked at",
                            "core/orders/Deciding.java",
                            "clock.isAfter(record.deadline())",
                            "false",
                            LOOP_TEST
                                    + "a_command_decided_after_its_deadline_is_refused_and_may_be_asked_again"),
                    new Fault(
                            12,
                            "an unanswered press is not sent again",
                            "desk/board/Outgoing.java",
                            "repeats && isOver(row.sentAt(), PATIENCE, now)",
                            "false",
                            STORE
                                    + "OutboxTest#presses_are_sent_in_order_and_again_when_no_answer_comes_for_thirty_seconds"),
                    new Fault(
                            14,
                            "a desk passes over a gap",
                            "desk/board/FeedPosition.java",
                            "return Verdict.GAP;\n        }\n        return place",
                            "return Verdict.NEXT;\n        }\n        return place",
                            STORE
                                    + "FeedNumbersTest#a_gap_stops_the_feed_before_it_and_the_board_stays"),
                    new Fault(
                            15,
                            "the kitchen's feed can't carry a snapshot",
                            "domain/access/KitchenCopy.java",
                            "case SnapshotPart _, FeedHead _ -> Optional.of(event);",
                            "case SnapshotPart _, FeedHead _ -> Optional.empty();",
                            "seeds 5+20"),
                    new Fault(
                            16,
                            "all riders of the area read who claimed, and where to",
                            "domain/access/Audience.java",
                            "return event instanceof DeliveryClaimed claimed\n",
                            "return event instanceof DeliveryClaimed claimed && claimed.order() =="
                                    + " null\n",
                            "seeds 1+20"),
                    new Fault(
                            17,
                            "a late hello of an older run brings it back",
                            "domain/order/DeviceDecider.java",
                            "|| device.former().contains(incarnation)",
                            "",
                            "soban.domain.order.DevicesTest#a_late_hello_of_the_older_incarnation_does_not_bring_it_back"),
                    new Fault(
                            17,
                            "a cancel does not ask the desks",
                            "domain/order/Cancelling.java",
                            "if (!awaited.isEmpty() || settings.sellerToldFirst()) {",
                            "if (settings.sellerToldFirst()) {",
                            "seeds 2+20"),
                    new Fault(
                            18,
                            "each try is a charge of its own",
                            "core/payments/Question.java",
                            "return attempt;",
                            "return attempt + tryNumber;",
                            "seeds 1+20"),
                    new Fault(
                            19,
                            "a repeated message does not say so",
                            "core/messages/Courier.java",
                            "provider.send(parcel.markedAsRepetition())",
                            "provider.send(parcel)",
                            "seeds 220+20"),
                    new Fault(
                            19,
                            "news is sent again",
                            "core/messages/Courier.java",
                            "if (!unsent) {",
                            "if (false) {",
                            "seeds 3+20"),
                    new Fault(
                            20,
                            "trouble on the way to the gateway counts as a no",
                            "core/payments/BreakerGuard.java",
                            "new GatewayAnswer.Unclear(trouble.reason())",
                            "new GatewayAnswer.Declined(trouble.reason())",
                            "soban.core.payments.AskerTest#trouble_is_unclear_and_never_a_no"));

    private PlantedFaults() {}
}
