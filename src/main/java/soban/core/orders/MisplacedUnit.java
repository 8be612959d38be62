package soban.core.orders;

import soban.wire.Topics;

/// A partition holds a unit that belongs to another one: the number of partitions is not the one
/// that the installation was made with. The message is for a person.
final class MisplacedUnit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MisplacedUnit(String unit, int partition, int partitions) {
        super(
                "Partition %d of %s holds %s, which belongs elsewhere when there are %d partitions: the installation was made with another number. Start the core with that one (--partitions); if the topics were given more since, restore them from a backup."
                        .formatted(partition, Topics.LIVE, unit, partitions));
    }
}
