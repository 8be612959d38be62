package soban.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a file was written when it was last forced, as `strace` saw it: also what native code
/// writes, such as SQLite.
final class ForcedLog {
    static final String[] STRACE = {
        "strace", "-f", "-y", "-s", "0", "-e", "trace=pwrite64,fdatasync,fsync", "-o"
    };

    private static final Pattern WRITE =
            Pattern.compile("pwrite64\\(\\d+<([^>]*)>, [^,]*, (\\d+), (\\d+)");
    private static final Pattern FORCE = Pattern.compile("f(?:data)?sync\\(\\d+<([^>]*)>");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. f(?:data)?sync resumed>");

    private final String file;
    private final Set<String> forcing = new HashSet<>();
    private long written;
    private long forced;

    private ForcedLog(Path file) {
        this.file = file.toString();
    }

    static long length(Path trace, Path file) throws IOException {
        var log = new ForcedLog(file);
        Files.readAllLines(trace).forEach(log::take);
        return log.forced;
    }

    /// Each line begins with the thread. A force that another thread's call interrupts is told in
    /// two lines, and counts when it ended.
    private void take(String line) {
        String thread = line.substring(0, line.indexOf(' '));
        Matcher write = WRITE.matcher(line);
        Matcher force = FORCE.matcher(line);
        if (write.find() && write.group(1).equals(file)) {
            long end = Long.parseLong(write.group(2)) + Long.parseLong(write.group(3));
            written = Math.max(written, end);
        } else if (force.find() && force.group(1).equals(file)) {
            forcing.add(thread);
        }
        boolean ended = line.endsWith("= 0") && (force.reset().find() || isResumed(line));
        if (ended && forcing.remove(thread)) {
            forced = written;
        }
    }

    private static boolean isResumed(String line) {
        return RESUMED.matcher(line).find();
    }
}
