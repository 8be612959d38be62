package soban.simulation;

import java.io.PrintStream;

/// Runs one seed after the other by hand: `Seeds FIRST COUNT`. Says what each left and how quick it
/// was. With `-Dlossy=true` the power fails in each, and nothing was forced to the disk.
final class Seeds {
    private Seeds() {}

    static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        long begun = System.nanoTime();
        long failed = 0;
        for (long seed = first; seed < first + count; seed++) {
            if (!passes(seed, System.out)) {
                failed++;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d seeds, %d failed, %.1f per second%n", count, failed, count / seconds);
    }

    private static boolean passes(long seed, PrintStream out) {
        try (var town = town(seed)) {
            return passes(seed, town, out);
        }
    }

    private static boolean passes(long seed, Town town, PrintStream out) {
        try {
            town.run();
            out.printf("%d %s %s%n", seed, town.time(), town.trace());
            return true;
        } catch (AssertionError problem) {
            out.printf("%d FAILED %s%n", seed, problem);
            problem.printStackTrace(out);
            String about = System.getProperty("about", "");
            if (!about.isEmpty()) {
                town.tell(about, out);
            }
            return false;
        }
    }

    private static Town town(long seed) {
        return Boolean.getBoolean("lossy") ? new Town(seed, Course.POWER_CUTS) : new Town(seed);
    }
}
