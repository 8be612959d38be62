package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.GuardedTown.Desk;
import soban.desk.link.StationDoorbell;
import soban.testing.GuardedBroker;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;

/// Each desk has its room and nothing else, tried at a real broker: every topic by everybody, and
/// whatever else one can ask of a cluster.
class RoomsTest {
    /// What everybody can do to every topic: R reads it, W writes it.
    private static final String ROOMS =
            """
            topic                           core owner-1 kitchen-1 owner-17 rider-1 rider-2
            __consumer_offsets              R-   --      --        --       --      --
            __transaction_state             R-   --      --        --       --      --
            soban.commands                  RW   --      --        --       --      --
            soban.dead                      RW   --      --        --       --      --
            soban.events                    RW   --      --        --       --      --
            soban.in.rider.r-1              RW   --      --        --       -W      --
            soban.in.rider.r-12             RW   --      --        --       --      --
            soban.in.rider.r-2              RW   --      --        --       --      -W
            soban.in.shop.shop-1.kitchen    RW   --      -W        --       --      --
            soban.in.shop.shop-1.owner      RW   -W      --        --       --      --
            soban.in.shop.shop-17.kitchen   RW   --      --        --       --      --
            soban.in.shop.shop-17.owner     RW   --      --        -W       --      --
            soban.keys                      RW   --      --        --       --      --
            soban.live                      RW   --      --        --       --      --
            soban.out.area.north            RW   --      --        --       R-      --
            soban.out.area.north-west       RW   --      --        --       --      R-
            soban.out.rider.r-1             RW   --      --        --       R-      --
            soban.out.rider.r-12            RW   --      --        --       --      --
            soban.out.rider.r-2             RW   --      --        --       --      R-
            soban.out.shop.shop-1.kitchen   RW   --      R-        --       --      --
            soban.out.shop.shop-1.owner     RW   R-      --        --       --      --
            soban.out.shop.shop-17.kitchen  RW   --      --        --       --      --
            soban.out.shop.shop-17.owner    RW   --      --        R-       --      --
            soban.pulse                     RW   R-      R-        R-       R-      R-
            soban.replies                   RW   --      --        --       --      --
            """;

    @TempDir static Path folder;
    private static GuardedTown town;

    @BeforeAll
    static void build() throws Exception {
        town = GuardedTown.build(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Clients clients(Desk desk) {
        return new KafkaClients(desk.access(), "test-" + desk.name());
    }

    @Test
    void everybody_reads_and_writes_what_is_theirs_and_nothing_else() throws Exception {
        var table = new StringBuilder("%-32s%-5s".formatted("topic", GuardedBroker.CORE));
        table.append(String.join(" ", town.desks.keySet())).append('\n');
        var topics = town.topics();
        Reach core = Reach.of(town.broker.clients(), topics);
        Map<String, Reach> reaches = new TreeMap<>();
        for (Desk desk : town.desks.values()) {
            reaches.put(desk.name(), Reach.of(clients(desk), topics));
        }
        for (String topic : topics) {
            var row = new StringBuilder("%-32s%-5s".formatted(topic, core.to(topic)));
            for (String name : town.desks.keySet()) {
                row.append(
                        ("%-" + (name.length() + 1) + "s").formatted(reach(reaches, name, topic)));
            }
            table.append(row.toString().stripTrailing()).append('\n');
        }
        assertThat(table).hasToString(ROOMS);
    }

    private static String reach(Map<String, Reach> reaches, String name, String topic) {
        return reaches.getOrDefault(name, new Reach(Set.of(), Set.of())).to(topic);
    }

    @Test
    void no_desk_governs_the_cluster_or_touches_what_is_done_in_the_name_of_others()
            throws Exception {
        for (Desk desk : town.desks.values()) {
            try (var admin = clients(desk).admin()) {
                for (var deeds : List.of(Deeds.LOOKS, Deeds.TOPICS, Government.DEEDS)) {
                    assertThat(Deed.notRefused(deeds, admin, desk.identity()))
                            .as(desk.name())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_core_looks_at_everything() throws Exception {
        for (Desk desk : town.desks.values()) {
            assertThat(Deed.notDone(Deeds.LOOKS, town.broker.admin(), desk.identity())).isEmpty();
        }
    }

    @Test
    void a_desk_sees_the_names_of_its_own_topics_alone() throws Exception {
        for (Desk desk : town.desks.values()) {
            var room = new TreeSet<String>();
            try (var admin = clients(desk).admin()) {
                room.addAll(admin.listTopics().names().get());
                assertThat(admin.listGroups().all().get()).as(desk.name()).isEmpty();
                assertThat(admin.listTransactions().all().get()).as(desk.name()).isEmpty();
            }
            assertThat(room).as(desk.name()).contains(desk.identity().in(), desk.identity().out());
            assertThat(room).as(desk.name()).hasSize(desk.identity().isRider() ? 4 : 3);
        }
    }

    @Test
    void no_desk_joins_a_group() {
        for (Desk desk : town.desks.values()) {
            for (String group : List.of("soban.orders", desk.name(), "made-up")) {
                assertThatThrownBy(() -> join(clients(desk), group, desk.identity().out()))
                        .as("%s in %s", desk.name(), group)
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    private static void join(Clients clients, String group, String topic) {
        try (var member = clients.member("joiner", group)) {
            member.subscribe(Set.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (member.assignment().isEmpty() && System.nanoTime() < deadline) {
                member.poll(Duration.ofMillis(100));
            }
        }
    }

    @Test
    void no_desk_begins_transactions() {
        for (Desk desk : town.desks.values()) {
            for (String id : List.of("soban.orders-0", desk.name(), "made-up")) {
                try (var producer = clients(desk).transactional("writer", id)) {
                    assertThatThrownBy(producer::initTransactions)
                            .as("%s as %s", desk.name(), id)
                            .isInstanceOf(TransactionalIdAuthorizationException.class);
                }
            }
        }
    }

    @Test
    void what_a_desk_does_all_day_works() throws Exception {
        for (Desk desk : town.desks.values()) {
            var door = new StationDoorbell(desk.identity(), desk.access()).ring();
            try (var producer = door.clients().producer("outbox");
                    var lasting = door.clients().lasting("outbox")) {
                producer.send(Reach.record(desk.identity().in())).get();
                lasting.send(Reach.record(desk.identity().in())).get();
            }
        }
    }

    @Test
    void a_press_for_somebody_else_is_refused_at_once() {
        var owner = town.desks.get("owner-1");
        var other = town.desks.get("owner-17").identity().in();
        try (var producer = clients(owner).producer("outbox")) {
            assertThatThrownBy(() -> producer.send(Reach.record(other)).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }
}
