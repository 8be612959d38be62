package soban.simulation;

import java.util.List;

/// Faults in the owner of a partition.
final class LoopFaults {
    private static final String LOOP = "core/orders/OrderLoop.java";
    private static final String LOG = "core/orders/KafkaPartitionLog.java";
    private static final String LOOP_TEST = "soban.core.orders.OrderLoopTest#";

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "1",
                            "two owners of a partition do not fence each other",
                            LOG,
                            "\"soban.\" + name;",
                            "\"soban.\" + name + System.nanoTime();",
                            "seeds 3+20"),
                    new Fault(
                            "2",
                            "the live state is read before the fence",
                            LOG,
                            """
                            producer.initTransactions();
                                    HangingTransactions.abort(admin, transactionalId, List.of(commands, events, live));
                                    written.put(events, HighWatermark.of(admin, events).offset());
                                    written.put(live, HighWatermark.of(admin, live).offset());
                            """
                                    .strip(),
                            """
                            written.put(events, HighWatermark.of(admin, events).offset());
                                    written.put(live, HighWatermark.of(admin, live).offset());
                                    producer.initTransactions();
                            """
                                    .strip(),
                            "seeds 38+20"),
                    new Fault(
                            "3",
                            "a new owner begins at the end of the commands",
                            LOOP,
                            "log.seek(state.position().place());\n        state.parked()",
                            "log.seek(new Place(log.end(), -1));\n        state.parked()",
                            "soban.core.orders.OrderLoopTest#a_new_owner_goes_on_where_the_state_says"),
                    new Fault(
                            "4",
                            "a commit in doubt counts as an abort",
                            LOOP,
                            "case DOUBTFUL -> false;",
                            "case DOUBTFUL -> again(due, false);",
                            "seeds 1+30"),
                    new Fault(
                            "4",
                            "after an abort the commands are not read again",
                            LOOP,
                            "log.seek(state.position().place());\n        LOG.warn",
                            "LOG.warn",
                            "seeds 10+20"),
                    new Fault(
                            "5",
                            "what crosses units has no number",
                            "wire/CommandRecord.java",
                            "cause.sequence(),",
                            "0,",
                            "soban.core.orders.DeskDialogueTest#what_crosses_from_another_unit_is_decided_once_however_often_it_comes"),
                    new Fault(
                            "6",
                            "the batch does not shrink",
                            LOOP,
                            "batch = failures > 1 ? 1 : Math.max(1, batch / 2);",
                            "",
                            LOOP_TEST
                                    + "the_batch_shrinks_with_each_abort_until_a_command_stands_alone"),
                    new Fault(
                            "7",
                            "timers fire at once after a takeover",
                            LOOP,
                            "return !wall.isBefore(timersFrom) && log.taken().next() >= behind;",
                            "return true;",
                            LOOP_TEST
                                    + "an_unpaid_order_expires_by_a_command_of_the_log_and_only_after_the_grace"),
                    new Fault(
                            "7",
                            "a partition's time goes back",
                            LOOP,
                            "state.position().notBefore(time(wall))",
                            "wall",
                            "seeds 1+30"),
                    new Fault(
                            "7",
                            "a core decides by a clock that was set",
                            "core/orders/Orders.java",
                            "if (!clockAgrees.getAsBoolean()) {\n            throw",
                            "if (false) {\n            throw",
                            "seeds 70+20"),
                    new Fault(
                            "7",
                            "the broker's clock is not asked",
                            "core/pulse/ClockWatch.java",
                            "agreed = agrees ? sent : null;",
                            "agreed = sent;",
                            "seeds 1+20"),
                    new Fault(
                            "8",
                            "who asked is told before the commit",
                            LOOP,
                            "return switch (log.write(transaction)) {",
                            "answering.tell(turn.answers());\n"
                                    + "        return switch (log.write(transaction)) {",
                            LOOP_TEST
                                    + "a_commit_makes_the_overlay_the_state_and_answers_whoever_waits"));

    private LoopFaults() {}
}
