package soban.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The list of parts that the build wrote beside the jar.
record Sbom(String text, String product, String version, List<Component> components) {

    static final Path TARGET = Path.of("target");
    static final Path FILE = TARGET.resolve("soban.cdx.json");

    static Sbom read() throws IOException {
        if (!Files.exists(FILE)) {
            Assertions.fail("%s is not there: `mvn package` writes it, but not with -o", FILE);
        }
        String text = Files.readString(FILE);
        JsonNode json = new JsonMapper().readTree(text);
        JsonNode product = json.at("/metadata/component");
        var components = new ArrayList<Component>();
        json.path("components").forEach(each -> components.add(Component.read(each)));
        components.sort(Comparator.comparing(Component::group).thenComparing(Component::name));
        return new Sbom(
                text,
                product.path("name").asText(),
                product.path("version").asText(),
                List.copyOf(components));
    }
}
