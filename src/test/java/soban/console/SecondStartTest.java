package soban.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.console.start.StartWork;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Soban is started once more while another process asks how to begin.
@Timeout(60)
class SecondStartTest {
    @TempDir Path folder;

    @Test
    void the_first_one_s_window_comes_to_the_front_and_no_other_opens() {
        Path preferences = folder.resolve("soban").resolve("start.preferences");
        var shown = new AtomicInteger();
        // It is not closed: that would end the toolkit for all tests of this process.
        var console = Console.start();
        try (var _ = FrontDoor.open(preferences, shown::incrementAndGet)) {
            console.ask(
                    nobody(),
                    preferences,
                    _ -> {
                        throw new AssertionError("a second window");
                    });
            console.awaitClosed();
        }
        assertThat(shown).hasValue(1);
    }

    private static StartWork nobody() {
        return (StartWork)
                Proxy.newProxyInstance(
                        StartWork.class.getClassLoader(),
                        new Class<?>[] {StartWork.class},
                        (_, method, _) -> {
                            throw new AssertionError(method);
                        });
    }
}
