package soban.core.setup;

import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionReplica;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

import soban.wire.Topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How administrators govern a cluster. No desk does any of it.
final class Government {
    private static final TopicPartition EVENTS = new TopicPartition(Topics.EVENTS, 0);

    private Government() {}

    static final List<Deed> DEEDS =
            List.of(
                    new Deed(
                            "change broker",
                            (admin, _) ->
                                    admin.incrementalAlterConfigs(
                                                    Map.of(
                                                            Deeds.BROKER,
                                                            List.of(
                                                                    Deeds.set(
                                                                            "log.retention.ms",
                                                                            "1"))))
                                            .all()),
                    new Deed(
                            "give right",
                            (admin, desk) ->
                                    admin.createAcls(
                                                    new Room(desk.in(), List.of(Topics.EVENTS))
                                                            .rights("User:x"))
                                            .all()),
                    new Deed(
                            "take rights",
                            (admin, _) -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all()),
                    new Deed(
                            "make user",
                            (admin, _) ->
                                    admin.alterUserScramCredentials(
                                                    List.of(
                                                            new UserScramCredentialUpsertion(
                                                                    "x",
                                                                    new ScramCredentialInfo(
                                                                            ScramMechanism
                                                                                    .SCRAM_SHA_512,
                                                                            4096),
                                                                    "x")))
                                            .all()),
                    new Deed(
                            "delete user",
                            (admin, _) ->
                                    admin.alterUserScramCredentials(
                                                    List.of(
                                                            new UserScramCredentialDeletion(
                                                                    "rider-2",
                                                                    ScramMechanism.SCRAM_SHA_512)))
                                            .all()),
                    new Deed(
                            "change quota",
                            (admin, _) ->
                                    admin.alterClientQuotas(
                                                    List.of(
                                                            new ClientQuotaAlteration(
                                                                    new ClientQuotaEntity(
                                                                            Map.of("user", "x")),
                                                                    List.of(
                                                                            new ClientQuotaAlteration
                                                                                    .Op(
                                                                                    "producer_byte_rate",
                                                                                    1.0)))))
                                            .all()),
                    new Deed(
                            "change feature",
                            (admin, _) ->
                                    admin.updateFeatures(
                                                    Map.of(
                                                            "share.version",
                                                            new FeatureUpdate(
                                                                    (short) 1,
                                                                    FeatureUpdate.UpgradeType
                                                                            .UPGRADE)))
                                            .all()),
                    new Deed(
                            "elect",
                            (admin, _) ->
                                    admin.electLeaders(ElectionType.PREFERRED, Set.of(EVENTS))
                                            .all()),
                    new Deed(
                            "move partition",
                            (admin, _) ->
                                    admin.alterPartitionReassignments(
                                                    Map.of(
                                                            EVENTS,
                                                            Optional.of(
                                                                    new NewPartitionReassignment(
                                                                            List.of(1)))))
                                            .all()),
                    new Deed(
                            "move to disk",
                            (admin, _) ->
                                    admin.alterReplicaLogDirs(
                                                    Map.of(
                                                            new TopicPartitionReplica(
                                                                    Topics.EVENTS, 0, 1),
                                                            "/tmp"))
                                            .all()),
                    new Deed("expel broker", (admin, _) -> admin.unregisterBroker(1).all()));
}
