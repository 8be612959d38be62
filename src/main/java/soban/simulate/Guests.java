package soban.simulate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The people who come by. A shop shows each of them their newest hundred orders; so that all can
/// be looked at in the end, nobody comes as often as that, and somebody new takes their place.
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    private static final int MOST_VISITS = 60;
    private static final int USUAL_VISITS = 40;
    private static final List<String> NAMES =
            List.of("김서연", "이도윤", "박하은", "Emma Clarke", "최지호", "Noah Kim", "정수아", "Mia Rossi");

    private final Door door;
    private final List<Guest> all = new ArrayList<>();
    private final List<Guest> present = new ArrayList<>();
    private final Map<Guest, Integer> visits = new HashMap<>();

    Guests(Door door) {
        this.door = door;
    }

    /// Registers ahead as many as that many orders need, so that nobody has to while others wait.
    /// Where nobody answers yet, they register when they come.
    void expect(double orders, RandomGenerator random) throws InterruptedException {
        try {
            for (int i = 0; i < NAMES.size() + orders / USUAL_VISITS; i++) {
                register(NAMES.get(i % NAMES.size()), random);
            }
        } catch (IOException away) {
            LOG.debug("nobody can register yet: {}", away.toString());
        }
    }

    Guest any(RandomGenerator random) throws IOException, InterruptedException {
        synchronized (this) {
            if (present.size() >= NAMES.size()) {
                return visiting(present.get(random.nextInt(present.size())));
            }
        }
        return register(NAMES.get(random.nextInt(NAMES.size())), random);
    }

    private Guest visiting(Guest guest) {
        if (visits.merge(guest, 1, Integer::sum) >= MOST_VISITS) {
            forget(guest);
        }
        return guest;
    }

    /// They don't come again.
    synchronized void forget(Guest guest) {
        present.remove(guest);
        visits.remove(guest);
    }

    /// Everybody who ever came.
    synchronized List<Guest> all() {
        return List.copyOf(all);
    }

    private Guest register(String name, RandomGenerator random)
            throws IOException, InterruptedException {
        String phone = "010-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
        Exchange answer = door.register(name, phone);
        if (!answer.ok()) {
            throw new IOException("registering was answered with " + answer.status());
        }
        var guest = new Guest(name, answer.as(Door.Registered.class).token());
        synchronized (this) {
            all.add(guest);
            present.add(guest);
        }
        return guest;
    }
}
