package soban.console.session;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A session that writes down what it is asked for, and shows what the test says.
public final class ScriptedSession implements Session, Session.People {
    public static final DeskIdentity OWNER = new DeskIdentity(new ShopId("cafe"), Role.OWNER);
    public static final DeskIdentity RIDER = new DeskIdentity(new RiderId("rider-1"));

    public final List<String> asked = new ArrayList<>();
    private final List<Consumer<SessionState>> watchers = new ArrayList<>();
    private SessionState state;

    private ScriptedSession(SessionState state) {
        this.state = state;
    }

    /// A demo with customers and nobody at the desks.
    public static ScriptedSession demo() {
        var town = new SessionState.Town(true, 4, SessionState.Staff.AWAY, "");
        return new ScriptedSession(state(SessionState.Kind.DEMO, town));
    }

    /// A shop where everybody is real.
    public static ScriptedSession shop() {
        return new ScriptedSession(state(SessionState.Kind.SHOP, null));
    }

    private static SessionState state(SessionState.Kind kind, SessionState.@Nullable Town town) {
        var shop =
                new SessionState.Place(
                        "소반 카페 성수점",
                        List.of(OWNER, new DeskIdentity(new ShopId("cafe"), Role.KITCHEN)));
        return new SessionState(
                kind, "", town, List.of(shop, new SessionState.Place("", List.of(RIDER))));
    }

    public void becomes(SessionState changed) {
        state = changed;
        watchers.forEach(watcher -> watcher.accept(changed));
    }

    public SessionState state() {
        return state;
    }

    public boolean isWatched() {
        return !watchers.isEmpty();
    }

    @Override
    public Runnable watch(Consumer<SessionState> watcher) {
        watchers.add(watcher);
        watcher.accept(state);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void open(DeskIdentity desk) {
        asked.add("open " + desk);
    }

    @Override
    public void chooseAgain() {
        asked.add("choose again");
    }

    @Override
    public Optional<People> people() {
        return state.town() == null ? Optional.empty() : Optional.of(this);
    }

    @Override
    public void customers(boolean come) {
        asked.add("customers " + come);
    }

    @Override
    public void pace(double ordersPerMinute) {
        asked.add("pace " + ordersPerMinute);
    }

    @Override
    public void staff(boolean work) {
        asked.add("staff " + work);
    }
}
