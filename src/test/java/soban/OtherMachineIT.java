package soban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.admin.AdminCommand;
import soban.console.Console;
import soban.console.screen.FxThread;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.desk.Link;
import soban.desk.enrol.DeskAccess;
import soban.desk.enrol.Enrolled;
import soban.desk.enrol.Enrolment;
import soban.desk.enrol.NotEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.station.Listen;
import soban.station.Station;
import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.Folders;
import soban.wire.PrivateFile;
import soban.wire.kafka.KafkaAccess;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A second PC of a shop, at another address: it comes by a code, over TLS, with a password of its
/// own, and is sent away again while it works.
class OtherMachineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Of this machine too, but not the address at which its own programs meet.
    private static final String HOST = "127.0.0.2";

    private static final DeskIdentity KITCHEN = new DeskIdentity(new ShopId("cafe"), Role.KITCHEN);

    @TempDir static Path folder;
    private static final Listen PLACE = new Listen(HOST, FreePort.find(), FreePort.find());
    private static Station station;

    @BeforeAll
    static void startStation() {
        assumeThatCode(() -> new ServerSocket(0, 1, InetAddress.ofLiteral(HOST)).close())
                .as("%s is an address of this machine", HOST)
                .doesNotThrowAnyException();
        station =
                Station.start(
                        new StationSettings(
                                folder.resolve("station"),
                                FreePort.find(),
                                FreePort.find(),
                                FreePort.find(),
                                Durability.FAST,
                                true,
                                Duration.ofSeconds(1),
                                PLACE),
                        line -> System.out.println("station: " + line));
        station.awaitReady();
    }

    @AfterAll
    static void stopStation() {
        if (station != null) {
            station.close();
        }
    }

    private static String admin(String... words) {
        var out = new StringWriter();
        var line = new CommandLine(new AdminCommand());
        var access = Folders.stationAccess(folder.resolve("station"));
        String[] all = new String[words.length + 1];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--access=" + access;
        int exit = line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(all);
        assertThat(exit).as("%s", out).isZero();
        return out.toString();
    }

    private static String code(String text) {
        return text.lines()
                .filter(line -> line.startsWith("kitchen "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("kitchen +", "");
    }

    private static String code() {
        return code(admin("code", "--shop=cafe", "--role=kitchen"));
    }

    private static Enrolment at(String pc) {
        return new Enrolment(new DeskAccess(Folders.in(folder.resolve(pc))));
    }

    private static String door() {
        return HOST + ":" + PLACE.httpsPort();
    }

    private static Desk open(KafkaAccess access, String name) {
        return Desks.open(
                new DeskSettings(KITCHEN, access, folder.resolve(name + ".db"), "민준"),
                InstantSource.system());
    }

    private static void reaches(Desk desk, Class<? extends Link> wanted) {
        var last = new AtomicReference<Link>();
        desk.watch(view -> last.set(view.link()));
        Await.until(wanted.getSimpleName(), PATIENCE, () -> wanted.isInstance(last.get()));
    }

    private static String nameOf(KafkaAccess access) {
        String login = access.security().get("sasl.jaas.config");
        return login.replaceAll(".*username=\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_desk_comes_by_a_code_works_and_is_cut_off_while_it_works() throws Exception {
        String code = code();
        Enrolled enrolled = at("pc-1").enrol(door(), code);
        assertThat(enrolled.identity()).isEqualTo(KITCHEN);
        KafkaAccess access = enrolled.access();
        assertThat(access.isEncrypted()).isTrue();
        assertThat(at("pc-1").access().find(KITCHEN, null, null)).isEqualTo(access);
        assertThat(PrivateFile.isPrivate(folder.resolve("pc-1/desks/cafe-kitchen.db.access")))
                .isTrue();
        String name = nameOf(access);
        assertThat(admin("desks")).contains(name, "shop:cafe");

        try (Desk desk = open(access, "cut")) {
            reaches(desk, Link.Connected.class);
            admin("revoke", name);
            reaches(desk, Link.Stuck.class);
        }
        assertThat(admin("desks")).doesNotContain(name);
        KafkaAccess again = at("pc-1").enrol(door(), code).access();
        try (Desk desk = open(again, "again")) {
            reaches(desk, Link.Stuck.class);
        }
    }

    @Test
    void a_desk_goes_on_with_another_password_and_all_that_it_had() throws Exception {
        KafkaAccess first = at("pc-2").enrol(door(), code()).access();
        try (Desk desk = open(first, "rotated")) {
            reaches(desk, Link.Connected.class);
        }
        KafkaAccess second =
                at("pc-2").enrol(door(), code(admin("rotate", nameOf(first)))).access();
        assertThat(nameOf(second)).isNotEqualTo(nameOf(first));
        try (Desk desk = open(second, "rotated")) {
            reaches(desk, Link.Connected.class);
        }
    }

    @Test
    void a_code_is_good_once_and_only_where_it_was_made() throws Exception {
        String code = code();
        at("pc-3").enrol(door(), code);
        refused(at("pc-4"), door(), code, NotEnrolled.Kind.REFUSED);
        String other = code();
        String foreign = other.replaceAll("#.*", "#aaaa-bbbb-cccc-dddd");
        refused(at("pc-4"), door(), foreign, NotEnrolled.Kind.STRANGER);
        refused(
                at("pc-4"),
                HOST + ":" + PLACE.kafkaPort(),
                other.replaceAll("#.*", ""),
                NotEnrolled.Kind.NOBODY);
        assertThat(at("pc-4").enrol(door(), other).identity())
                .as("what was refused has used nothing up")
                .isEqualTo(KITCHEN);
    }

    private static void refused(
            Enrolment enrolment, String address, String code, NotEnrolled.Kind kind) {
        assertThatThrownBy(() -> enrolment.enrol(address, code))
                .isInstanceOf(NotEnrolled.class)
                .extracting(problem -> ((NotEnrolled) problem).kind())
                .isEqualTo(kind);
    }

    @Test
    void who_has_no_password_is_told_so_and_this_machines_own_programs_have_one() {
        try (Desk stranger = open(KafkaAccess.open(PLACE.kafka()), "stranger")) {
            reaches(stranger, Link.Stuck.class);
        }
        try (Desk own = open(station.access(), "own")) {
            reaches(own, Link.Connected.class);
        }
    }

    @Test
    void the_first_start_of_another_machine_joins_by_its_code() throws Exception {
        var folders = Folders.in(folder.resolve("pc-5"));
        var unused = new StationSettings(folders.stationData(), 1, 2, 3, Durability.FAST, false);
        var console = Console.start();
        var start = new FirstStart(unused, DemoOptions.usual(), folders, console);
        try {
            start.join(door(), code(), _ -> {});
            Await.until("its kitchen", PATIENCE, OtherMachineIT::isKitchenShown);
            assertThat(new ChosenFile(folders.root().resolve("start.json")).read())
                    .get()
                    .extracting(Chosen::desk)
                    .isEqualTo("cafe/kitchen");
        } finally {
            console.closeDesks();
            start.end();
        }
    }

    private static boolean isKitchenShown() {
        return FxThread.ask(
                        () ->
                                Window.getWindows().stream()
                                        .filter(Window::isShowing)
                                        .map(window -> window.getScene().getRoot())
                                        .anyMatch(root -> root.lookup("#board") != null))
                .join();
    }
}
