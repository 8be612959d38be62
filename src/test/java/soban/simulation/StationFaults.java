package soban.simulation;

import java.util.List;

/// Faults in what one decision says of an order that several stations make.
final class StationFaults {
    private static final String PREPARING = "domain/order/Preparing.java";

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "4",
                            "the last station's finish does not make the order ready",
                            PREPARING,
                            "return after.progress().allDone(after.content().stations())",
                            "return after.progress().stations().isEmpty()",
                            "seeds 1+10"),
                    new Fault(
                            "4",
                            "the first station's finish makes the order ready",
                            PREPARING,
                            "return after.progress().allDone(after.content().stations())",
                            "return !after.progress().stations().isEmpty()",
                            "soban.domain.order.StationsTest#two_presses_for_one_station_finish_it_once"));

    private StationFaults() {}
}
