package soban.core;

import org.jspecify.annotations.Nullable;

import soban.core.crowd.Crowd;
import soban.core.http.TlsDoor;
import soban.core.messages.MessageSettings;
import soban.core.payments.GatewaySettings;
import soban.core.setup.Brokers;

import java.nio.file.Path;
import java.time.Duration;

/// What a core is told from outside.
///
/// @param gateway what is paid through
/// @param messages who carries messages to phones, and in which language they are written
/// @param secret the file from which customers' tokens are signed
/// @param demo enrols the shop to try things out with
/// @param timerGrace how long after a takeover no timer fires
/// @param partitions over how many the units are spread: fixed when an installation is made
/// @param brokerPatience how long a broker is waited for at the start
/// @param forcedWrite how long the broker's disk takes to keep a record for good, where that was
///   measured
/// @param desks how desks come to the cluster
/// @param tls a second door, for other machines
/// @param crowd how many may come through both
public record CoreSettings(
        Brokers kafka,
        String httpHost,
        int httpPort,
        Path data,
        GatewaySettings gateway,
        MessageSettings messages,
        Path secret,
        boolean demo,
        Duration timerGrace,
        int partitions,
        Duration brokerPatience,
        @Nullable Duration forcedWrite,
        DeskPlace desks,
        @Nullable TlsDoor tls,
        Crowd crowd) {}
