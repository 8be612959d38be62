package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.e2e.FrameBuffer;
import soban.e2e.TicketEdges;
import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The package from its installation to its removal, on the machine that this runs on: an older
/// version is installed and used, this one takes its place, and what is left in the end are data.
@Timeout(900)
class DebIT {
    private static final Path UNIT = Path.of("/usr/lib/systemd/system/soban-station.service");
    private static final Path DATA = Path.of("/var/lib/soban");
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/opt/soban"),
                    Path.of("/usr/bin/soban"),
                    Path.of("/usr/share/applications/soban.desktop"),
                    Path.of("/usr/share/icons/hicolor/scalable/apps/soban.svg"),
                    UNIT);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path folder;
    private Debian debian;

    /// Whatever is installed, and all its data, is this test's own.
    private boolean ours;

    @BeforeEach
    void nobody_uses_it_here() throws Exception {
        assumeThat(Debian.isHere()).as("dpkg, as root").isTrue();
        assumeThat(Debian.isBuilt()).as("a package: this machine could not make it").isTrue();
        debian = new Debian(folder);
        assumeThat(debian.isInstalled()).as("a Soban that was installed before").isFalse();
        assumeThat(DATA).as("data of a station").doesNotExist();
        ours = true;
    }

    @AfterEach
    void the_machine_is_as_before() throws Exception {
        if (ours) {
            debian.purge();
            Trees.delete(DATA);
            Spoken.of(folder, List.of("userdel", "soban"));
        }
    }

    @Test
    void it_installs_works_upgrades_and_leaves_only_data() throws Exception {
        debian.install(debian.older(Debian.built()));
        assertThat(PLACES).allSatisfy(place -> assertThat(place).exists());
        commandsAnswer();
        stationServes();
        String cluster = Files.readString(DATA.resolve("station/station.json"));

        double installed = Figures.seconds(() -> debian.install(Debian.built()));
        commandsAnswer();
        assertThat(DATA.resolve("station/station.json")).hasContent(cluster);
        stationServes();
        archivesFit();
        windowOpens(installed);

        debian.remove();
        assertThat(PLACES)
                .allSatisfy(
                        place ->
                                assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                                        .as("%s", place)
                                        .isFalse());
        assertThat(DATA.resolve("station/core-secret")).exists();
        assertThat(debian.purge()).contains(DATA.toString());
        assertThat(DATA.resolve("station/core-secret")).exists();
    }

    private void commandsAnswer() throws IOException, InterruptedException {
        assertThat(debian.succeed("/usr/bin/soban", "--version")).startsWith("Soban 0");
        assertThat(debian.succeed("soban", "admin", "--help")).doesNotContain("WARNING");
    }

    /// What a power cut leaves is taken up again.
    private void stationServes() throws IOException, InterruptedException {
        var unit = UnitFile.read(UNIT);
        try (var first = new ServedStation(unit, folder)) {
            assertThat(first.awaitReady()).doesNotContain("WARNING", "warning");
            first.kill();
        }
        try (var again = new ServedStation(unit, folder)) {
            again.awaitReady();
        }
    }

    /// Else each start would do without them, and nobody would hear of it.
    private void archivesFit() throws IOException, InterruptedException {
        Path program = Path.of("/opt/soban/lib/app");
        var config = Config.read(program.resolve("Soban.cfg"), program);
        for (String name : List.of("console", "broker", "sandbox", "core")) {
            List<String> command = new ArrayList<>(List.of("/opt/soban/lib/runtime/bin/java"));
            if (name.equals("console")) {
                command.addAll(config.options());
            } else {
                command.add("--enable-native-access=ALL-UNNAMED");
                command.add("--sun-misc-unsafe-memory-access=allow");
            }
            command.add("-XX:AOTCache=" + program.resolve("caches/" + name + ".aot"));
            command.addAll(List.of("-XX:AOTMode=on", "-cp", config.classPath()));
            command.addAll(List.of(config.mainClass(), "--version"));
            assertThat(debian.succeed(command.toArray(String[]::new))).contains("Soban 0");
        }
    }

    /// @param installed seconds that it took to get here
    private void windowOpens(double installed) throws Exception {
        if (!FrameBuffer.isInstalled()) {
            System.out.println("No window was opened: Xvfb is not here.");
            return;
        }
        try (var display = new FrameBuffer(Files.createDirectory(folder.resolve("display")))) {
            Process soban = window(display);
            try {
                double lives =
                        Figures.seconds(
                                () -> {
                                    Await.until("a board", PATIENCE, () -> colours(display) > 8);
                                    Await.until("a ticket", PATIENCE, () -> hasTicket(display));
                                });
                System.out.printf(
                        "package: installed in %.1f s, a living board %.1f s after its start; load"
                                + " %.1f%n",
                        installed, lives, Figures.load());
                Path picture = Path.of("target", "screens", "installed-window.png");
                Files.createDirectories(picture.getParent());
                ImageIO.write(display.look(), "png", picture.toFile());
                assertThat(folder.resolve("window.txt")).content().doesNotContain("WARNING");
            } finally {
                end(soban);
            }
        }
        assertThat(folder.resolve("home/soban/demo")).isDirectory();
    }

    private static boolean hasTicket(FrameBuffer display) {
        try {
            return TicketEdges.of(display.look()) > TicketEdges.ONE;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Process window(FrameBuffer display) throws IOException {
        var builder =
                new ProcessBuilder(
                        "/opt/soban/bin/Soban",
                        "demo",
                        "--http",
                        String.valueOf(FreePort.find()),
                        "--kafka",
                        String.valueOf(FreePort.find()),
                        "--gateway",
                        String.valueOf(FreePort.find()),
                        "--orders-per-minute",
                        "60");
        builder.environment().put("DISPLAY", display.display());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
        builder.redirectErrorStream(true);
        return builder.redirectOutput(folder.resolve("window.txt").toFile()).start();
    }

    private static int colours(FrameBuffer display) {
        try {
            return display.colours();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void end(Process soban) throws InterruptedException {
        var all = soban.descendants().toList();
        soban.destroy();
        if (!soban.waitFor(30, TimeUnit.SECONDS)) {
            soban.destroyForcibly();
        }
        all.forEach(child -> child.onExit().completeOnTimeout(child, 30, TimeUnit.SECONDS).join());
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
