package soban.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// Habits that even careful people lose where nothing checks them.
class HabitsTest {

    @Test
    void names_say_what_a_thing_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
                .because("such a name says that the author did not know what it is")
                .check(Compiled.MAIN);
    }

    @Test
    void interfaces_carry_no_prefix() {
        noClasses()
                .that()
                .areInterfaces()
                .should()
                .haveNameMatching(".*[.$]I[A-Z][a-z]\\w*")
                .because("whether it is an interface is nothing that its user must know")
                .check(Compiled.MAIN);
    }

    @Test
    void statics_do_not_change() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("what everybody can change nobody can reason about, least of all a test")
                .check(Compiled.MAIN);
    }

    @Test
    void nothing_is_injected_behind_a_constructor() {
        for (String inject : Set.of("jakarta.inject.Inject", "javax.inject.Inject")) {
            noFields()
                    .should()
                    .beAnnotatedWith(inject)
                    .because("a constructor shows all that an object needs, and the root shows who")
                    .check(Compiled.MAIN);
        }
    }

    @Test
    void everything_is_logged_through_one_door() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("one log in one format: slf4j")
                .check(Compiled.MAIN);
    }

    @Test
    void only_commands_and_child_processes_write_to_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("soban", "soban.station..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("who owns the terminal hands it down, so that a test can read along")
                .check(Compiled.MAIN);
    }

    @Test
    void no_animation_runs_all_day() {
        noClasses()
                .that()
                .resideInAPackage("soban.console..")
                .and()
                .doNotHaveFullyQualifiedName("soban.console.screen.Newest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.animation")
                .because("while one runs, the toolkit wakes sixty times a second: see Seconds")
                .check(Compiled.MAIN);
    }

    @Test
    void who_keeps_a_process_has_a_thread_of_the_system() {
        noClasses()
                .that()
                .resideInAPackage("soban.station")
                .should()
                .callMethod(Thread.class, "ofVirtual")
                .because(
                        "a virtual thread that reads from a process holds its carrier: with one for"
                                + " each core taken, all other virtual threads stand still")
                .check(Compiled.MAIN);
    }

    @Test
    void tests_do_not_sleep() {
        noClasses()
                .should()
                .callMethodWhere(
                        Calls.toAnyOf(
                                Set.of(
                                        "java.lang.Thread.sleep",
                                        "java.util.concurrent.TimeUnit.sleep",
                                        "org.testfx.api.FxRobot.sleep",
                                        "org.testfx.util.WaitForAsyncUtils.sleep")))
                .because("a fixed time is too short on a busy machine and too long on all others")
                .check(Compiled.TESTS);
    }
}
