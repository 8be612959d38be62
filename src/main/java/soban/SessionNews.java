package soban;

import soban.console.session.SessionState;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The newest state of a session, and everybody who follows it.
final class SessionNews {
    private final List<Consumer<SessionState>> watchers = new CopyOnWriteArrayList<>();
    private SessionState state;

    SessionNews(SessionState first) {
        state = first;
    }

    synchronized Runnable watch(Consumer<SessionState> watcher) {
        watchers.add(watcher);
        watcher.accept(state);
        return () -> watchers.remove(watcher);
    }

    synchronized void change(UnaryOperator<SessionState> change) {
        state = change.apply(state);
        watchers.forEach(watcher -> watcher.accept(state));
    }
}
