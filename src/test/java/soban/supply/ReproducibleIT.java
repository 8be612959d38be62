package soban.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/// Who has the sources can hold what was published against them: neither place nor time nor the
/// machine goes into it.
@TestInstance(Lifecycle.PER_CLASS)
class ReproducibleIT {

    private static final Path JAR = Sbom.TARGET.resolve("soban.jar");

    private AnotherBuild build;

    @BeforeAll
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void the_same_sources_are_built_elsewhere(@TempDir Path elsewhere) throws Exception {
        assumeThat(AnotherBuild.maven())
                .as("NOT CHECKED whether the build is reproducible: the Maven that runs this")
                .isExecutable();
        build = new AnotherBuild(elsewhere);
        boolean built = build.run();
        assumeThat(build.output())
                .as("NOT CHECKED whether the build is reproducible: a part can't be fetched")
                .doesNotContain("Could not resolve", "Could not transfer", "Unknown host");
        assertThat(built).as("a build elsewhere:%n%s", build.output()).isTrue();
    }

    @Test
    void the_jar_has_the_same_bytes() throws IOException {
        Path other = build.file(JAR);
        assertThat(Difference.between(entries(JAR), entries(other)))
                .as("how the jar of a build elsewhere differs (from one after `mvn clean`?)")
                .isEmpty();
        assertThat(Files.mismatch(JAR, other)).as("the first byte that differs").isEqualTo(-1);
    }

    @Test
    void the_list_of_parts_has_the_same_bytes() throws IOException {
        assertThat(build.file(Sbom.FILE)).hasSameTextualContentAs(Sbom.FILE);
        assertThat(Files.mismatch(Sbom.FILE, build.file(Sbom.FILE))).isEqualTo(-1);
    }

    private static Map<String, Long> entries(Path file) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var jar = new ZipFile(file.toFile())) {
            jar.stream().forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }
}
