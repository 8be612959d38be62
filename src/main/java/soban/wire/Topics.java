package soban.wire;

import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every topic: its name, its partitions and how long it keeps what it holds. No topic is named
/// anywhere else.
public final class Topics {
    public static final String COMMANDS = "soban.commands";
    public static final String EVENTS = "soban.events";
    public static final String LIVE = "soban.live";
    public static final String REPLIES = "soban.replies";
    public static final String PULSE = "soban.pulse";
    public static final String DEAD = "soban.dead";
    public static final String KEYS = "soban.keys";

    /// Requests of all desks: intake reads whatever matches.
    public static final Pattern IN =
            Pattern.compile(
                    "soban\\.in\\.(?:shop\\.(?<shop>[a-z0-9][a-z0-9-]{0,39})\\.(?<role>owner|kitchen)"
                        + "|rider\\.(?<rider>[a-z0-9][a-z0-9-]{0,39}))");

    public static final int REPLY_PARTITIONS = 16;

    private static final String DAY = String.valueOf(24L * 3600 * 1000);
    private static final String WEEK = String.valueOf(7L * 24 * 3600 * 1000);
    private static final String MONTH = String.valueOf(30L * 24 * 3600 * 1000);
    private static final String HOUR = String.valueOf(3600L * 1000);

    private Topics() {}

    /// A topic as it is to be made.
    public record Plan(String name, int partitions, Map<String, String> settings) {}

    /// The topics of an installation. Commands, events and live state share one number of
    /// partitions, fixed for ever. Commands stay until they are decided: the loops trim what lies
    /// behind their positions. Beats are stamped by the broker, so that a core can compare clocks.
    public static List<Plan> installation(int unitPartitions) {
        return List.of(
                new Plan(COMMANDS, unitPartitions, Map.of("retention.ms", "-1")),
                new Plan(EVENTS, unitPartitions, Map.of("retention.ms", "-1")),
                new Plan(
                        LIVE,
                        unitPartitions,
                        Map.of(
                                "cleanup.policy", "compact",
                                "segment.bytes", "16777216",
                                "delete.retention.ms", DAY)),
                new Plan(REPLIES, REPLY_PARTITIONS, Map.of("retention.ms", HOUR)),
                new Plan(
                        PULSE,
                        1,
                        Map.of(
                                "retention.ms", HOUR,
                                "segment.bytes", "1048576",
                                "message.timestamp.type", "LogAppendTime")),
                new Plan(DEAD, 1, Map.of("retention.ms", MONTH, "retention.bytes", "268435456")),
                keys());
    }

    /// What was destroyed must not lie about: within the hour its own bytes are gone, too.
    private static Plan keys() {
        return new Plan(
                KEYS,
                1,
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "segment.ms",
                        HOUR,
                        "max.compaction.lag.ms",
                        HOUR,
                        "min.cleanable.dirty.ratio",
                        "0.01"));
    }

    /// The topics of one shop: what its desks may ask and what they are told. A desk that was away
    /// for longer than they are told, or is new, asks for a snapshot.
    public static List<Plan> ofShop(ShopId shop) {
        return List.of(
                new Plan(in(shop, Role.OWNER), 1, Map.of("retention.ms", MONTH)),
                new Plan(in(shop, Role.KITCHEN), 1, Map.of("retention.ms", MONTH)),
                new Plan(out(shop, Role.OWNER), 1, Map.of("retention.ms", WEEK)),
                new Plan(out(shop, Role.KITCHEN), 1, Map.of("retention.ms", WEEK)));
    }

    /// The topics of one rider: what they may ask, and what they are told.
    public static List<Plan> ofRider(RiderId rider) {
        return List.of(
                new Plan(in(rider), 1, Map.of("retention.ms", MONTH)),
                new Plan(out(rider), 1, Map.of("retention.ms", DAY)));
    }

    /// The topic of an area: what is offered to its riders now.
    public static List<Plan> ofArea(String area) {
        return List.of(new Plan(offers(area), 1, Map.of("retention.ms", DAY, "segment.ms", HOUR)));
    }

    public static String in(ShopId shop, Role role) {
        return "soban.in.shop." + shop + "." + suffix(role);
    }

    public static String out(ShopId shop, Role role) {
        return "soban.out.shop." + shop + "." + suffix(role);
    }

    public static String in(RiderId rider) {
        return "soban.in.rider." + rider;
    }

    public static String out(RiderId rider) {
        return "soban.out.rider." + rider;
    }

    public static String offers(String area) {
        return "soban.out.area." + area;
    }

    /// Whose requests a topic holds, and to which unit. The name is the proof: the broker lets
    /// nobody else write there.
    public record Sender(String unit, Role role) {}

    public static Optional<Sender> sender(String inTopic) {
        Matcher matcher = IN.matcher(inTopic);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rider = matcher.group("rider");
        if (rider != null) {
            return Optional.of(new Sender(Units.of(new RiderId(rider)), Role.RIDER));
        }
        Role role = "owner".equals(matcher.group("role")) ? Role.OWNER : Role.KITCHEN;
        return Optional.of(new Sender(Units.of(new ShopId(matcher.group("shop"))), role));
    }

    private static String suffix(Role role) {
        return switch (role) {
            case OWNER -> "owner";
            case KITCHEN -> "kitchen";
            case CUSTOMER, RIDER, OPERATOR, SYSTEM ->
                    throw new IllegalArgumentException(role + " has no desk at a shop");
        };
    }
}
