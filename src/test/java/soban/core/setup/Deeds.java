package soban.core.setup;

import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaFilter;

import soban.desk.DeskIdentity;
import soban.wire.Topics;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What administrators do. No desk does any of it, not even to its own topics.
final class Deeds {
    static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "1");
    private static final TopicPartition EVENTS = new TopicPartition(Topics.EVENTS, 0);
    private static final String GROUP = "soban.orders";
    private static final String TRANSACTION = "soban.orders-0";

    private Deeds() {}

    /// Whoever does these learns something.
    static final List<Deed> LOOKS =
            List.of(
                    new Deed(
                            "find foreign topic",
                            (admin, _) ->
                                    admin.describeTopics(Set.of(Topics.EVENTS)).allTopicNames()),
                    new Deed(
                            "find foreign end",
                            (admin, _) ->
                                    admin.listOffsets(Map.of(EVENTS, OffsetSpec.latest())).all()),
                    new Deed(
                            "look at writers",
                            (admin, desk) -> admin.describeProducers(Set.of(in(desk))).all()),
                    new Deed(
                            "look at topic's settings",
                            (admin, desk) -> admin.describeConfigs(Set.of(config(desk))).all()),
                    new Deed(
                            "look at broker's settings",
                            (admin, _) -> admin.describeConfigs(Set.of(BROKER)).all()),
                    new Deed(
                            "look at disks",
                            (admin, _) -> admin.describeLogDirs(Set.of(1)).allDescriptions()),
                    new Deed(
                            "look at quorum",
                            (admin, _) -> admin.describeMetadataQuorum().quorumInfo()),
                    new Deed(
                            "look at moves",
                            (admin, _) -> admin.listPartitionReassignments().reassignments()),
                    new Deed(
                            "look at rights",
                            (admin, _) -> admin.describeAcls(AclBindingFilter.ANY).values()),
                    new Deed(
                            "look at users",
                            (admin, _) -> admin.describeUserScramCredentials().users()),
                    new Deed(
                            "look at quotas",
                            (admin, _) ->
                                    admin.describeClientQuotas(ClientQuotaFilter.all()).entities()),
                    new Deed(
                            "look at group",
                            (admin, _) -> admin.describeConsumerGroups(Set.of(GROUP)).all()),
                    new Deed(
                            "look at group's place",
                            (admin, _) ->
                                    admin.listConsumerGroupOffsets(GROUP)
                                            .partitionsToOffsetAndMetadata()),
                    new Deed(
                            "look at transaction",
                            (admin, _) -> admin.describeTransactions(Set.of(TRANSACTION)).all()));

    /// Whoever does these changes a topic, or what others do with it.
    static final List<Deed> TOPICS =
            List.of(
                    new Deed(
                            "make topic",
                            (admin, desk) ->
                                    admin.createTopics(
                                                    List.of(
                                                            new NewTopic(
                                                                    desk.in() + "2", 1, (short) 1)))
                                            .all()),
                    new Deed(
                            "delete own topic",
                            (admin, desk) -> admin.deleteTopics(List.of(desk.in())).all()),
                    new Deed(
                            "delete truth",
                            (admin, _) -> admin.deleteTopics(List.of(Topics.EVENTS)).all()),
                    new Deed(
                            "delete requests",
                            (admin, desk) ->
                                    admin.deleteRecords(
                                                    Map.of(
                                                            in(desk),
                                                            RecordsToDelete.beforeOffset(0)))
                                            .all()),
                    new Deed(
                            "add partitions",
                            (admin, desk) ->
                                    admin.createPartitions(
                                                    Map.of(desk.in(), NewPartitions.increaseTo(2)))
                                            .all()),
                    new Deed(
                            "change own topic",
                            (admin, desk) ->
                                    admin.incrementalAlterConfigs(
                                                    Map.of(
                                                            config(desk),
                                                            List.of(set("retention.ms", "1"))))
                                            .all()),
                    new Deed(
                            "move group",
                            (admin, _) ->
                                    admin.alterConsumerGroupOffsets(
                                                    GROUP,
                                                    Map.of(
                                                            new TopicPartition(Topics.COMMANDS, 0),
                                                            new OffsetAndMetadata(0)))
                                            .all()),
                    new Deed(
                            "delete group",
                            (admin, _) -> admin.deleteConsumerGroups(Set.of(GROUP)).all()),
                    new Deed(
                            "fence writer",
                            (admin, _) -> admin.fenceProducers(Set.of(TRANSACTION)).all()),
                    new Deed(
                            "end transaction",
                            (admin, desk) ->
                                    admin.abortTransaction(
                                                    new AbortTransactionSpec(
                                                            in(desk), 1, (short) 0, 0))
                                            .all()));

    private static TopicPartition in(DeskIdentity desk) {
        return new TopicPartition(desk.in(), 0);
    }

    private static ConfigResource config(DeskIdentity desk) {
        return new ConfigResource(ConfigResource.Type.TOPIC, desk.in());
    }

    static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
