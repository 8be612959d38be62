package soban.admin;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/// Somebody who types `soban admin …`.
final class Operator {
    private final String kafka;

    Operator(String kafka) {
        this.kafka = kafka;
    }

    /// What the command wrote, and how it ended.
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /// The line that begins with that word, its columns apart.
        List<String> row(String first) {
            return out.lines()
                    .map(line -> List.of(line.split(" {2,}")))
                    .filter(cells -> cells.getFirst().equals(first))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(first + " is not in\n" + out));
        }
    }

    Said types(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--kafka", kafka));
        var out = new StringWriter();
        var err = new StringWriter();
        int exit =
                new CommandLine(new AdminCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString().strip());
    }
}
