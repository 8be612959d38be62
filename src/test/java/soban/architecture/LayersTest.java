package soban.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Imports run one way. The desk side and the core side meet only in what both send (`wire`) and
/// what both mean (`domain`), so that either can be replaced, or run alone on its own machine.
class LayersTest {

    private static final Map<String, List<String>> MAY_USE =
            Map.of(
                    "domain", List.of(),
                    "wire", List.of("domain"),
                    "core", List.of("wire", "domain"),
                    "station", List.of("core", "wire", "domain"),
                    "desk", List.of("wire", "domain"),
                    "console", List.of("desk", "wire", "domain"),
                    "admin", List.of("core", "wire", "domain"),
                    "simulate", List.of("desk", "wire", "domain"));

    @Test
    void imports_run_one_way() {
        LayeredArchitecture layers =
                Architectures.layeredArchitecture()
                        .consideringOnlyDependenciesInAnyPackage("soban..")
                        .withOptionalLayers(true)
                        .layer("commands")
                        .definedBy("soban");
        for (String layer : MAY_USE.keySet()) {
            layers = layers.layer(layer).definedBy("soban." + layer + "..");
        }
        for (Map.Entry<String, List<String>> entry : MAY_USE.entrySet()) {
            List<String> used = entry.getValue();
            layers =
                    used.isEmpty()
                            ? layers.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                            : layers.whereLayer(entry.getKey())
                                    .mayOnlyAccessLayers(used.toArray(String[]::new));
        }
        layers.because(
                        "console and simulate → desk → wire → domain, and station and admin → core"
                                + " → wire → domain: desk and core never know each other, and"
                                + " nobody knows the commands")
                .check(Compiled.MAIN);
    }

    @Test
    void every_package_has_a_place_in_the_layout() {
        String[] places =
                MAY_USE.keySet().stream()
                        .map(layer -> "soban." + layer + "..")
                        .toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage("soban")
                .should()
                .resideInAnyPackage(places)
                .because("a package outside the layout is a package that no rule watches")
                .check(Compiled.MAIN);
    }

    @Test
    void packages_of_one_part_do_not_depend_on_each_other_in_circles() {
        slices().matching("soban.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("what depends in a circle can only be understood, and changed, as one")
                .check(Compiled.MAIN);
    }
}
