package soban.desk;

import soban.testing.Await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Every picture that a desk ever showed.
public final class Sight {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<DeskView> views = new CopyOnWriteArrayList<>();

    public static Sight of(Desk desk) {
        var sight = new Sight();
        desk.watch(sight.views::add);
        return sight;
    }

    public List<DeskView> all() {
        return views;
    }

    public DeskView now() {
        return views.getLast();
    }

    public DeskView await(String what, Predicate<DeskView> condition) {
        Await.until(what, PATIENCE, () -> !views.isEmpty() && condition.test(now()));
        return now();
    }

    public void awaitConnected() {
        await("it is connected", view -> view.link() instanceof Link.Connected);
    }

    public void awaitOffline() {
        await("it is offline", view -> view.link() instanceof Link.Offline);
    }
}
