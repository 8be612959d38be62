package soban.simulate.staff;

import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Link;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.FileTree;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// All the people at desks. What their desks remember lies in a temporary folder, and is gone when
/// they go.
public final class Staff implements AutoCloseable {
    private static final String PERSON = "simulated";
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final int IDLE_LOOKS = 10;

    private final KafkaAccess kafka;
    private final Duration moment;
    private final Path folder;
    private final List<Worker> workers = new ArrayList<>();

    private Staff(KafkaAccess kafka, Duration moment) throws IOException {
        this.kafka = kafka;
        this.moment = moment;
        this.folder = Files.createTempDirectory("soban-simulate-");
    }

    /// Owner and cook for each of the shops, and the riders, who begin when all their desks are
    /// connected. Throws `DeskUnusable` where one can't be.
    ///
    /// @param kafka where the station's broker answers
    public static Staff at(
            List<ShopId> shops, List<RiderId> riders, KafkaAccess kafka, Duration patience)
            throws InterruptedException, IOException {
        return at(shops, riders, kafka, patience, MOMENT);
    }

    /// The same people, as quick as is wished.
    ///
    /// @param moment how long each of them does nothing between two looks at their desk
    public static Staff at(
            List<ShopId> shops,
            List<RiderId> riders,
            KafkaAccess kafka,
            Duration patience,
            Duration moment)
            throws InterruptedException, IOException {
        var staff = new Staff(kafka, moment);
        try {
            for (ShopId shop : shops) {
                staff.hire(new DeskIdentity(shop, Role.OWNER), new Owner());
                staff.hire(new DeskIdentity(shop, Role.KITCHEN), new Cook());
            }
            riders.forEach(rider -> staff.hire(new DeskIdentity(rider), new Rider()));
            staff.begin(patience);
            return staff;
        } catch (DeskUnusable | InterruptedException problem) {
            staff.close();
            throw problem;
        }
    }

    private void hire(DeskIdentity identity, Routine routine) {
        Path file = folder.resolve(identity.toString().replace('/', '-') + ".db");
        workers.add(new Worker(new DeskSettings(identity, kafka, file, PERSON), routine, moment));
    }

    private void begin(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Worker worker : workers) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!worker.await(view -> view.link() instanceof Link.Connected, left)) {
                throw new DeskUnusable(whyNot(worker));
            }
        }
        workers.forEach(Worker::begin);
    }

    private String whyNot(Worker worker) {
        return worker.stuck().isEmpty()
                ? ("The desk %s gets no connection at %s. See that a station runs there and knows"
                                + " that desk, or name its broker with --kafka.")
                        .formatted(worker.identity(), kafka.servers())
                : worker.stuck();
    }

    /// Waits until nobody finds anything to do, at most that long.
    public void finish(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        int idle = 0;
        while (idle < IDLE_LOOKS && System.nanoTime() - deadline < 0) {
            idle = workers.stream().allMatch(Worker::isIdle) ? idle + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    @Override
    public void close() {
        workers.parallelStream().forEach(Worker::close);
        try {
            FileTree.delete(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
