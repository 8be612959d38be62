package soban.core.http;

import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.commands.CommandLog;
import soban.core.crowd.Tally;
import soban.core.setup.DeskDoor;
import soban.core.views.CustomerViews;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What stands behind the door.
///
/// @param gatewayBusy the payment gateway is known not to answer: nobody is asked to pay now
/// @param parts what must be ready before customers are let in, by name
/// @param metrics what is measured, as Prometheus reads it
/// @param tally counts who is turned away
/// @param desks lets desks that come for the first time into the cluster
public record Behind(
        CommandLog log,
        Replies replies,
        CustomerViews views,
        Tokens tokens,
        SignInCodes codes,
        BooleanSupplier gatewayBusy,
        Map<String, BooleanSupplier> parts,
        Supplier<String> metrics,
        Tally tally,
        DeskDoor desks,
        InstantSource clock) {
    /// The part of what must be ready that stands for the clock.
    public static final String CLOCK = "clock";

    BooleanSupplier clockAgrees() {
        return parts.getOrDefault(CLOCK, () -> true);
    }
}
