package soban.bench;

import java.time.Duration;

/// Lets customers order until the core is what it is in a shop that has run all day: until its
/// compiler has little left to do. On two busy cores that takes minutes, in which an order costs
/// twice as much as afterwards.
final class WarmUp {
    private static final Duration SPELL = Sizes.seconds("warmup.spell", 20, 10);
    private static final int MOST = Sizes.of("warmup.spells", 24, 1);
    private static final double LITTLE = 0.1;

    private WarmUp() {}

    static void of(RealStation station, Rush rush, int customers) {
        long core = station.core();
        double served = 0;
        double share = 1;
        int spells = 0;
        while (share > LITTLE && spells < MOST) {
            Duration all = Usage.cpu(core);
            Duration compiling = Usage.compiling(core);
            served = rush.pressOn(customers, SPELL, rush.spell(SPELL));
            share =
                    (double) Usage.compiling(core).minus(compiling).toMillis()
                            / Usage.cpu(core).minus(all).toMillis();
            spells++;
        }
        System.out.printf(
                "   warmed up for %d s: %.1f orders/s, %.0f %% of the core's CPU compiles%n",
                spells * SPELL.toSeconds(), served, 100 * share);
    }
}
