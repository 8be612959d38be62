package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerEvent;
import soban.domain.customer.SignInCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderEvent;
import soban.domain.rider.RiderCommand;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopEvent;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.InvitationCommand;
import soban.domain.unit.InvitationEvent;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was once said on the wire can be read for ever, and is not said otherwise by accident.
class ApprovedFilesTest {
    @TestFactory
    Stream<DynamicTest> every_type_is_written_as_approved() {
        return tests(
                (type, message) -> {
                    if (Approved.approving()) {
                        Approved.write(type, message);
                    }
                    assertThat(Approved.text(message))
                            .as("a type is for ever: a change of it is a new version")
                            .isEqualTo(Approved.read(type));
                });
    }

    @TestFactory
    Stream<DynamicTest> every_approved_file_is_read_as_it_was_meant() {
        var expected = new HashMap<String, Object>(Samples.commands());
        expected.putAll(Samples.events());
        expected.put("soban.reply.v1", Samples.reply());
        expected.put("soban.pulse.v1", Samples.pulse());
        return expected.keySet().stream()
                .map(
                        type ->
                                DynamicTest.dynamicTest(
                                        type,
                                        () ->
                                                assertThat(Samples.read(Approved.message(type)))
                                                        .isEqualTo(expected.get(type))));
    }

    @Test
    void every_file_has_a_type() throws IOException {
        assertThat(Approved.types())
                .isEqualTo(
                        Samples.messages().keySet().stream()
                                .map(Approved::fileName)
                                .collect(Collectors.toSet()));
    }

    @Test
    void every_command_and_event_has_a_name_on_the_wire() {
        assertThat(Catalog.COMMANDS.classes())
                .isEqualTo(
                        kinds(
                                OrderCommand.class,
                                ShopCommand.class,
                                CustomerCommand.class,
                                SignInCommand.class,
                                RiderCommand.class,
                                DeviceCommand.class,
                                InvitationCommand.class));
        assertThat(Catalog.EVENTS.classes())
                .isEqualTo(
                        kinds(
                                OrderEvent.class,
                                ShopEvent.class,
                                CustomerEvent.class,
                                RiderEvent.class,
                                DeviceEvent.class,
                                InvitationEvent.class,
                                DeskEvent.class,
                                SnapshotPart.class,
                                FeedHead.class));
    }

    @Test
    void names_say_area_what_and_version() {
        for (String sample : Samples.messages().keySet()) {
            assertThat(Samples.typeOf(sample))
                    .matches("soban(\\.[a-z]+(-[a-z]+)*){1,2}\\.v[1-9][0-9]*");
        }
    }

    private static Set<Class<?>> kinds(Class<?>... areas) {
        return Stream.of(areas)
                .flatMap(ApprovedFilesTest::records)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Class<?>> records(Class<?> area) {
        return area.isRecord()
                ? Stream.of(area)
                : Stream.of(area.getPermittedSubclasses()).flatMap(ApprovedFilesTest::records);
    }

    private static Stream<DynamicTest> tests(Check check) {
        return Samples.messages().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check.run(each)));
    }

    private interface Check {
        void of(String type, Message message) throws IOException;

        default void run(Map.Entry<String, Message> each) throws IOException {
            of(each.getKey(), each.getValue());
        }
    }
}
