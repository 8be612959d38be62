package soban.simulation;

import java.util.List;

/// Faults in what is done after a power cut that took a part of the log.
final class PowerCutFaults {
    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            Fault.DURABILITY,
                            "a state is believed that does not belong to its events",
                            "core/orders/Takeover.java",
                            "!live.whole() || !Objects.equals(last, state.position().lastEvent())",
                            "!live.whole()",
                            "soban.core.orders.TakeoverTest#what_only_the_state_knows_of_did_not_happen_and_its_commands_are_decided_again"),
                    new Fault(
                            Fault.DURABILITY,
                            "a torn state is believed",
                            "core/orders/Takeover.java",
                            "!live.whole() || ",
                            "",
                            "soban.core.orders.TakeoverTest#a_state_of_which_the_last_part_is_missing_is_not_believed"),
                    new Fault(
                            Fault.DURABILITY,
                            "what was built anew is not written",
                            "core/orders/Takeover.java",
                            "        Repair.write(log, found, state);\n",
                            "",
                            "power cuts 1+20"),
                    new Fault(
                            Fault.DURABILITY,
                            "who numbers what is sent is not recalled",
                            "core/orders/Rebuild.java",
                            "            Recollection.recall(next, record);\n",
                            "",
                            "soban.core.orders.TakeoverTest#out_of_the_events_alone_comes_the_same_state"),
                    new Fault(
                            Fault.DURABILITY,
                            "lost numbers are given again",
                            "core/orders/PartitionState.java",
                            "return era * ERA;",
                            "return 0;",
                            "soban.core.orders.TakeoverTest#numbers_that_were_lost_are_not_given_again"),
                    new Fault(
                            Fault.DURABILITY,
                            "an owner does not notice that its log was cut",
                            "core/orders/KafkaPartitionLog.java",
                            "behind |= place.offset() < end(partition);",
                            "",
                            "power cuts 1+20"),
                    new Fault(
                            Fault.DURABILITY,
                            "transactions hang",
                            "core/orders/KafkaPartitionLog.java",
                            "        HangingTransactions.abort(admin, transactionalId,"
                                    + " List.of(commands, events, live));\n",
                            "",
                            "power cuts 1+20"),
                    new Fault(
                            Fault.DURABILITY,
                            "a former owner aborts what its successor writes",
                            "core/orders/HangingTransactions.java",
                            "            if (producer.currentTransactionStartOffset().isPresent()\n"
                                    + "                            && isBefore(known, producer)) {",
                            "            if (producer.currentTransactionStartOffset().isPresent())"
                                    + " {",
                            "soban.core.orders.OrdersOverBrokerTest#who_is_fenced_while_taking_over_aborts_nothing_of_their_successor"),
                    new Fault(
                            Fault.DURABILITY,
                            "commands are read on where others stand now",
                            "core/orders/KafkaCommands.java",
                            "place.epoch() < 0 ? Optional.empty() : Optional.of(place.epoch())",
                            "Optional.empty()",
                            "soban.core.orders.KafkaCommandsTest#nothing_that_stands_in_the_log_in_the_end_is_passed_over"),
                    new Fault(
                            Fault.DURABILITY,
                            "events are read on where others stand now",
                            "core/follow/Tracks.java",
                            "            consumer.seek(place, from);\n"
                                    + "            tracks.put(place, new Track(from, ends",
                            "            consumer.seek(place, from.offset());\n"
                                    + "            tracks.put(place, new Track(from, ends",
                            "soban.simulation.FollowerAfterPowerCutTest#nothing_that_stands_in_the_log_in_the_end_is_passed_over"),
                    new Fault(
                            Fault.DURABILITY,
                            "what crossed units shortly before is not sent again",
                            "core/follow/Following.java",
                            "tracks.of(place).beginsEra(record.leaderEpoch()) && onceMore > 0",
                            "false",
                            "soban.simulation.FollowerAfterPowerCutTest#what_came_shortly_before_the_broker_was_away_comes_once_more"),
                    new Fault(
                            Fault.DURABILITY,
                            "loops outlive the broker's absence",
                            "core/orders/OrderLoop.java",
                            "over |= era != state.era();",
                            "",
                            "soban.core.orders.OrderLoopTest#a_loop_of_another_era_ends"),
                    new Fault(
                            Fault.DURABILITY,
                            "a run whose hello is lost counts as a copy",
                            "core/orders/Repetitions.java",
                            "isUnheardOf(devices, device, stamp.incarnation())",
                            "code == RefusalCode.DEVICE_UNKNOWN",
                            "soban.core.orders.TakeoverTest#a_run_of_a_device_whose_hello_is_lost_is_asked_for_it_and_not_taken_for_a_copy"),
                    new Fault(
                            Fault.DURABILITY,
                            "an order that is told twice counts twice",
                            "domain/customer/Customer.java",
                            "customer.counted.contains(order)",
                            "false",
                            "soban.domain.customer.CustomerTest#an_order_that_is_told_twice_counts_once"));

    private PowerCutFaults() {}
}
