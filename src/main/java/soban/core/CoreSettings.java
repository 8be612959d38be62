package soban.core;

import soban.core.setup.Brokers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// What a core is told from outside.
///
/// @param messages where whoever carries messages to phones is asked
/// @param secret the file from which customers' tokens are signed
/// @param demo enrols the shop to try things out with
/// @param timerGrace how long after a takeover no timer fires
/// @param partitions over how many the units are spread: fixed when an installation is made
/// @param brokerPatience how long a broker is waited for at the start
public record CoreSettings(
        Brokers kafka,
        String httpHost,
        int httpPort,
        Path data,
        URI gateway,
        URI messages,
        Path secret,
        boolean demo,
        Duration timerGrace,
        int partitions,
        Duration brokerPatience) {}
