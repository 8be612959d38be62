package soban.desk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.desk.Sight;
import soban.wire.Folders;
import soban.wire.archive.Unpacker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;

class DeskBackupTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:11:12+09:00");

    @TempDir private Path folder;

    private Folders folders(String name) {
        return Folders.in(folder.resolve(name));
    }

    private Path file(String machine) {
        return DeskSettings.usualFile(folders(machine), Cafe.KITCHEN, "");
    }

    private Desk desk(String machine) {
        var settings = new DeskSettings(Cafe.KITCHEN, "127.0.0.1:1", file(machine), "Jiwoo");
        return Desks.open(settings, InstantSource.system());
    }

    private List<Path> taken() throws IOException {
        var backup = new DeskBackup(folders("old"), Cafe.KITCHEN, NOW);
        return backup.take(folder.resolve("data"), folder.resolve("keys"));
    }

    private List<Path> restored(Path data, Path keys, String machine, boolean replace)
            throws IOException {
        try (var archive = Unpacker.open(data);
                var password = keys == null ? null : Unpacker.open(keys)) {
            return new DeskRestore(folders(machine), Cafe.KITCHEN)
                    .restore(archive, password, replace, Instant.now());
        }
    }

    private void pressSoldOut(Desk desk) {
        Sight sight = Sight.of(desk);
        int waiting = sight.await("it is open", view -> true).waiting();
        desk.press(new DeskAction.SellOut("latte"));
        sight.await("it is kept", view -> view.waiting() == waiting + 1);
    }

    private int waiting(String machine) throws Exception {
        try (Desk desk = desk(machine)) {
            return Sight.of(desk).await("it is open", view -> true).waiting();
        }
    }

    @Test
    void what_waits_to_be_sent_comes_back_and_was_taken_while_the_desk_worked() throws Exception {
        List<Path> made;
        try (Desk desk = desk("old")) {
            pressSoldOut(desk);
            Files.writeString(access("old"), "password");
            made = taken();
            pressSoldOut(desk);
        }
        assertThat(made).hasSize(2);
        assertThat(restored(made.get(0), made.get(1), "new", false)).isEmpty();
        assertThat(waiting("new")).isEqualTo(1);
        assertThat(access("new")).hasContent("password");
    }

    private Path access(String machine) {
        return file(machine).resolveSibling(file(machine).getFileName() + ".access");
    }

    @Test
    void a_memory_that_is_there_is_set_aside_when_told_so_and_its_password_stays()
            throws Exception {
        try (Desk desk = desk("old")) {
            pressSoldOut(desk);
        }
        Files.writeString(access("old"), "of then");
        List<Path> made = taken();
        try (Desk desk = desk("old")) {
            pressSoldOut(desk);
        }
        Files.writeString(access("old"), "of now");
        assertThatThrownBy(() -> restored(made.get(0), made.get(1), "old", false))
                .isInstanceOf(DeskUnusable.class)
                .hasMessageContaining("--replace");
        assertThat(waiting("old")).isEqualTo(2);
        List<Path> aside = restored(made.get(0), made.get(1), "old", true);
        assertThat(aside).singleElement().asString().contains(".db.before-");
        assertThat(aside.getFirst()).exists();
        assertThat(waiting("old")).isEqualTo(1);
        assertThat(access("old")).hasContent("of now");
    }

    @Test
    void a_desk_that_is_open_keeps_its_memory() throws Exception {
        try (Desk desk = desk("old")) {
            pressSoldOut(desk);
            List<Path> made = taken();
            assertThat(made).as("it has no password").hasSize(1);
            assertThatThrownBy(() -> restored(made.getFirst(), null, "old", true))
                    .isInstanceOf(DeskUnusable.class)
                    .hasMessageContaining("in use");
        }
        assertThat(waiting("old")).isEqualTo(1);
    }

    @Test
    void a_desk_that_nobody_has_is_told() {
        assertThatThrownBy(this::taken)
                .isInstanceOf(DeskUnusable.class)
                .hasMessageContaining("cafe/kitchen");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
