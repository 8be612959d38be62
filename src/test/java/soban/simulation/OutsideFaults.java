package soban.simulation;

import java.util.List;

/// Faults in what is asked outside, and in what is forced to the disk.
final class OutsideFaults {

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "18",
                            "each try is a charge of its own",
                            "core/payments/Question.java",
                            "return attempt;",
                            "return attempt + tryNumber;",
                            "seeds 1+30"),
                    new Fault(
                            "19",
                            "a repeated message does not say so",
                            "core/messages/Courier.java",
                            "provider.send(parcel.markedAsRepetition())",
                            "provider.send(parcel)",
                            "soban.core.messages.CourierTest#what_must_arrive_and_is_not_found_is_sent_marked_as_a_possible_repetition"),
                    new Fault(
                            "19",
                            "news is sent again",
                            "core/messages/Courier.java",
                            "if (!unsent) {",
                            "if (false) {",
                            "seeds 1+30"),
                    new Fault(
                            "18",
                            "trouble on the way to the gateway counts as a no",
                            "core/payments/BreakerGuard.java",
                            "new GatewayAnswer.Unclear(trouble.reason())",
                            "new GatewayAnswer.Declined(trouble.reason())",
                            "soban.core.payments.AskerTest#trouble_is_unclear_and_never_a_no"),
                    new Fault(
                            "19",
                            "a customer's messages do not wait for each other",
                            "core/messages/Messages.java",
                            "lanes.of(reader)",
                            "lanes.of(followed.event().id())",
                            "seeds 1+30"),
                    new Fault(
                            "20",
                            "any number of questions is put to the gateway at once",
                            "core/payments/BreakerGuard.java",
                            "AT_ONCE = 64",
                            "AT_ONCE = 10_000",
                            "soban.core.payments.AskerTest#a_bounded_number_is_asked_at_once"),
                    new Fault(
                            Fault.DURABILITY,
                            "the broker keeps its records in memory",
                            "station/broker/BrokerProperties.java",
                            "properties.put(\"log.flush.interval.messages\", \"1\");",
                            "",
                            "soban.station.broker.BrokerPropertiesTest#a_durable_broker_forces_every_record_of_every_topic_to_the_disk"),
                    new Fault(
                            Fault.DURABILITY,
                            "a press is shown as kept before the disk has it",
                            "desk/store/Database.java",
                            "SynchronousMode.FULL",
                            "SynchronousMode.NORMAL",
                            "soban.desk.store.DatabaseTest#what_is_committed_is_on_the_disk"));

    private OutsideFaults() {}
}
