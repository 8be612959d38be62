package soban.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;

import java.util.Set;

/// Calls by the name of what is called, so that a rule also covers every overload.
final class Calls {

    private Calls() {}

    static DescribedPredicate<JavaCall<?>> to(String owner) {
        return describe("the target is " + owner, call -> owner.equals(ownerOf(call)));
    }

    /// `methods` are written as `java.time.Instant.now`.
    static DescribedPredicate<JavaCall<?>> toAnyOf(Set<String> methods) {
        return describe(
                "the target is one of " + methods,
                call -> methods.contains(ownerOf(call) + "." + call.getName()));
    }

    private static String ownerOf(JavaCall<?> call) {
        return call.getTargetOwner().getFullName();
    }
}
