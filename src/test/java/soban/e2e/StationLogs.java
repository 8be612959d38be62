package soban.e2e;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Shows what the children of a station complained of when a test with it failed: their logs go
/// with the test's folder.
final class StationLogs implements AfterTestExecutionCallback {
    private static final List<Path> FOLDERS = new CopyOnWriteArrayList<>();

    static void of(Path station) {
        FOLDERS.add(station.resolve("logs"));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        for (Path folder : FOLDERS) {
            if (context.getExecutionException().isPresent() && Files.isDirectory(folder)) {
                show(folder);
            }
        }
    }

    private static void show(Path folder) throws IOException {
        try (var logs = Files.list(folder)) {
            for (Path log : logs.filter(f -> f.toString().endsWith(".log")).toList()) {
                System.out.println("---- " + log.getFileName());
                Files.readAllLines(log).stream()
                        .filter(line -> !line.contains(" INFO "))
                        .limit(200)
                        .forEach(System.out::println);
            }
        }
    }
}
