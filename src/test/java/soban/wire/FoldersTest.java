package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

class FoldersTest {
    private static Folders on(String system, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/mina");
        return new Folders(environment, properties);
    }

    @Test
    void on_Linux_it_is_XDG_DATA_HOME_when_absolute_and_else_the_local_share() {
        assertThat(on("Linux", Map.of()).stationData())
                .isEqualTo(Path.of("/home/mina/.local/share/soban/station"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/data")).stationData())
                .isEqualTo(Path.of("/data/soban/station"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "data")).stationData())
                .isEqualTo(Path.of("/home/mina/.local/share/soban/station"));
        assertThat(on("Linux", Map.of()).deskData("cafe", "kitchen"))
                .isEqualTo(Path.of("/home/mina/.local/share/soban/desks/cafe-kitchen.db"));
    }

    @Test
    void on_macOS_and_Windows_it_is_where_those_systems_keep_it() {
        assertThat(on("Mac OS X", Map.of()).stationData())
                .isEqualTo(Path.of("/home/mina/Library/Application Support/Soban/station"));
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/local")).stationData())
                .isEqualTo(Path.of("/local/Soban/station"));
    }
}
