package soban.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;

/// The list of parts is what ships: who looks up a hole in a library can rely on it.
class SbomIT {

    @Test
    void every_jar_that_ships_is_listed_with_its_bytes_and_nothing_else_is() throws Exception {
        var listed = new TreeMap<String, String>();
        for (Component component : Sbom.read().components()) {
            assertThat(listed.put(component.file(), component.sha256()))
                    .as("%s is listed once", component.file())
                    .isNull();
        }
        assertThat(Difference.between(listed, shipped()))
                .as("how target/lib and target/javafx differ from what %s lists", Sbom.FILE)
                .isEmpty();
    }

    @Test
    void it_is_about_the_jar_it_lies_beside() throws IOException {
        Sbom sbom = Sbom.read();
        try (var jar = new JarFile(Sbom.TARGET.resolve("soban.jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes())
                    .containsEntry(Name.IMPLEMENTATION_VERSION, sbom.version());
        }
        assertThat(sbom.product()).isEqualTo("soban");
    }

    @Test
    void it_tells_nothing_of_the_machine_that_built_it() throws IOException {
        assertThat(Sbom.read().text())
                .doesNotContain(System.getProperty("user.dir"))
                .doesNotContain(System.getProperty("user.home") + "/")
                .doesNotContain("\"timestamp\"");
    }

    private static Map<String, String> shipped() throws Exception {
        var jars = new TreeMap<String, String>();
        for (String folder : new String[] {"lib", "javafx"}) {
            try (var files = Files.list(Sbom.TARGET.resolve(folder))) {
                for (Path file : files.toList()) {
                    jars.put(folder + "/" + file.getFileName(), sha256(file));
                }
            }
        }
        return jars;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
