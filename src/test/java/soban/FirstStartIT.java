package soban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.Labeled;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.admin.AdminCommand;
import soban.admin.AdminRefusal;
import soban.admin.ShopIntake;
import soban.console.Console;
import soban.console.screen.FxThread;
import soban.console.start.StartTrouble;
import soban.console.start.StartWork.Step;
import soban.core.setup.DemoArea;
import soban.core.setup.DemoShop;
import soban.desk.DeskIdentity;
import soban.desk.enrol.DeskAccess;
import soban.desk.enrol.Enrolment;
import soban.desk.enrol.NotEnrolled;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.Folders;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A shop is really set up on this machine: its station, its enrolment and its owner's window. It
/// begins where a set-up was killed, and ends with the start of another day.
@Timeout(300)
class FirstStartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final EnrolShop NAMU =
            new EnrolShop(
                    new ShopId("namu"),
                    "나무 카페",
                    DemoArea.AREA,
                    DemoArea.SEONGSU,
                    "KRW",
                    Preset.CAFE,
                    DemoShop.enrolment().menu());

    @TempDir Path folder;

    @Test
    void a_killed_set_up_is_gone_on_with_and_the_next_start_opens_the_board_at_once()
            throws Exception {
        var station =
                new StationSettings(
                        folder.resolve("station"),
                        FreePort.find(),
                        FreePort.find(),
                        FreePort.find(),
                        Durability.FAST,
                        false,
                        Duration.ofSeconds(1),
                        null);
        var folders = Folders.in(folder);
        var file = new ChosenFile(folders.root().resolve("start.json"));
        file.write(Chosen.settingUp(NAMU));
        // The toolkit is everybody's in this process, so it is not closed here.
        var console = Console.start();
        var first = new FirstStart(station, DemoOptions.usual(), folders, console);
        try {
            first.begin(false);
            seesOwner("나무 카페");
            assertThat(file.read()).contains(Chosen.shop(NAMU));
            assertThat(menu(station)).contains("americano");

            assertThatThrownBy(() -> ShopIntake.enrol(open(station), another("다른 카페")))
                    .isInstanceOf(AdminRefusal.class)
                    .hasMessageContaining("namu is enrolled here already, as 나무 카페");
            ShopIntake.enrol(open(station), NAMU);
            joins(first, station, folders);
        } finally {
            console.closeDesks();
            first.end();
        }

        file.write(Chosen.shop(NAMU));
        var second = new FirstStart(station, DemoOptions.usual(), folders, console);
        try {
            second.begin(false);
            assertThat(owner("나무 카페")).as("from its cache, before any station runs").isTrue();
            Await.until(
                    "its station is there", PATIENCE, () -> menu(station).contains("americano"));
        } finally {
            console.closeDesks();
            second.end();
        }
        assertThat(menu(station)).as("the station ended with its windows").isEmpty();
    }

    private static KafkaAccess open(StationSettings station) {
        return KafkaAccess.open(station.kafka());
    }

    /// By a code; and what can't be is told apart.
    private static void joins(FirstStart start, StationSettings station, Folders folders)
            throws Exception {
        String code = code(station);
        String core = "http://127.0.0.1:" + station.httpPort();
        var enrolment = new Enrolment(new DeskAccess(folders));
        String spoilt = code.substring(0, code.length() - 1) + (code.endsWith("a") ? "b" : "a");
        assertThatThrownBy(() -> enrolment.enrol(core, spoilt))
                .isInstanceOf(NotEnrolled.class)
                .extracting(problem -> ((NotEnrolled) problem).kind())
                .isEqualTo(NotEnrolled.Kind.REFUSED);
        var kitchen = new DeskIdentity(NAMU.shop(), Role.KITCHEN);
        assertThat(enrolment.enrol(core, code).identity()).isEqualTo(kitchen);
        assertThat(enrolment.access().find(kitchen, null, null)).isEqualTo(open(station));

        List<Step> steps = new ArrayList<>();
        try {
            start.join("127.0.0.1:" + FreePort.find(), code, steps::add);
            throw new AssertionError("nobody is there");
        } catch (StartTrouble trouble) {
            assertThat(trouble.kind()).isEqualTo(StartTrouble.Kind.UNREACHABLE);
        }
        assertThat(steps).containsExactly(Step.REACH);
    }

    private static String code(StationSettings station) {
        var out = new StringWriter();
        int exit =
                new CommandLine(new AdminCommand())
                        .setOut(new PrintWriter(out))
                        .execute(
                                "code",
                                "--kafka=" + station.kafka(),
                                "--shop=namu",
                                "--role=kitchen");
        assertThat(exit).as(out.toString()).isZero();
        return out.toString().lines().findFirst().orElseThrow().replaceFirst("kitchen +", "");
    }

    private static EnrolShop another(String name) {
        return new EnrolShop(
                NAMU.shop(),
                name,
                DemoArea.AREA,
                DemoArea.SEONGSU,
                "KRW",
                Preset.CAFE,
                new Menu(List.of()));
    }

    private static void seesOwner(String shop) {
        Await.until("the owner's window of " + shop, PATIENCE, () -> owner(shop));
    }

    private static boolean owner(String shop) {
        return FxThread.ask(
                        () ->
                                Window.getWindows().stream()
                                        .filter(Window::isShowing)
                                        .map(window -> window.getScene().getRoot())
                                        .anyMatch(
                                                root ->
                                                        root.lookup("#name") instanceof Labeled name
                                                                && name.getText().equals(shop)))
                .join();
    }

    /// The menu as customers get it; empty when nobody answers.
    private static String menu(StationSettings station) {
        var shop =
                URI.create(
                        "http://127.0.0.1:"
                                + station.httpPort()
                                + "/shops/"
                                + NAMU.shop()
                                + "/menu");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(shop).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException away) {
            return "";
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
