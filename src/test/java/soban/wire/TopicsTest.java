package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;

import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of topics, and what they prove.
class TopicsTest {
    private static final ShopId CAFE = new ShopId("cafe");
    private static final ShopId LONGEST = new ShopId("s".repeat(40));

    @Test
    void a_desks_topic_proves_its_shop_and_its_role() {
        for (ShopId shop : List.of(CAFE, LONGEST, new ShopId("a-b-1-"))) {
            for (Role role : List.of(Role.OWNER, Role.KITCHEN)) {
                assertThat(Topics.sender(Topics.in(shop, role)))
                        .contains(new Topics.Sender(Units.of(shop), role));
            }
        }
    }

    @Test
    void a_riders_topic_proves_its_rider() {
        var rider = new RiderId("rider-1");
        assertThat(Topics.sender(Topics.in(rider)))
                .contains(new Topics.Sender(Units.of(rider), Role.RIDER));
    }

    @Test
    void a_name_that_proves_nothing_has_no_sender_and_does_no_harm() {
        for (String name :
                List.of(
                        "",
                        "soban.in.shop",
                        "soban.in.shop..owner",
                        "soban.in.shop.a",
                        "soban.in.shop.a.owner.kitchen",
                        "soban.in.shop.a.b.owner",
                        "soban.in.shop.a.rider",
                        "soban.in.shop.a.system",
                        "soban.in.shop.a.OWNER",
                        "soban.in.shop.A.owner",
                        "Soban.in.shop.a.owner",
                        "soban.in.shop.-a.owner",
                        "soban.in.shop.-.kitchen",
                        "soban.in.shop." + "s".repeat(41) + ".owner",
                        "soban.in.shop.a_b.owner",
                        "soban.in.shop.a.owner\n",
                        "soban.in.shop.a.owner ",
                        "x.soban.in.shop.a.owner",
                        "sobanxinxshopxaxowner",
                        "soban.out.shop.a.owner",
                        "soban.in.rider",
                        "soban.in.rider.",
                        "soban.in.rider.A",
                        "soban.in.rider.a.b",
                        "soban.in.rider." + "r".repeat(41),
                        "soban.out.rider.a",
                        "soban.commands")) {
            assertThat(Topics.sender(name)).as(name).isEqualTo(Optional.empty());
        }
    }

    @Test
    void only_desks_have_topics() {
        for (Role role : List.of(Role.CUSTOMER, Role.OPERATOR, Role.SYSTEM)) {
            assertThatThrownBy(() -> Topics.in(CAFE, role))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_two_shops_share_a_topic_and_none_takes_an_installations_name() {
        var names =
                Stream.of("a", "a-owner", "a-in", "shop", "out", "commands")
                        .flatMap(shop -> Topics.ofShop(new ShopId(shop)).stream())
                        .map(Topics.Plan::name)
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .doesNotContainAnyElementsOf(
                        Topics.installation(4).stream().map(Topics.Plan::name).toList());
    }

    @Test
    void every_name_is_one_that_kafka_takes_and_keeps_apart() {
        Stream.concat(Topics.installation(4).stream(), Topics.ofShop(LONGEST).stream())
                .map(Topics.Plan::name)
                .forEach(
                        name -> {
                            Topic.validate(name);
                            assertThat(name)
                                    .as("a dot and an underscore collide")
                                    .doesNotContain("_");
                        });
    }

    @Test
    void what_units_write_is_spread_alike_and_events_are_kept_for_ever() {
        var plans = Topics.installation(4);
        for (String name : List.of(Topics.COMMANDS, Topics.EVENTS, Topics.LIVE)) {
            assertThat(plans)
                    .filteredOn(plan -> plan.name().equals(name))
                    .singleElement()
                    .extracting(Topics.Plan::partitions)
                    .isEqualTo(4);
        }
        assertThat(settings(plans, Topics.EVENTS)).contains("retention.ms=-1");
        assertThat(settings(plans, Topics.LIVE)).contains("cleanup.policy=compact");
    }

    private static List<String> settings(List<Topics.Plan> plans, String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .flatMap(plan -> plan.settings().entrySet().stream())
                .map(Object::toString)
                .toList();
    }
}
