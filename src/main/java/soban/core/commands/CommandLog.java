package soban.core.commands;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

import soban.core.keys.MissingKey;
import soban.core.keys.Owners;
import soban.core.keys.Seals;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// Appends commands to the partition of their unit. The stage ends when the broker has it, or
/// fails; a failure says nothing about whether it was written, so the same command may be sent
/// again under the same id.
public final class CommandLog implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Seals seals;
    private final int partitions;

    /// @param seals by which nothing that belongs to a person gets in as it is
    /// @param partitions how many partitions units are spread over, fixed when the installation was
    ///   made
    public CommandLog(Clients clients, String part, Seals seals, int partitions) {
        this.seals = seals;
        this.producer = clients.producer(part);
        this.partitions = partitions;
    }

    /// In which partition a unit's commands are decided, one after another.
    public int partition(String unit) {
        return Units.partition(unit, partitions);
    }

    public CompletionStage<Void> send(CommandRecord command) {
        var sent = new CompletableFuture<Void>();
        int partition = partition(command.unit());
        try {
            var _ =
                    producer.send(
                            Records.to(Topics.COMMANDS, partition, sealed(command).message()),
                            (metadata, problem) -> {
                                if (problem == null) {
                                    sent.complete(null);
                                } else {
                                    sent.completeExceptionally(problem);
                                }
                            });
        } catch (KafkaException | CompletionException | MissingKey problem) {
            sent.completeExceptionally(problem);
        }
        return sent;
    }

    private CommandRecord sealed(CommandRecord command) {
        return seals.sealed(command, () -> Owners.of(command));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
