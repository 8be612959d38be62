package soban.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

/// Each big dependency stays behind one border, where it can be exchanged and where its traps are
/// known.
class BordersTest {

    @Test
    void only_the_console_knows_windows() {
        noClasses()
                .that()
                .resideOutsideOfPackage("soban.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "com.sun.javafx..",
                        "org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp..")
                .because("desks, core and station run on machines without a display")
                .check(Compiled.MAIN);
    }

    @Test
    void there_is_one_door_to_the_FX_thread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("soban.console.screen.FxThread")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because(
                        "with one door, what crosses to the FX thread can be counted and throttled")
                .check(Compiled.MAIN);
    }

    @Test
    void Kafka_is_known_only_where_records_are_moved() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "soban.core..",
                        "soban.desk.link..",
                        "soban.station.broker..",
                        "soban.wire.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("boards, windows and rules must not care how a record travels")
                .check(Compiled.MAIN);
    }

    @Test
    void the_broker_itself_is_known_only_to_the_station() {
        noClasses()
                .that()
                .resideOutsideOfPackage("soban.station.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "scala..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft..",
                        "org.apache.kafka.storage..")
                .because("the core and the desks must run on anybody's Kafka cluster")
                .check(Compiled.MAIN);
    }

    @Test
    void one_factory_builds_Kafka_clients() {
        String because =
                "the factory sets read_committed, retries and time limits: a client built elsewhere"
                        + " would see aborted orders or wait for minutes";
        for (String client : new String[] {"consumer.KafkaConsumer", "producer.KafkaProducer"}) {
            ArchRule rule =
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("soban.wire.kafka..")
                            .should()
                            .callConstructorWhere(Calls.to("org.apache.kafka.clients." + client))
                            .because(because);
            rule.check(Compiled.MAIN);
        }
    }
}
