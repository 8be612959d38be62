package soban.architecture;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// google-java-format, AOSP style. As a program it rewrites every source that differs; it is run
/// from its source, so that it also mends a tree that does not compile.
final class Format {

    static final String COMMAND = "mvn -q initialize exec:exec@format";

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.AOSP)
                            .reorderModifiers(true)
                            .build());

    static void main() throws IOException {
        Format format = new Format();
        for (Path root : new Path[] {Sources.MAIN, Sources.TESTS}) {
            for (Path file : Sources.java(root)) {
                String source = Files.readString(file);
                String formatted = format.apply(file, source);
                if (!formatted.equals(source)) {
                    Files.writeString(file, formatted);
                    System.out.println("formatted " + file);
                }
            }
        }
    }

    /// Formats again what it changed: a long string is at rest only after the second time.
    String apply(Path file, String source) {
        try {
            String once = formatter.formatSourceAndFixImports(source);
            return once.equals(source) ? source : formatter.formatSourceAndFixImports(once);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " is not Java: " + e.getMessage(), e);
        }
    }
}
