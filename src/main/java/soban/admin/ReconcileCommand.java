package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.core.GatewayOptions;
import soban.core.operator.OperatorLink;
import soban.core.outside.OutsideTrouble;
import soban.core.payments.Finding;
import soban.core.payments.Reconciler;
import soban.core.setup.SetupProblem;

import java.time.LocalDate;
import java.time.ZoneId;

/// `soban admin reconcile`.
@Command(
        name = "reconcile",
        description =
                "Compares a day in the payment gateway's book with ours. It changes nothing, and"
                        + " exits with 3 where they differ.")
final class ReconcileCommand extends AdminAction {
    private static final int DIFFERENT = 3;

    @Mixin private final GatewayOptions gateway = new GatewayOptions();

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "Which day, such as 2026-08-01 (yesterday).")
    private @Nullable String day;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Seoul",
            description = "Whose day is meant (${DEFAULT-VALUE}).")
    private String zone = "";

    @Override
    int act(OperatorLink link) throws SetupProblem {
        ZoneId in = Moments.zone(zone);
        LocalDate which = day == null ? LocalDate.now(in).minusDays(1) : Moments.day(day);
        try (var reconciler = new Reconciler(link.clients(), gateway.settings())) {
            var found = reconciler.of(which, in);
            found.findings().stream().map(Finding::sentence).forEach(out()::println);
            out().printf(
                            "%s: %d payments compared, %s%n",
                            which,
                            found.compared(),
                            found.agrees()
                                    ? "both books agree"
                                    : found.findings().size() + " differences");
            return found.agrees() ? 0 : DIFFERENT;
        } catch (OutsideTrouble trouble) {
            throw SetupProblem.passing(
                    "The gateway's book can't be read (%s). Try again later."
                            .formatted(trouble.reason()));
        }
    }
}
