package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The option files for every system, also those that nobody builds here.
class OptionFilesTest {
    private static final Path SOURCES = Path.of("installer/options");

    /// What these files use of that which the manual of jpackage 25 lists.
    private static final Set<String> KNOWN =
            Set.of(
                    "--add-launcher",
                    "--app-image",
                    "--app-version",
                    "--description",
                    "--dest",
                    "--icon",
                    "--install-dir",
                    "--linux-app-category",
                    "--linux-deb-maintainer",
                    "--linux-package-name",
                    "--mac-package-identifier",
                    "--mac-package-name",
                    "--name",
                    "--resource-dir",
                    "--type",
                    "--vendor",
                    "--win-menu",
                    "--win-menu-group",
                    "--win-per-user-install",
                    "--win-shortcut-prompt",
                    "--win-upgrade-uuid");

    private static final Pattern OPTION = Pattern.compile("^(--[a-z-]+)", Pattern.MULTILINE);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Os.class)
    void each_system_s_files_resolve_to_options_that_jpackage_knows(Os os) throws IOException {
        for (String name : List.of("image-" + os.word(), os.installer())) {
            String text = Files.readString(files(os).resolve(name + ".options"));
            assertThat(text).doesNotContainPattern("@[a-z.]+@");
            assertThat(OPTION.matcher(text).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(KNOWN).contains(option));
        }
    }

    @Test
    void windows_knows_an_older_version_by_a_code_that_stays() throws IOException {
        String text = Files.readString(files(Os.WINDOWS).resolve("msi.options"));
        assertThat(text).contains("--win-upgrade-uuid 6b0f4f2e-2c5d-4a0e-9f0b-5d2f6a7c1e43");
        assertThat(UUID.fromString("6b0f4f2e-2c5d-4a0e-9f0b-5d2f6a7c1e43").version()).isEqualTo(4);
    }

    @Test
    void macos_knows_an_older_version_by_its_identifier_and_wants_no_zero_in_front()
            throws IOException {
        assertThat(Files.readString(files(Os.MAC).resolve("image-mac.options")))
                .contains("--mac-package-identifier soban.desk");
        assertThat(Os.MAC.imageVersion("0.1.0")).isEqualTo("1.1.0");
        assertThat(Os.LINUX.imageVersion("0.1.0")).isEqualTo("0.1.0");
    }

    @Test
    void a_name_that_nobody_knows_is_refused() throws IOException {
        Files.writeString(folder.resolve("x.options"), "--name @nobody@\n");
        assertThatThrownBy(() -> files(Os.LINUX, folder).resolve("x.options"))
                .hasMessageContaining("@nobody@");
    }

    @Test
    void flags_of_two_words_become_one() {
        assertThat(Dist.javaOptions("--a=b,c --add-modules x,y --add-opens p/q=ALL-UNNAMED"))
                .startsWith("--a=b,c --add-modules=x,y --add-opens=p/q=ALL-UNNAMED -XX:AOTCache=");
    }

    private OptionFiles files(Os os) {
        return files(os, SOURCES);
    }

    private OptionFiles files(Os os, Path sources) {
        return new OptionFiles(
                sources,
                folder.resolve(os.word()),
                Map.of(
                        "version", "0.1.0",
                        "image.version", os.imageVersion("0.1.0"),
                        "dist", "dist",
                        "icons", "icons",
                        "options", "options",
                        "resources", "resources",
                        "image", "image",
                        "java.options", "-ea"));
    }
}
