package soban.simulate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// The people who come by. Each registers when they first do.
final class Guests {
    private static final List<String> NAMES =
            List.of("김서연", "이도윤", "박하은", "Emma Clarke", "최지호", "Noah Kim", "정수아", "Mia Rossi");

    private final Door door;
    private final Map<String, Guest> known = new ConcurrentHashMap<>();

    Guests(Door door) {
        this.door = door;
    }

    Guest any(RandomGenerator random) throws IOException, InterruptedException {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Guest guest = known.get(name);
        return guest == null ? register(name, random) : guest;
    }

    /// Whoever refused them knows them no more: they register again next time.
    void forget(Guest guest) {
        known.remove(guest.name());
    }

    private Guest register(String name, RandomGenerator random)
            throws IOException, InterruptedException {
        String phone = "010-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
        Exchange answer = door.register(name, phone);
        if (!answer.ok()) {
            throw new IOException("registering was answered with " + answer.status());
        }
        var guest = new Guest(name, answer.as(Door.Registered.class).token());
        known.put(name, guest);
        return guest;
    }
}
