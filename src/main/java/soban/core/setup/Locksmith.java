package soban.core.setup;

import static soban.core.setup.TopicMaker.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Gives desks a name, a password, a room and a share of the broker's time in a guarded cluster,
/// and takes them back. What was interrupted is finished by the same call.
public final class Locksmith {
    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    /// As many as the broker counts for a password that a person chose; ours are random.
    private static final int ITERATIONS = 4096;

    private final Admin admin;

    public Locksmith(Admin admin) {
        this.admin = admin;
    }

    /// The room first: whoever has a password finds it open. Of another room that they had before,
    /// nothing is left to them.
    public void admit(String name, String password, Room room) {
        List<AclBinding> rights = room.rights(principal(name));
        await(admin.createAcls(rights).all());
        List<AclBindingFilter> others =
                await(admin.describeAcls(everythingAllowed(name)).values()).stream()
                        .filter(right -> !rights.contains(right))
                        .map(AclBinding::toFilter)
                        .toList();
        if (!others.isEmpty()) {
            await(admin.deleteAcls(others).all());
        }
        await(admin.alterClientQuotas(List.of(Share.of(name))).all());
        change(
                new UserScramCredentialUpsertion(
                        name, new ScramCredentialInfo(MECHANISM, ITERATIONS), password));
    }

    /// For ever: what is forbidden stays so whatever is allowed later, by a code that is traded
    /// once more, say. It ends what is under way; without a password nothing begins anew.
    public void cutOff(String name) {
        await(admin.createAcls(List.of(nothing(name))).all());
        await(admin.deleteAcls(List.of(everythingAllowed(name))).all());
        await(admin.alterClientQuotas(List.of(Share.none(name))).all());
        try {
            change(new UserScramCredentialDeletion(name, MECHANISM));
        } catch (ResourceNotFoundException gone) {
            // It had none.
        }
    }

    private void change(UserScramCredentialAlteration change) {
        await(admin.alterUserScramCredentials(List.of(change)).all());
    }

    /// Everybody who has a password there.
    public SortedSet<String> names() {
        return new TreeSet<>(await(admin.describeUserScramCredentials().users()));
    }

    private static AclBinding nothing(String name) {
        return new AclBinding(
                new ResourcePattern(
                        ResourceType.TOPIC, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL),
                new AccessControlEntry(
                        principal(name), "*", AclOperation.ALL, AclPermissionType.DENY));
    }

    private static AclBindingFilter everythingAllowed(String name) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                        principal(name), null, AclOperation.ANY, AclPermissionType.ALLOW));
    }

    private static String principal(String name) {
        return "User:" + name;
    }
}
