package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.FeedPosition;
import soban.desk.board.ShopCard;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Single facts of a desk by name, held in memory and written by `flush` at the end of a
/// transaction.
final class Facts {
    private static final String DEVICE = "device";
    private static final String RUNS = "runs";
    private static final int MOST_RUNS = 40;
    private static final String CLUSTER = "cluster";
    private static final String POSITION = "position";
    private static final String PRESSED = "pressed";
    private static final String SHOP = "shop";
    private static final String RETIRED = "retired";
    private static final String TEST_PAYMENTS = "test-payments";
    private static final String PERSON = "person";

    private final Database database;
    private final Supplier<String> newDevice;
    private final ShopCard unreadShop;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private FeedPosition position = FeedPosition.START;
    private boolean moved;
    private boolean shopChanged;
    private ShopCard shop;

    /// @param newDevice makes the name under which this file's presses are numbered
    /// @param place what the desk is called before its name was read
    Facts(Database database, String place, Supplier<String> newDevice) {
        this.database = database;
        this.newDevice = newDevice;
        this.unreadShop = ShopCard.unread(place);
        this.shop = unreadShop;
        reload();
    }

    void reload() {
        values.clear();
        changed.clear();
        database.query(
                "SELECT name, value FROM fact",
                row -> values.put(row.getString(1), row.getString(2)));
        moved = false;
        shopChanged = false;
        position = read(POSITION, FeedPosition.class, FeedPosition.START);
        shop = read(SHOP, ShopCard.class, unreadShop);
    }

    void flush() {
        if (moved) {
            put(POSITION, Json.write(position));
            moved = false;
        }
        if (shopChanged) {
            put(SHOP, Json.write(shop));
            shopChanged = false;
        }
        for (String name : changed) {
            database.update(
                    "INSERT INTO fact (name, value) VALUES (?, ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    name,
                    values.get(name));
        }
        changed.clear();
    }

    /// Made once per file, so that a new file is a new device with numbers of its own.
    String device() {
        String known = values.get(DEVICE);
        return known != null ? known : put(DEVICE, newDevice.get());
    }

    /// Somebody gave this device up, which is for ever.
    boolean isRetired() {
        return Boolean.parseBoolean(values.get(RETIRED));
    }

    void retire() {
        put(RETIRED, String.valueOf(true));
    }

    /// The runs of this file, newest last, as far back as a late hello could come from.
    List<String> runs() {
        String known = values.getOrDefault(RUNS, "");
        return known.isEmpty() ? List.of() : List.of(known.split(",", -1));
    }

    void addRun(String run) {
        var all = Stream.concat(runs().stream(), Stream.of(run)).toList();
        put(RUNS, String.join(",", all.subList(Math.max(0, all.size() - MOST_RUNS), all.size())));
    }

    Optional<String> cluster() {
        return Optional.ofNullable(values.get(CLUSTER));
    }

    void cluster(String id) {
        put(CLUSTER, id);
    }

    FeedPosition position() {
        return position;
    }

    void position(FeedPosition next) {
        position = next;
        moved = true;
    }

    /// The highest number that is used up, answered or not.
    long pressed() {
        return Long.parseLong(values.getOrDefault(PRESSED, "0"));
    }

    void pressed(long number) {
        put(PRESSED, String.valueOf(number));
    }

    ShopCard shop() {
        return shop;
    }

    void shop(ShopCard next) {
        shopChanged |= !next.equals(shop);
        shop = next;
    }

    /// Who stands at the desk, empty when nobody has said so.
    String person() {
        return values.getOrDefault(PERSON, "");
    }

    void person(String name) {
        if (!name.equals(person())) {
            put(PERSON, name);
        }
    }

    boolean testPayments() {
        return Boolean.parseBoolean(values.get(TEST_PAYMENTS));
    }

    void testPayments(boolean now) {
        put(TEST_PAYMENTS, String.valueOf(now));
    }

    Instant lastSeen() {
        return position.newest();
    }

    private String put(String name, String value) {
        values.put(name, value);
        changed.add(name);
        return value;
    }

    private <T> T read(String name, Class<T> type, T otherwise) {
        @Nullable String json = values.get(name);
        try {
            return json == null ? otherwise : Json.read(json, type);
        } catch (Unreadable problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }
}
