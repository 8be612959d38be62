package soban.simulation.kafka;

import java.util.random.RandomGenerator;

/// How often what goes wrong, each as a chance between 0 and 1.
///
/// @param lostSend a send is given up and was not written
/// @param untoldSend a send is given up although it was written
/// @param lostCommit a commit never arrives, and its sender learns of nothing
/// @param untoldCommit a transaction is committed and its sender does not learn it
/// @param lostOffsets offsets are not committed
/// @param slowHop a message between client and broker takes long
/// @param slowMarker a marker takes long to reach its partition
/// @param smallFetch a fetch brings only a few of the records that are there
/// @param rebalance a rebalance deals all partitions anew
public record Faults(
        double lostSend,
        double untoldSend,
        double lostCommit,
        double untoldCommit,
        double lostOffsets,
        double slowHop,
        double slowMarker,
        double smallFetch,
        double rebalance) {
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Something else in each run: what is rare beside everything else has its day when it is
    /// alone.
    public static Faults some(RandomGenerator random) {
        return new Faults(
                chance(random, 0.05),
                chance(random, 0.05),
                chance(random, 0.05),
                chance(random, 0.05),
                chance(random, 0.3),
                chance(random, 0.3),
                chance(random, 0.3),
                chance(random, 0.8),
                chance(random, 0.8));
    }

    private static double chance(RandomGenerator random, double highest) {
        return random.nextBoolean() ? 0 : random.nextDouble(highest);
    }

    static final Faults ROUGH = new Faults(0.01, 0.01, 0.005, 0.005, 0.05, 0.01, 0.05, 0.1, 0.3);
}
