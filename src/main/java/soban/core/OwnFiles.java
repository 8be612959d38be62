package soban.core;

import soban.core.access.KeyWrapping;
import soban.core.access.Secret;
import soban.core.follow.Threads;
import soban.core.keys.KeyTopic;
import soban.core.keys.Register;
import soban.core.setup.SetupProblem;
import soban.core.views.Phones;
import soban.core.views.Views;
import soban.core.views.ViewsUnusable;
import soban.wire.kafka.Clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// What an instance has on its own disk, and the sentences for a person when it can't be used.
final class OwnFiles {
    private OwnFiles() {}

    static Secret secret(Path secret) throws SetupProblem {
        try {
            return Secret.fromFile(secret);
        } catch (IOException problem) {
            throw SetupProblem.lasting(
                    "The secret in %s can't be read. Name a file that this user may read with --secret-file."
                            .formatted(secret));
        } catch (IllegalArgumentException tooShort) {
            throw SetupProblem.lasting(
                    "The secret in %s is too short: it needs at least 32 characters."
                            .formatted(secret));
        }
    }

    static KeyTopic keys(
            Clients clients,
            Threads threads,
            CoreSettings settings,
            Secret secret,
            InstantSource clock)
            throws SetupProblem {
        Path register = settings.secret().resolveSibling("forgotten");
        try {
            return new KeyTopic(
                    clients, threads, new KeyWrapping(secret), Register.open(register), clock);
        } catch (IOException problem) {
            throw SetupProblem.lasting(
                    "Who was forgotten stands in %s, which can't be read: nobody must come back. Let this user read it."
                            .formatted(register));
        }
    }

    static Views views(Clients clients, Threads threads, CoreSettings settings, Phones phones)
            throws SetupProblem {
        try {
            Files.createDirectories(settings.data());
            return new Views(
                    clients,
                    threads,
                    settings.data().resolve("views.db"),
                    phones,
                    settings.partitions());
        } catch (IOException | ViewsUnusable problem) {
            throw SetupProblem.lasting(
                    "Nothing can be kept in %s. Name a folder that this user may write to with --data."
                            .formatted(settings.data()));
        }
    }
}
