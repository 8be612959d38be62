package soban.core.setup;

import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Command;
import soban.wire.Json;
import soban.wire.Topics;
import soban.wire.Topics.Plan;
import soban.wire.Units;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A shop or a rider who is to be taken in.
///
/// @param topics what must be there for it
public record Newcomer(String unit, Command wish, List<Plan> topics) {
    public Newcomer {
        topics = List.copyOf(topics);
    }

    public static Newcomer of(EnrolShop shop) {
        return new Newcomer(
                Units.of(shop.shop()),
                shop,
                both(Topics.ofShop(shop.shop()), Topics.ofArea(shop.area().id())));
    }

    public static Newcomer of(EnrolRider rider) {
        return new Newcomer(
                Units.of(rider.rider()),
                rider,
                both(Topics.ofRider(rider.rider()), Topics.ofArea(rider.area())));
    }

    private static List<Plan> both(List<Plan> own, List<Plan> shared) {
        return Stream.concat(own.stream(), shared.stream()).toList();
    }

    /// The same wish is the same command; a wish that was mended after a refusal is another.
    String command() {
        byte[] content = Json.write(wish).getBytes(StandardCharsets.UTF_8);
        return "enrol/" + unit + "/" + UUID.nameUUIDFromBytes(content);
    }
}
