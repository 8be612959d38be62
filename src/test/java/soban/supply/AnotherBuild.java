package soban.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The same sources, built by Maven in another place, by a user who lets nobody else read, in
/// another zone and language, and with Maven itself on the JDK of the compiler, which need not be
/// the one it runs on here.
final class AnotherBuild {

    private static final List<String> SOURCES =
            List.of(
                    "pom.xml",
                    ".mvn",
                    "src/main",
                    "src/test/java/soban/dist",
                    "fxml",
                    "styles",
                    "installer");
    private static final String MAVEN = System.getProperty("maven.home", "");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path folder;
    private final Path output;

    AnotherBuild(Path folder) {
        this.folder = folder;
        output = folder.resolve("output.txt");
    }

    static Path maven() {
        return Path.of(MAVEN, "bin", WINDOWS ? "mvn.cmd" : "mvn");
    }

    /// Whether it went well.
    boolean run() throws IOException, InterruptedException {
        for (String source : SOURCES) {
            copy(Path.of(source));
        }
        Process process = command().start();
        try {
            return process.waitFor() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    Path file(Path path) {
        return folder.resolve(path);
    }

    /// Not with `-o`, which leaves out the list of parts; what this build fetched is there.
    private ProcessBuilder command() {
        var words = new ArrayList<String>();
        if (!WINDOWS) {
            words.addAll(List.of("sh", "-c", "umask 077 && exec \"$0\" \"$@\""));
        }
        words.addAll(List.of(maven().toString(), "-q", "-B", "package", "-DskipTests"));
        words.addAll(List.of("-Dmaven.test.skip=true", "-Dskip.simulation=true"));
        String fetched = System.getProperty("localRepository");
        if (fetched != null) {
            words.add("-Dmaven.repo.local=" + fetched);
        }
        var command = new ProcessBuilder(words);
        var environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("TZ", "Pacific/Kiritimati");
        environment.put("MAVEN_OPTS", "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr");
        return command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
    }

    private void copy(Path source) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
