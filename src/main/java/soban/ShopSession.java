package soban;

import org.jspecify.annotations.Nullable;

import soban.console.Console;
import soban.console.DeskOpening;
import soban.console.session.SessionState;
import soban.console.session.SessionState.Place;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.station.StationRefusal;
import soban.station.StationSettings;
import soban.wire.Folders;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// A real shop's desks on this machine: on a station of its own, which starts while the boards are
/// shown already, or on another machine's.
final class ShopSession implements RunningSession {
    private final Chosen chosen;
    private final Console console;
    private final Runnable choose;
    private final KafkaAccess kafka;
    private final Folders folders;
    private final SessionNews news;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("shop").factory());
    private volatile @Nullable MachineStation station;

    /// @param kafka where the station answers, or will
    /// @param choose goes back to the first choice
    ShopSession(
            Chosen chosen, KafkaAccess kafka, Folders folders, Console console, Runnable choose) {
        this.folders = folders;
        this.chosen = chosen;
        this.kafka = kafka;
        this.console = console;
        this.choose = choose;
        DeskIdentity first = chosen.identity();
        List<DeskIdentity> desks =
                first.isRider()
                        ? List.of(first)
                        : DemoPlaces.desks(first.shop(), chosen.prepares());
        news =
                new SessionNews(
                        new SessionState(
                                chosen.kind() == Chosen.Kind.SHOP
                                        ? SessionState.Kind.SHOP
                                        : SessionState.Kind.JOINED,
                                "",
                                null,
                                List.of(new Place(chosen.name(), desks))));
    }

    /// Starts the station, or finds it running; it ends when this is closed. Throws
    /// `StationRefusal` where it can't be.
    MachineStation openStation(StationSettings settings, Consumer<String> say) {
        var opened = MachineStation.open(settings, say);
        station = opened;
        opened.whenRefused(this::trouble);
        return opened;
    }

    /// The same, while the caller goes on.
    void startStation(StationSettings settings, Consumer<String> say) {
        thread.execute(
                () -> {
                    try {
                        var _ = openStation(settings, say);
                    } catch (StationRefusal refusal) {
                        trouble(String.valueOf(refusal.getMessage()));
                    }
                });
    }

    private void trouble(String sentence) {
        news.change(state -> state.withTrouble(sentence));
    }

    @Override
    public void openFirst() {
        show(chosen.identity());
    }

    private void show(DeskIdentity desk) {
        Path file = DeskSettings.usualFile(folders, desk, "");
        Desktop.show(
                console,
                new DeskOpening(
                        desk,
                        () ->
                                Desks.open(
                                        new DeskSettings(desk, kafka, file, ""),
                                        InstantSource.system()),
                        file,
                        file.resolveSibling(file.getFileName() + ".preferences"),
                        Optional.empty(),
                        Optional.of(this)));
    }

    @Override
    public Runnable watch(Consumer<SessionState> watcher) {
        return news.watch(watcher);
    }

    @Override
    public void open(DeskIdentity desk) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                show(desk);
                            } catch (DeskUnusable refusal) {
                                trouble(String.valueOf(refusal.getMessage()));
                            }
                        });
    }

    @Override
    public void chooseAgain() {
        choose.run();
    }

    @Override
    public Optional<People> people() {
        return Optional.empty();
    }

    /// A station that is just starting is waited for, so that none is left behind.
    @Override
    public void close() {
        thread.close();
        MachineStation running = station;
        if (running != null) {
            running.close();
        }
    }
}
