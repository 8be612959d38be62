package soban.e2e;

import picocli.CommandLine;

import soban.desk.terminal.DeskCommand;
import soban.testing.Await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Somebody who types `soban desk --as DESK …`, in a process of its own but for the process. Each
/// desk keeps what it knows in a file of this folder from one word to the next.
record Typist(String kafka, Path folder, int seconds) {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static Typist at(String kafka, Path folder) {
        return new Typist(kafka, folder, 90);
    }

    /// The same desks with their cable pulled.
    Typist offline() {
        return new Typist("127.0.0.1:1", folder, 1);
    }

    /// What a command line said.
    record Said(int code, String out, String err) {}

    Said desk(String as, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all =
                new ArrayList<>(
                        List.of(
                                "--as=" + as,
                                "--kafka=" + kafka,
                                "--cache=" + folder.resolve(as.replace('/', '-') + ".db"),
                                "--wait=" + seconds,
                                "--person=지은"));
        all.addAll(List.of(words));
        int code =
                new CommandLine(new DeskCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    /// Types it, and expects the core to accept.
    String done(String as, String... words) {
        var said = desk(as, words);
        if (said.code() != 0) {
            throw new AssertionError(as + " " + String.join(" ", words) + ": " + said);
        }
        return said.out();
    }

    /// Types it, and expects the core to refuse for this reason.
    void refused(String reason, String as, String... words) {
        var said = desk(as, words);
        if (said.code() != 3 || !said.err().contains("(" + reason + ")")) {
            throw new AssertionError(as + " " + String.join(" ", words) + ": " + said);
        }
    }

    /// Looks at a page until it says what is wanted.
    String until(String wanted, String as, String... page) {
        var last = new AtomicReference<>("");
        Await.until(
                as + " " + String.join(" ", page) + " says " + wanted,
                PATIENCE,
                () -> {
                    last.set(done(as, page));
                    return last.get().contains(wanted);
                });
        return last.get();
    }
}
