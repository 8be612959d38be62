package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A checker that never found anything proves nothing: for the rules of the protocol the product is
/// broken once, and somebody must see it.
class PlantedFaultsTest {
    private static final int RULES = 20;
    private static final Map<String, String> TABLE = new TreeMap<>();

    @TempDir private Path folder;

    static List<Fault> faults() {
        return PlantedFaults.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_found(Fault fault) throws Exception {
        String found = new Planting(folder).find(fault);
        TABLE.put("%2s %s".formatted(fault.rule(), fault.what()), found);
        assertThat(found).isNotEmpty();
    }

    @Test
    void each_rule_of_the_protocol_is_broken_once() {
        var rules =
                Stream.concat(
                        IntStream.rangeClosed(1, RULES).mapToObj(String::valueOf),
                        Stream.of(Fault.DURABILITY));
        assertThat(faults().stream().map(Fault::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(rules.toList());
    }

    @Test
    void they_are_listed_for_whoever_reads() throws IOException {
        var rows = Files.readAllLines(Path.of("docs", "simulator.md"));
        for (Fault fault : faults()) {
            String row = "| %s | %s |".formatted(fault.rule(), fault.what());
            assertThat(rows).as(row).anyMatch(line -> line.startsWith(row));
        }
    }

    @AfterAll
    static void tell() {
        TABLE.forEach(
                (fault, found) ->
                        System.out.printf(
                                "rule %-70s %s%n", fault, found.lines().findFirst().orElse("")));
    }
}
