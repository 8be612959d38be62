package soban;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/// What is to be known of a mistake of the program, for whoever mends it.
record CrashReport(String thread, Throwable mistake, Instant now) {
    String text() {
        var stack = new StringWriter();
        mistake.printStackTrace(new PrintWriter(stack));
        return """
        Time: %s
        Program: %s
        Java: %s
        System: %s %s %s
        Thread: %s

        %s\
        """
                .formatted(
                        now,
                        new Version().getVersion()[0],
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        thread,
                        stack);
    }
}
