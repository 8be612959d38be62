package soban.simulation;

import java.io.PrintStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Runs one seed after the other by hand, such as `Seeds 3 10+20`: the third, and twenty from the
/// tenth on. Says what each left and how quick it was. With `-Dlossy=true` the power fails in each,
/// and nothing was forced to the disk.
final class Seeds {
    private Seeds() {}

    static void main(String[] arguments) {
        long[] seeds = Stream.of(arguments).flatMapToLong(Seeds::named).toArray();
        long begun = System.nanoTime();
        long failed = LongStream.of(seeds).filter(seed -> !passes(seed, System.out)).count();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d seeds, %d failed, %.1f per second%n",
                seeds.length, failed, seeds.length / seconds);
    }

    private static LongStream named(String words) {
        int plus = words.indexOf('+');
        long first = Long.parseLong(plus < 0 ? words : words.substring(0, plus));
        long count = plus < 0 ? 1 : Long.parseLong(words.substring(plus + 1));
        return LongStream.range(first, first + count);
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
