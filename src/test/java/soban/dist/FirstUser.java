package soban.dist;

import soban.e2e.Blank;
import soban.e2e.FrameBuffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Somebody who starts Soban for the first time, with a keyboard: looks at the demo, places orders
/// and makes them in the kitchen, opens the owner's desk and turns its pages.
///
/// @param data the user's data folder, in which each open window leaves a file
record FirstUser(FrameBuffer display, Path data, Path log) {
    private static final int DRAWN = 8;
    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    /// From the choice of a language to that of the demo.
    private static final List<String> CHOOSE_DEMO = List.of("2000", "TAB", "SPACE");

    private static final List<String> COOK =
            List.of("2000", "D", "D", "D", "4000", "1", "ENTER", "1", "ENTER", "2", "ENTER");

    /// In the sheet of other desks: past the customers, their pace and the people.
    private static final List<String> OPEN_OWNER =
            List.of("ESCAPE", "500", "F2", "2000", "TAB", "TAB", "TAB", "TAB", "SPACE");

    private static final List<String> TURN_PAGES =
            List.of("3000", "2", "999", "4", "999", "7", "999", "8", "999", "9", "999", "1", "999");

    void act(Process soban) throws IOException, InterruptedException {
        await(soban, "start.preferences.window", PATIENCE);
        until(soban, "demo/demo-cafe-kitchen.db.window", CHOOSE_DEMO);
        await(soban, "demo/core", PATIENCE);
        press(COOK);
        until(soban, "demo/demo-cafe-owner.db.window", OPEN_OWNER);
        press(TURN_PAGES);
    }

    private void until(Process soban, String opened, List<String> keys)
            throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            press(keys);
            if (await(soban, opened, TO_ANSWER)) {
                return;
            }
        }
        throw new IOException(keys + " do not lead to " + opened + " any more: see " + log);
    }

    /// Until the window has left its file and something is drawn.
    private boolean await(Process soban, String file, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(data.resolve(file)) && Blank.colours(display.look()) > DRAWN) {
                return true;
            }
            if (soban.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException("the trial run ended: see " + log);
            }
        }
        return false;
    }

    private void press(List<String> keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Path.of("src/test/java/soban/dist/Hands.java").toString());
        command.addAll(keys);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display.display());
        Path said = log.resolveSibling("hands.log");
        if (builder.redirectOutput(said.toFile()).start().waitFor() != 0) {
            throw new IOException(
                    "no keys could be pressed: see " + said + " (libxtst6 is needed beside Xvfb)");
        }
    }
}
