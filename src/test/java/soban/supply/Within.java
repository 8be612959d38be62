package soban.supply;

import java.util.List;
import java.util.regex.Pattern;

/// Somebody's work that lies inside of a jar of somebody else, where no list of jars sees it: a
/// font, a native library, classes that were taken in under another name.
record Within(String name, String version, String licence, String jar, Pattern entries) {

    static final List<Within> ALL =
            List.of(
                    of("Feather", "4.28", "MIT", "ikonli-feather-pack", ".*/feather\\.ttf"),
                    of("Font Awesome", "4.7.0", "OFL-1.1", "controlsfx", ".*/fontawesome.*\\.ttf"),
                    of("Ikonli's glyph", "1.0", "Apache-2.0", "ikonli-core", ".*/ikonli\\.ttf"),
                    of("Pretendard", "1.309", "OFL-1.1", "soban", ".*/Pretendard-\\w+\\.otf"),
                    of("LZ4", "–", "BSD-2-Clause", "lz4-java", ".*/liblz4-java\\.\\w+"),
                    of("Snappy", "–", "BSD-3-Clause", "snappy-java", ".*snappyjava\\.\\w+"),
                    of("SQLite", "–", "blessing", "sqlite-jdbc", ".*sqlitejdbc\\.\\w+"),
                    of("Zstandard", "–", "BSD-3-Clause", "zstd-jni", ".*libzstd-jni.*"),
                    of(
                            "FastDoubleParser",
                            "–",
                            "MIT",
                            "jackson-core",
                            ".*/jackson/core/internal/shaded/fdp/.*"),
                    of(
                            "OpenTelemetry's protocol",
                            "–",
                            "Apache-2.0",
                            "kafka-clients",
                            ".*/shaded/io/opentelemetry/.*"),
                    of(
                            "Protocol Buffers",
                            "–",
                            "BSD-3-Clause",
                            "kafka-clients",
                            ".*/shaded/com/google/protobuf/.*"),
                    of(
                            "Protocol Buffers",
                            "–",
                            "BSD-3-Clause",
                            "prometheus-metrics-exposition-formats",
                            ".*/metrics/shaded/.*"));

    /// What gives such work away.
    static final Pattern FOREIGN =
            Pattern.compile(
                    ".*\\.(otf|ttf|woff2?|so|dll|dylib|jnilib|a)|.*/shaded/.+\\.class",
                    Pattern.CASE_INSENSITIVE);

    boolean covers(String jarName, String entry) {
        return jarName.matches(Pattern.quote(jar) + "(-\\d.*)?\\.jar")
                && entries.matcher(entry).matches();
    }

    private static Within of(String name, String version, String licence, String jar, String in) {
        return new Within(name, version, licence, jar, Pattern.compile(in));
    }
}
