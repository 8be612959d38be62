package soban.core.setup;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.Topics;

import java.util.ArrayList;
import java.util.List;

/// What one desk may touch of a cluster, each thing by its whole name: it writes its own requests,
/// and reads what it is told and the core's pulse. Nothing else.
public record Room(String writes, List<String> reads) {
    private static final String ANY_HOST = "*";

    public Room {
        reads = List.copyOf(reads);
    }

    public static Room of(ShopId shop, Role role) {
        return new Room(Topics.in(shop, role), List.of(Topics.out(shop, role), Topics.PULSE));
    }

    /// A rider's, with the offers of one area.
    public static Room of(RiderId rider, String area) {
        return new Room(
                Topics.in(rider), List.of(Topics.out(rider), Topics.offers(area), Topics.PULSE));
    }

    List<AclBinding> rights(String principal) {
        var rights = new ArrayList<AclBinding>();
        rights.add(right(principal, writes, AclOperation.WRITE));
        reads.forEach(topic -> rights.add(right(principal, topic, AclOperation.READ)));
        return rights;
    }

    private static AclBinding right(String principal, String topic, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
