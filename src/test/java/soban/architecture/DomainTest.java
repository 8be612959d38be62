package soban.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// The same history must give the same state on every machine and on every day: the domain sees
/// nothing but its arguments.
class DomainTest {

    private static final Set<String> SURROUNDINGS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Locale.getDefault",
                    "java.util.TimeZone.getDefault",
                    "java.time.ZoneId.systemDefault");

    @Test
    void the_domain_knows_only_the_language() {
        classes()
                .that()
                .resideInAPackage("soban.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "soban.domain..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..")
                .because("rules of the shop outlive every library that carries or shows them")
                .check(Compiled.MAIN);
    }

    @Test
    void time_ids_and_chance_arrive_from_outside() {
        noClasses()
                .that()
                .resideInAPackage("soban.domain..")
                .should()
                .callMethodWhere(
                        Calls.toAnyOf(SURROUNDINGS)
                                .or(describe("a clock is read", DomainTest::readsTheClock)))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .because("a decision that is taken again after a crash must come out the same")
                .check(Compiled.MAIN);
    }

    @Test
    void the_domain_starts_no_thread_and_logs_nothing() {
        noClasses()
                .that()
                .resideInAPackage("soban.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .because("a pure function has no one to wait for and nothing to tell")
                .check(Compiled.MAIN);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getPackageName();
        return owner.equals("java.time") && call.getName().equals("now");
    }
}
