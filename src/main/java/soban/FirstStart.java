package soban;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.admin.AdminRefusal;
import soban.admin.ShopIntake;
import soban.console.Console;
import soban.console.start.StartModel;
import soban.console.start.StartTrouble;
import soban.console.start.StartTrouble.Kind;
import soban.console.start.StartWork;
import soban.core.setup.SetupProblem;
import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;
import soban.desk.enrol.DeskAccess;
import soban.desk.enrol.Enrolled;
import soban.desk.enrol.Enrolment;
import soban.desk.enrol.NotEnrolled;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.station.RunningStation;
import soban.station.StationRefusal;
import soban.station.StationSettings;
import soban.wire.Folders;
import soban.wire.kafka.AccessRefused;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// `soban` without a sub-command: opens what was chosen before, or asks. It holds the one session
/// of this process, and does what the first start's window asks for.
final class FirstStart implements StartWork {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final StationSettings station;
    private final DemoOptions demo;
    private final Folders folders;
    private final ChosenFile file;
    private final Console console;

    /// Only one piece of work at a time: leaving a session must have ended before the next begins.
    private final ReentrantLock working = new ReentrantLock();

    private final AtomicReference<@Nullable RunningSession> session = new AtomicReference<>();

    /// @param folders where the choice and the desks lie
    FirstStart(StationSettings station, DemoOptions demo, Folders folders, Console console) {
        this.station = station;
        this.demo = demo;
        this.folders = folders;
        this.file = new ChosenFile(folders.root().resolve("start.json"));
        this.console = console;
    }

    /// Opens what was chosen before; otherwise asks.
    ///
    /// @param choose asks even so
    void begin(boolean choose) {
        Optional<Chosen> before = choose ? Optional.empty() : file.read();
        EnrolShop pending = before.map(Chosen::wish).orElse(null);
        if (pending != null) {
            ask(model -> model.goOn(pending));
        } else if (before.isPresent()) {
            open(before.get());
        } else {
            ask(_ -> {});
        }
    }

    private void open(Chosen chosen) {
        try {
            switch (chosen.kind()) {
                case DEMO -> openDemo();
                case SHOP -> {
                    var shop = session(chosen, address());
                    session.set(shop);
                    shop.openFirst();
                    shop.startStation(station, LOG::info);
                }
                case JOINED -> {
                    var joined = session(chosen, kept(chosen));
                    session.set(joined);
                    joined.openFirst();
                }
            }
        } catch (StationRefusal refusal) {
            leave();
            ask(model -> model.tell(trouble(Kind.STATION, refusal)));
        } catch (DeskUnusable refusal) {
            leave();
            ask(model -> model.tell(trouble(Kind.DESK, refusal)));
        }
    }

    /// Throws `StationRefusal` or `DeskUnusable` where it can't be.
    void openDemo() {
        var opened = DemoSession.open(demo, console, this::chooseAgain, LOG::info);
        session.set(opened);
        opened.openFirst();
    }

    /// How a desk of another machine comes there: what was traded for its code.
    private KafkaAccess kept(Chosen chosen) {
        try {
            return new DeskAccess(folders)
                    .kept(chosen.identity(), Objects.requireNonNull(chosen.kafka()));
        } catch (AccessRefused refusal) {
            throw new DeskUnusable(String.valueOf(refusal.getMessage()));
        }
    }

    private ShopSession session(Chosen chosen, KafkaAccess kafka) {
        return new ShopSession(chosen, kafka, folders, console, this::chooseAgain);
    }

    private void ask(Consumer<StartModel> first) {
        console.ask(this, folders.root().resolve("start.preferences"), first);
    }

    private void chooseAgain() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            ask(_ -> {});
                            console.closeDesks();
                            leave();
                        });
    }

    private void leave() {
        working.lock();
        try {
            end();
        } finally {
            working.unlock();
        }
    }

    /// Ends the session, even one that is just being set up.
    void end() {
        RunningSession before = session.getAndSet(null);
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void demo(Consumer<Step> begun) throws StartTrouble {
        carryOut(
                () -> {
                    begun.accept(Step.STATION);
                    openDemo();
                    file.write(Chosen.demo());
                });
    }

    @Override
    public void setUp(EnrolShop wish, Consumer<Step> begun) throws StartTrouble {
        carryOut(
                () -> {
                    Optional<Chosen> before = file.read();
                    file.write(Chosen.settingUp(wish));
                    begun.accept(Step.STATION);
                    var shop = session(Chosen.shop(wish), address());
                    session.set(shop);
                    MachineStation machine = shop.openStation(station, LOG::info);
                    machine.awaitReady();
                    begun.accept(Step.SHOP);
                    enrol(machine, wish, before);
                    file.write(Chosen.shop(wish));
                    begun.accept(Step.DESK);
                    shop.openFirst();
                });
    }

    /// What can never be is not tried again at the next start.
    private void enrol(MachineStation machine, EnrolShop wish, Optional<Chosen> before)
            throws StartTrouble, IOException {
        try {
            ShopIntake.enrol(machine.kafka(), wish);
        } catch (SetupProblem silent) {
            throw trouble(Kind.NO_ANSWER, silent);
        } catch (AdminRefusal refusal) {
            file.restore(before);
            throw trouble(Kind.TAKEN, refusal);
        }
    }

    @Override
    public void join(String address, String code, Consumer<Step> begun) throws StartTrouble {
        carryOut(
                () -> {
                    begun.accept(Step.REACH);
                    Enrolled enrolled = enrolled(address, code);
                    DeskIdentity desk = enrolled.identity();
                    DeskProbe.reach(desk, enrolled.access());
                    begun.accept(Step.DESK);
                    Chosen chosen = Chosen.joined(desk, enrolled.access().servers());
                    var joined = session(chosen, enrolled.access());
                    session.set(joined);
                    joined.openFirst();
                    file.write(chosen);
                });
    }

    private Enrolled enrolled(String address, String code) throws StartTrouble, IOException {
        try {
            return new Enrolment(new DeskAccess(folders)).enrol(address, code);
        } catch (NotEnrolled problem) {
            Kind kind =
                    switch (problem.kind()) {
                        case NOBODY -> Kind.UNREACHABLE;
                        case STRANGER -> Kind.STRANGER;
                        case REFUSED -> Kind.CODE;
                        case UNKNOWN -> Kind.NO_ANSWER;
                    };
            throw new StartTrouble(kind, address);
        }
    }

    private interface Work {
        void run() throws StartTrouble, IOException;
    }

    /// A session that did not come about is ended, so that the next try begins at the beginning.
    private void carryOut(Work work) throws StartTrouble {
        working.lock();
        try {
            end();
            work.run();
        } catch (StationRefusal refusal) {
            end();
            throw trouble(Kind.STATION, refusal);
        } catch (DeskUnusable | IOException problem) {
            end();
            throw trouble(Kind.DESK, problem);
        } catch (StartTrouble trouble) {
            end();
            throw trouble;
        } finally {
            working.unlock();
        }
    }

    private static StartTrouble trouble(Kind kind, Exception problem) {
        return new StartTrouble(kind, String.valueOf(problem.getMessage()));
    }

    /// Where this machine's station answers, or will.
    private KafkaAccess address() {
        return RunningStation.in(station.data())
                .map(RunningStation::kafka)
                .orElseGet(() -> KafkaAccess.open(station.kafka()));
    }
}
