package soban.simulate;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A registered customer: the name they go by, the token that proves it, and all that they ever
/// asked for.
final class Guest {
    private final String name;
    private final String token;
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();

    Guest(String name, String token) {
        this.name = name;
        this.token = token;
    }

    String name() {
        return name;
    }

    String token() {
        return token;
    }

    Wish wish(String shop) {
        var wish = new Wish(shop);
        wishes.add(wish);
        return wish;
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }
}
