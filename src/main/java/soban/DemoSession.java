package soban;

import soban.console.Console;
import soban.console.DeskOpening;
import soban.console.session.Session;
import soban.console.session.SessionState;
import soban.console.session.SessionState.Kind;
import soban.console.session.SessionState.Staff;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The demo: its station (or the one that runs already), its people, and its desks. What is asked
/// of it is done one after the other on a thread of its own.
final class DemoSession implements RunningSession, Session.People {
    private final DemoOptions options;
    private final Console console;
    private final Runnable choose;
    private final MachineStation station;
    private final DemoTownsfolk people;
    private final SessionNews news;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("demo").factory());

    private DemoSession(
            DemoOptions options, Console console, Runnable choose, MachineStation station) {
        this.options = options;
        this.console = console;
        this.choose = choose;
        this.station = station;
        this.people = DemoTownsfolk.of(station, options.ordersPerMinute());
        this.news =
                new SessionNews(
                        new SessionState(Kind.DEMO, "", people.town(Staff.AWAY), DemoPlaces.all()));
        station.whenRefused(sentence -> news.change(state -> state.withTrouble(sentence)));
    }

    /// Throws `StationRefusal` where its station can't start.
    ///
    /// @param choose goes back to the first choice
    static DemoSession open(
            DemoOptions options, Console console, Runnable choose, Consumer<String> say) {
        return new DemoSession(
                options, console, choose, MachineStation.open(options.station(), say));
    }

    @Override
    public void openFirst() {
        show(DemoPlaces.KITCHEN);
    }

    private void show(DeskIdentity desk) {
        Desktop.show(
                console,
                new DeskOpening(
                        desk,
                        () ->
                                Desks.open(
                                        new DeskSettings(
                                                desk, station.kafka(), options.desk(desk), ""),
                                        InstantSource.system()),
                        options.desk(desk),
                        options.preferences(desk),
                        desk.equals(DemoPlaces.KITCHEN)
                                ? Optional.of(people::orderOne)
                                : Optional.empty(),
                        Optional.of(this)));
    }

    @Override
    public Runnable watch(Consumer<SessionState> watcher) {
        return news.watch(watcher);
    }

    @Override
    public void open(DeskIdentity desk) {
        thread.execute(
                () -> {
                    if (desk.isRider()) {
                        DemoPlaces.sending().forEach(people::visit);
                    } else {
                        people.visit(desk.shop());
                    }
                    try {
                        show(desk);
                    } catch (DeskUnusable refusal) {
                        news.change(
                                state -> state.withTrouble(String.valueOf(refusal.getMessage())));
                    }
                });
    }

    @Override
    public void chooseAgain() {
        choose.run();
    }

    @Override
    public Optional<People> people() {
        return Optional.of(this);
    }

    @Override
    public void customers(boolean come) {
        thread.execute(
                () -> {
                    people.customers(come);
                    tell(people.staff());
                });
    }

    @Override
    public void pace(double ordersPerMinute) {
        thread.execute(
                () -> {
                    people.pace(ordersPerMinute);
                    tell(people.staff());
                });
    }

    @Override
    public void staff(boolean work) {
        thread.execute(
                () -> {
                    tell(work ? Staff.COMING : Staff.LEAVING);
                    try {
                        people.staff(work);
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                    tell(people.staff());
                });
    }

    private void tell(Staff staff) {
        news.change(state -> state.with(people.town(staff)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
        people.close();
        station.close();
    }
}
