package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.core.setup.Brokers;
import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The cluster: how the core comes to it, and how desks do.
final class KafkaOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT[,…]",
            description =
                    "The Kafka brokers, when the access file does not name them (127.0.0.1:8492).")
    private @Nullable String kafka;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description =
                    "The name and password with which the core comes to a guarded cluster, as"
                        + " properties of Kafka's clients. It must be allowed everything there.")
    private @Nullable Path access;

    @Option(
            names = "--desks",
            paramLabel = "HOST:PORT[,…]",
            description = "Where desks come to that cluster; default: where the core does.")
    private @Nullable String desks;

    @Option(
            names = "--desk-authority",
            paramLabel = "FILE",
            description =
                    "The certificate, as PEM, by which desks know that cluster; default: the one in"
                            + " the access file.")
    private @Nullable Path authority;

    Brokers brokers() throws SetupProblem {
        return Brokers.of(kafka, access, List.of());
    }

    /// How desks come in.
    DeskPlace desks(Brokers brokers) throws SetupProblem {
        String servers = desks == null ? brokers.toString() : desks;
        if (brokers.access().security().isEmpty()) {
            return new DeskPlace(servers, null);
        }
        Brokers.parse(servers);
        return new DeskPlace(servers, authority(brokers));
    }

    private String authority(Brokers brokers) throws SetupProblem {
        if (authority == null) {
            return brokers.access()
                    .authority()
                    .orElseThrow(
                            () ->
                                    SetupProblem.lasting(
                                            "Desks need to know the cluster's certificate: name it"
                                                    + " with --desk-authority."));
        }
        try {
            return Files.readString(authority);
        } catch (IOException unreadable) {
            throw SetupProblem.lasting("The certificate in %s can't be read.".formatted(authority));
        }
    }
}
