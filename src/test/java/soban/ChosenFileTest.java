package soban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.core.setup.DemoShop;
import soban.desk.DeskIdentity;
import soban.domain.delivery.RiderId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What was chosen outlives a restart.
class ChosenFileTest {
    @TempDir Path folder;
    private Path path = Path.of("");
    private ChosenFile file = new ChosenFile(path);

    @BeforeEach
    void open() {
        path = folder.resolve("soban/start.json");
        file = new ChosenFile(path);
    }

    @Test
    void nothing_was_chosen_before_the_first_start() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void what_was_chosen_is_read_again() throws IOException {
        for (Chosen chosen :
                new Chosen[] {
                    Chosen.demo(),
                    Chosen.shop(DemoShop.enrolment()),
                    Chosen.joined(new DeskIdentity(new RiderId("rider-1")), "shop:8492")
                }) {
            file.write(chosen);
            assertThat(file.read()).contains(chosen);
        }
    }

    @Test
    void a_set_up_that_has_begun_is_remembered_with_all_of_the_shop() throws IOException {
        file.write(Chosen.settingUp(DemoShop.enrolment()));
        assertThat(file.read().orElseThrow().wish()).isEqualTo(DemoShop.enrolment());
    }

    @Test
    void what_could_never_be_is_forgotten_again() throws IOException {
        file.write(Chosen.settingUp(DemoShop.enrolment()));
        file.restore(Optional.empty());
        assertThat(file.read()).isEmpty();
        file.write(Chosen.settingUp(DemoShop.enrolment()));
        file.restore(Optional.of(Chosen.demo()));
        assertThat(file.read()).contains(Chosen.demo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"kind\":\"SHOP\",\"name\":\"x\",\"prepares\":true}",
                "{\"kind\":\"SHOP\",\"desk\":\"Cafe/owner\",\"name\":\"x\",\"prepares\":true}",
                "{\"kind\":\"JOINED\",\"desk\":\"cafe/owner\",\"name\":\"x\",\"prepares\":true}",
                "{\"kind\":\"CASTLE\",\"name\":\"x\",\"prepares\":true}"
            })
    void what_cannot_be_read_counts_as_no_choice(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        assertThat(file.read()).isEmpty();
    }
}
