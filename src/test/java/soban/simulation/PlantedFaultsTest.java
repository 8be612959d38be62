package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A checker that never found anything proves nothing: for each rule of the protocol the product is
/// broken once, and somebody must see it. With `-Dfaults=all` in each way that is known.
class PlantedFaultsTest {
    private static final int RULES = 20;
    private static final int AT_ONCE = 2;
    private static final Map<Fault, String> FOUND = new ConcurrentHashMap<>();

    static List<Fault> faults() {
        return "all".equals(System.getProperty("faults"))
                ? PlantedFaults.ALL
                : PlantedFaults.oneOfEachRule();
    }

    /// Some at a time: most of the work is to make the product anew for each.
    @BeforeAll
    @Timeout(900)
    static void look(@TempDir Path folder) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < faults().size(); i++) {
                Fault fault = faults().get(i);
                Path own = folder.resolve("fault-" + i);
                var _ = workers.submit(() -> FOUND.put(fault, find(fault, own)));
            }
        }
    }

    private static String find(Fault fault, Path folder) {
        try {
            return new Planting(Files.createDirectory(folder)).find(fault);
        } catch (IOException | ReflectiveOperationException | AssertionError problem) {
            System.out.println(problem);
            return "";
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_found(Fault fault) {
        assertThat(FOUND.get(fault)).isNotEmpty();
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
        for (Fault fault : PlantedFaults.ALL) {
            String row = "| %s | %s |".formatted(fault.rule(), fault.what());
            assertThat(rows).as(row).anyMatch(line -> line.startsWith(row));
        }
    }

    @AfterAll
    static void tell() {
        for (Fault fault : faults()) {
            System.out.printf(
                    "rule %-70s %s%n",
                    "%2s %s".formatted(fault.rule(), fault.what()),
                    FOUND.getOrDefault(fault, "").lines().findFirst().orElse(""));
        }
    }
}
