package soban.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The licences and notices that a jar brings along, in a folder of its name.
record LicenceTexts(Path jar) {
    private static final Pattern TEXT =
            Pattern.compile(
                    "(META-INF/|.*/)?[^/]*(licen[sc]e|notice|copying|OFL)[^/]*(\\.(txt|md|html))?",
                    Pattern.CASE_INSENSITIVE);

    static LicenceTexts of(Path jar) {
        return new LicenceTexts(jar);
    }

    void write(Path licences) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Trees.unpack(jar, LicenceTexts::isText, licences.resolve(name));
    }

    static boolean isText(String entry) {
        return TEXT.matcher(entry).matches() && !entry.endsWith(".class");
    }
}
