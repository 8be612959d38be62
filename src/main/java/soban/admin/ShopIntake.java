package soban.admin;

import soban.core.operator.OperatorLink;
import soban.core.orders.LiveUnits;
import soban.core.setup.Brokers;
import soban.core.setup.Newcomer;
import soban.core.setup.SetupProblem;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Decision;
import soban.wire.kafka.KafkaAccess;

import java.time.Instant;
import java.util.Optional;

/// Takes a shop in. What a rule forbids is found before anything is written; what was interrupted
/// is finished by the same wish.
public final class ShopIntake {
    private ShopIntake() {}

    /// Into the installation at that address. Another shop's id is not taken over; a shop that is
    /// there under this id and name is this one, and stays as it is.
    public static void enrol(KafkaAccess kafka, EnrolShop wish) throws SetupProblem {
        int _ =
                OperatorLink.open(
                        Brokers.of(kafka),
                        link -> {
                            LiveUnits units = link.units();
                            refuseAnother(units, wish);
                            var _ = enrol(link, units, wish);
                            return 0;
                        });
    }

    private static void refuseAnother(LiveUnits units, EnrolShop wish) {
        units.shop(wish.shop())
                .filter(there -> !there.name().equals(wish.name()))
                .ifPresent(
                        there -> {
                            throw AdminRefusal.forbidden(
                                    "%s is enrolled here already, as %s."
                                            .formatted(there.id(), there.name()));
                        });
    }

    /// The shop as it was before, if it was there: then nothing was changed.
    static Optional<Shop> enrol(OperatorLink link, LiveUnits units, EnrolShop wish)
            throws SetupProblem {
        Optional<Shop> before = units.shop(wish.shop());
        if (ShopDecider.decide(before.orElse(null), wish, Instant.now())
                instanceof Decision.Refused(var refusal)) {
            throw AdminRefusal.forbidden(AdminWords.of(refusal));
        }
        AdminAction.require(link.enrol(Newcomer.of(wish)));
        return before;
    }
}
