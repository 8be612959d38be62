package soban.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The faults, by the rule of the protocol that each breaks.
final class PlantedFaults {
    static final List<Fault> ALL =
            Stream.of(
                            LoopFaults.ALL,
                            CommandAndFeedFaults.ALL,
                            OutsideFaults.ALL,
                            PowerCutFaults.ALL,
                            StationFaults.ALL)
                    .flatMap(List::stream)
                    .toList();

    /// The first of each rule.
    static List<Fault> oneOfEachRule() {
        var first = new LinkedHashMap<String, Fault>();
        ALL.forEach(fault -> first.putIfAbsent(fault.rule(), fault));
        return List.copyOf(first.values());
    }

    private PlantedFaults() {}
}
