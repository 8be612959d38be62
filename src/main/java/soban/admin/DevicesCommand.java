package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.admin.UnitOptions.Known;
import soban.core.operator.DeviceSurvey;
import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;
import soban.domain.unit.DeviceCommand.RetireDevice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// `soban admin devices`.
@Command(
        name = "devices",
        description =
                "Lists the devices of a shop or a rider, or gives up one that was lost, so that"
                        + " nobody waits for it.")
final class DevicesCommand extends ListAction {
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    @Mixin private final UnitOptions unit = new UnitOptions();

    @Option(
            names = "--retire",
            paramLabel = "DEVICE",
            description = "The device that was lost; the list is shown afterwards.")
    private @Nullable String lost;

    @Override
    Listing list(OperatorLink link) throws SetupProblem {
        Known known = unit.find(link.units());
        if (lost != null) {
            retire(link, known, lost);
            known = unit.find(link.units());
        }
        var since = Instant.now().minus(LOOKED_BACK);
        var listing = new Listing("device", "role", "state", "registered", "heard");
        for (var seen : DeviceSurvey.of(known.unit(), known.devices(), since, link.history())) {
            listing.add(
                    seen.device().id(),
                    seen.device().role().name().toLowerCase(Locale.ROOT),
                    seen.device().state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Moments.text(seen.hello()),
                    Moments.text(seen.heard()));
        }
        return listing;
    }

    private static void retire(OperatorLink link, Known known, String device) throws SetupProblem {
        if (known.devices().device(device).isEmpty()) {
            throw AdminRefusal.forbidden(
                    "%s has no device %s. Without --retire all are listed."
                            .formatted(known.unit(), device));
        }
        require(link.ask(known.unit(), new RetireDevice(device)));
    }
}
