package soban.console.session;

import org.jspecify.annotations.Nullable;

import soban.console.session.SessionState.Staff;
import soban.console.session.SessionState.Town;
import soban.desk.DeskIdentity;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// One window's view of the session, without controls: what it shows and what is pressed. It lives
/// as long as the window, whatever language that speaks.
public final class SessionModel implements AutoCloseable {
    private static final double[] PACES = {1, 2, 4, 8, 15, 30, 60};

    private final Session session;
    private final Runnable end;
    private Runnable changed = () -> {};
    private @Nullable SessionState state;

    /// @param screen where changes are heard
    public SessionModel(Session session, Executor screen) {
        this.session = session;
        end = session.watch(fresh -> screen.execute(() -> show(fresh)));
    }

    private void show(SessionState fresh) {
        state = fresh;
        changed.run();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    Optional<SessionState> state() {
        return Optional.ofNullable(state);
    }

    void turnCustomers() {
        town().ifPresent(town -> tell(people -> people.customers(!town.customers())));
    }

    /// While they come or leave, nothing more can be asked of them.
    void turnStaff() {
        town().map(Town::staff)
                .filter(staff -> staff == Staff.AWAY || staff == Staff.AT_WORK)
                .ifPresent(staff -> tell(people -> people.staff(staff == Staff.AWAY)));
    }

    void slower() {
        town().flatMap(SessionModel::slower).ifPresent(pace -> tell(people -> people.pace(pace)));
    }

    void faster() {
        town().flatMap(SessionModel::faster).ifPresent(pace -> tell(people -> people.pace(pace)));
    }

    static Optional<Double> slower(Town town) {
        return DoubleStream.of(PACES)
                .filter(pace -> pace < town.ordersPerMinute())
                .boxed()
                .reduce((_, last) -> last);
    }

    static Optional<Double> faster(Town town) {
        return DoubleStream.of(PACES)
                .filter(pace -> pace > town.ordersPerMinute())
                .boxed()
                .findFirst();
    }

    void open(DeskIdentity desk) {
        session.open(desk);
    }

    void chooseAgain() {
        session.chooseAgain();
    }

    private void tell(Consumer<Session.People> what) {
        session.people().ifPresent(what);
    }

    private Optional<Town> town() {
        return state().map(SessionState::town);
    }

    @Override
    public void close() {
        end.run();
        changed = () -> {};
    }
}
