package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A checker that never found anything proves nothing: for the rules of the protocol the product is
/// broken once, and somebody must see it.
class PlantedFaultsTest {
    private static final Map<String, String> TABLE = new TreeMap<>();

    @TempDir private Path folder;

    static List<Fault> faults() {
        return PlantedFaults.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_found(Fault fault) throws Exception {
        String found = new Planting(folder).find(fault);
        TABLE.put("%2d %s".formatted(fault.rule(), fault.what()), found);
        assertThat(found).isNotEmpty();
    }

    @AfterAll
    static void tell() {
        TABLE.forEach(
                (fault, found) ->
                        System.out.printf(
                                "rule %-70s %s%n", fault, found.lines().findFirst().orElse("")));
    }
}
