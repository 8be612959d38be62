package soban.supply;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One jar, as the list of parts knows it.
record Component(
        String group,
        String name,
        String version,
        String classifier,
        String sha256,
        List<String> licences) {

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    static Component read(JsonNode json) {
        return new Component(
                json.path("group").asText(),
                json.path("name").asText(),
                json.path("version").asText(),
                classifier(json.path("purl").asText()),
                sha256(json),
                licences(json));
    }

    /// Where the build puts it: JavaFX has a folder of its own, for the module path.
    String file() {
        String folder = group.equals("org.openjfx") ? "javafx/" : "lib/";
        return folder + name + "-" + version + classifier + ".jar";
    }

    private static String classifier(String purl) {
        Matcher matcher = CLASSIFIER.matcher(purl);
        return matcher.find() ? "-" + matcher.group(1) : "";
    }

    private static String sha256(JsonNode json) {
        for (JsonNode hash : json.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "none";
    }

    private static List<String> licences(JsonNode json) {
        var names = new ArrayList<String>();
        for (JsonNode choice : json.path("licenses")) {
            JsonNode licence = choice.path("license");
            String words = choice.path("expression").asText(licence.path("id").asText());
            String said = words.isEmpty() ? licence.path("name").asText() : words;
            names.addAll(Licences.each(said));
        }
        return names.isEmpty() ? List.of(Licences.UNKNOWN) : List.copyOf(names);
    }
}
