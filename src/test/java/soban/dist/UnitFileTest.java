package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UnitFileTest {
    private static final Path UNIT = Path.of("installer/linux/soban-station.service");

    @TempDir Path folder;

    @Test
    void the_station_s_service_runs_as_a_user_of_its_own_and_comes_back() throws IOException {
        var unit = UnitFile.read(UNIT);
        assertThat(unit.command(List.of("--listen", "host")))
                .containsExactly("/opt/soban/bin/soban", "station", "--listen", "host");
        assertThat(unit.get("Service.User")).isEqualTo("soban");
        assertThat(unit.environment()).contains("XDG_DATA_HOME=/var/lib");
        assertThat(unit.get("Service.Restart")).isEqualTo("always");
        assertThat(unit.get("Service.RestartPreventExitStatus")).isEqualTo("2");
        assertThat(unit.get("Install.WantedBy")).isEqualTo("multi-user.target");
    }

    @Test
    void what_is_no_setting_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("unit"), "[Service]\nExecStart\n");
        assertThatThrownBy(() -> UnitFile.read(file)).hasMessageContaining("ExecStart");
    }
}
