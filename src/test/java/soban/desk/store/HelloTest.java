package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.IAm;
import soban.desk.DeskAction.SignOff;
import soban.desk.DeskAction.Start;
import soban.desk.Notice;
import soban.desk.board.Dispatch;
import soban.desk.board.Outgoing;
import soban.domain.unit.Answer;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Before anything else a desk says who is there. It numbers on from where the core is, and of two
/// copies of one memory only the newer is heard.
class HelloTest {
    @TempDir private Path folder;
    private OpenStore kitchen;

    @BeforeEach
    void open() {
        kitchen = new OpenStore(folder);
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    private DeviceRegistered other(String incarnation) {
        return new DeviceRegistered(kitchen.cache().device(), Role.KITCHEN, incarnation, 0);
    }

    @Test
    void hello_comes_before_everything_else_and_nothing_goes_until_it_is_answered() {
        kitchen.order(7);
        kitchen.press(new Start(id(7)));
        var hello = kitchen.sendCommand();
        assertThat(hello.command()).isEqualTo(new Hello(kitchen.cache().incarnation()));
        assertThat(hello.device()).as("it has no number").isNull();
        assertThat(hello.actor().device()).isEqualTo(kitchen.cache().device());
        assertThat(kitchen.next()).isEmpty();
        kitchen.hear(other("another run"));
        assertThat(kitchen.next()).as("the answer to an older hello").isEmpty();
        kitchen.hear(kitchen.registered(0));
        assertThat(kitchen.sendCommand().device().number()).isEqualTo(1);
    }

    @Test
    void hello_is_said_again_after_five_seconds_while_an_answer_can_come() {
        var hello = kitchen.send();
        kitchen.later(Registration.PATIENCE.minusMillis(1));
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Duration.ofMillis(1));
        assertThat(kitchen.cache().next(kitchen.now, false)).as("nobody is there").isEmpty();
        assertThat(kitchen.send().id()).isEqualTo(hello.id());
    }

    @Test
    void every_opening_is_a_run_of_its_own_of_the_same_device() {
        String device = kitchen.cache().device();
        String run = kitchen.cache().incarnation();
        kitchen.reopen();
        assertThat(kitchen.cache().device()).isEqualTo(device);
        assertThat(kitchen.cache().incarnation()).isNotEqualTo(run);
    }

    @Test
    void what_an_earlier_run_pressed_is_sent_by_the_present_one() {
        kitchen.order(7);
        kitchen.press(new Start(id(7)));
        String run = kitchen.cache().incarnation();
        kitchen.reopen();
        kitchen.greet();
        var sent = kitchen.sendCommand();
        assertThat(sent.id()).endsWith("-1-" + run);
        assertThat(sent.device().incarnation()).isEqualTo(kitchen.cache().incarnation());
    }

    @Test
    void an_older_file_that_was_put_back_numbers_on_from_where_the_core_is() {
        kitchen.order(7);
        kitchen.press(new Start(id(7)));
        kitchen.greet(12);
        assertThat(kitchen.sendCommand().device().number()).as("as it was pressed").isEqualTo(1);
        assertThat(kitchen.press(new Start(id(7)))).isEqualTo(13);
        assertThat(kitchen.sendCommand().device().previous()).isEqualTo(12);
        kitchen.reopen();
        assertThat(kitchen.press(new Start(id(7)))).isEqualTo(14);
    }

    @Test
    void what_two_copies_press_under_one_number_is_not_taken_for_the_same() throws IOException {
        kitchen.order(7);
        var copied = copy("copy");
        try (var copy = new OpenStore(copied)) {
            copy.feed.rewind(2, "e2");
            copy.press(new Start(id(7)));
            kitchen.press(new Start(id(7)));
            kitchen.greet();
            var answer = kitchen.answered(kitchen.send(), Answer.accepted());
            copy.hear(kitchen.registered(0), answer);
            assertThat(copy.view().waiting()).isEqualTo(1);
            copy.greet(1);
            copy.answer(copy.send(), Answer.refused(RefusalCode.ID_REUSED));
            assertThat(copy.view().notices())
                    .extracting(Notice::subject, Notice::code)
                    .containsExactly(tuple("#7", RefusalCode.ID_REUSED));
        }
    }

    @Test
    void when_another_copy_of_its_memory_says_hello_it_stops_sending_and_says_so() {
        kitchen.order(7);
        kitchen.greet();
        kitchen.hear(other("the copy's run"));
        kitchen.press(new Start(id(7)));
        assertThat(kitchen.next()).isEmpty();
        assertThat(kitchen.cache().trouble().orElseThrow())
                .contains("memory was copied")
                .contains(kitchen.file.toString());
        kitchen.hear(kitchen.registered(0));
        assertThat(kitchen.next()).as("it stays so").isEmpty();
        assertThat(kitchen.view().waiting()).as("the press stays").isEqualTo(1);
    }

    @Test
    void a_late_hello_of_its_own_earlier_run_is_no_copy_and_it_says_hello_anew() {
        kitchen.greet();
        String earlier = kitchen.cache().incarnation();
        kitchen.reopen();
        kitchen.greet();
        String run = kitchen.cache().incarnation();
        kitchen.hear(other(earlier));
        assertThat(kitchen.cache().trouble()).isEmpty();
        var hello = (Hello) kitchen.sendCommand().command();
        assertThat(hello.incarnation()).isNotIn(run, earlier);
    }

    @Test
    void a_press_of_this_run_that_is_refused_as_superseded_says_the_same() {
        kitchen.order(7);
        kitchen.greet();
        kitchen.press(new Start(id(7)));
        kitchen.answer(kitchen.send(), Answer.refused(RefusalCode.DEVICE_SUPERSEDED));
        assertThat(kitchen.cache().trouble()).isPresent();
        assertThat(kitchen.view().waiting()).isEqualTo(1);
        assertThat(kitchen.view().notices()).isEmpty();
    }

    @Test
    void what_the_superseded_copy_is_told_does_not_stop_the_newer_one() {
        kitchen.order(7);
        kitchen.press(new Start(id(7)));
        var row = new Dispatch(1, commandOfFirstPress(), null);
        kitchen.reopen();
        kitchen.greet();
        kitchen.answer(row, Answer.refused(RefusalCode.DEVICE_SUPERSEDED));
        assertThat(kitchen.cache().trouble()).isEmpty();
        assertThat(kitchen.send().number()).isEqualTo(1);
    }

    private String commandOfFirstPress() {
        return kitchen.cache().unanswered().getFirst().command();
    }

    @Test
    void a_retired_desk_is_silent_for_ever() {
        kitchen.greet();
        kitchen.hear(new DeviceRetired(kitchen.cache().device(), Role.KITCHEN));
        assertThat(kitchen.cache().trouble()).isPresent();
        kitchen.reopen();
        assertThat(kitchen.next()).isEmpty();
        assertThat(kitchen.cache().trouble()).isPresent();
    }

    @Test
    void a_core_that_does_not_know_the_desk_any_more_hears_hello_and_then_the_press_again() {
        kitchen.order(7);
        kitchen.greet();
        kitchen.press(new Start(id(7)));
        kitchen.answer(kitchen.send(), Answer.resend(1));
        assertThat(kitchen.sendCommand().command()).isInstanceOf(Hello.class);
        kitchen.hear(kitchen.registered(0));
        kitchen.later(Outgoing.PAUSE);
        assertThat(kitchen.send().number()).isEqualTo(1);
    }

    @Test
    void a_hello_that_is_never_answered_is_said_under_another_run_and_then_to_the_person() {
        String run = kitchen.cache().incarnation();
        for (int i = 0; i < 12; i++) {
            assertThat(kitchen.cache().trouble()).isEmpty();
            kitchen.send();
            kitchen.later(Registration.PATIENCE);
        }
        assertThat(kitchen.cache().incarnation()).isNotEqualTo(run);
        assertThat(kitchen.cache().trouble().orElseThrow()).contains("does not take it in");
        kitchen.send();
        kitchen.hear(kitchen.registered(0));
        assertThat(kitchen.cache().trouble()).isEmpty();
    }

    @Test
    void sign_off_goes_behind_everything_else_and_what_is_pressed_later_says_hello_first() {
        kitchen.order(7);
        kitchen.greet();
        kitchen.press(new Start(id(7)));
        kitchen.press(new SignOff());
        assertThat(kitchen.view().waiting()).isEqualTo(2);
        kitchen.send();
        var signOff = kitchen.send();
        assertThat(OpenStore.read(signOff).command()).isEqualTo(new DeviceCommand.SignOff());
        kitchen.press(new Start(id(7)));
        assertThat(kitchen.next()).as("it waits for the end of the sign-off").isEmpty();
        kitchen.hear(
                new DeviceSignedOff(kitchen.cache().device(), Role.KITCHEN),
                kitchen.answered(signOff, Answer.accepted()));
        assertThat(kitchen.sendCommand().command()).isInstanceOf(Hello.class);
    }

    @Test
    void a_desk_that_has_signed_off_is_silent() {
        kitchen.order(7);
        kitchen.greet();
        kitchen.press(new SignOff());
        var signOff = kitchen.send();
        kitchen.hear(
                new DeviceSignedOff(kitchen.cache().device(), Role.KITCHEN),
                kitchen.answered(signOff, Answer.accepted()));
        assertThat(kitchen.next()).isEmpty();
        assertThat(kitchen.rang(7)).as("it shows nothing to anybody").isZero();
    }

    @Test
    void a_desk_that_has_signed_off_says_hello_when_somebody_says_who_they_are() {
        kitchen.greet();
        kitchen.press(new SignOff());
        signedOff(kitchen.send());
        assertThat(kitchen.next()).isEmpty();
        kitchen.press(new IAm("지은"));
        assertThat(kitchen.sendCommand().command())
                .isEqualTo(new Hello(kitchen.cache().incarnation()));
    }

    @Test
    void whoever_comes_while_the_sign_off_is_under_way_is_back_as_soon_as_it_is_answered() {
        kitchen.greet();
        kitchen.press(new SignOff());
        var signOff = kitchen.send();
        kitchen.press(new IAm("지은"));
        assertThat(kitchen.next()).as("first the end of the sign-off").isEmpty();
        signedOff(signOff);
        assertThat(kitchen.sendCommand().command()).isInstanceOf(Hello.class);
    }

    @Test
    void a_sign_off_of_yesterday_that_was_never_sent_does_not_silence_the_desk_of_today() {
        kitchen.press(new SignOff());
        kitchen.reopen();
        kitchen.greet();
        signedOff(kitchen.send());
        assertThat(kitchen.sendCommand().command()).isInstanceOf(Hello.class);
    }

    private void signedOff(Dispatch signOff) {
        kitchen.hear(
                new DeviceSignedOff(kitchen.cache().device(), Role.KITCHEN),
                kitchen.answered(signOff, Answer.accepted()));
    }

    @Test
    void a_desk_that_is_only_looked_at_says_hello_when_something_is_pressed() throws IOException {
        kitchen.order(7);
        var opening = new Opening("Jiwoo", () -> "looking", false);
        Path file = copy("looked at").resolve(kitchen.file.getFileName());
        try (var store = DeskStore.open(file, Cafe.KITCHEN, opening, kitchen.now)) {
            assertThat(store.cache().next(kitchen.now, true)).isEmpty();
            store.cache().press(new Start(id(7)), true, kitchen.now);
            var first = store.cache().next(kitchen.now, true).orElseThrow();
            assertThat(OpenStore.read(first).command()).isInstanceOf(Hello.class);
        }
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String part : new String[] {"", "-wal"}) {
            Path from = Path.of(kitchen.file + part);
            Files.copy(from, copy.resolve(from.getFileName()));
        }
        return copy;
    }
}
