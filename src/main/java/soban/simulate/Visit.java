package soban.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// One customer's order from the menu to the payment, and what they do when they have it. Where no
/// clear answer comes, the same is asked again under the same key, a few times, as a sensible app
/// does.
final class Visit {
    private static final int TRIES = 4;
    private static final int REPEATS_PERCENT = 5;
    private static final int REPENTS_PERCENT = 4;
    private static final int PAYMENT_REQUIRED = 402;

    private static final String UNAUTHORIZED = "unauthorized";

    private final Door door;
    private final Guests guests;
    private final String shop;
    private final RandomGenerator chance;
    private final Taste taste;
    private final List<Call> later = new ArrayList<>();

    Visit(Door door, Guests guests, String shop, RandomGenerator chance, boolean stayAtHome) {
        this.door = door;
        this.guests = guests;
        this.shop = shop;
        this.chance = chance;
        this.taste = new Taste(chance, stayAtHome);
    }

    private interface Call {
        Exchange make() throws IOException, InterruptedException;
    }

    /// An answer, and whether it is sure what came of the request.
    private record Answer(Exchange exchange, boolean sure) {
        Ending ending() {
            if (!sure) {
                return Ending.UNCLEAR;
            }
            return exchange.ok()
                    ? new Ending(Outcome.ANSWERED, "")
                    : Ending.refused(exchange.reason());
        }
    }

    Ending order() throws IOException, InterruptedException {
        Guest guest = guest();
        Ending ending = order(guest);
        if (ending.reason().equals(UNAUTHORIZED)) {
            guests.forget(guest);
        }
        return ending;
    }

    /// Whoever has to register first is as patient about that.
    private Guest guest() throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return guests.any(chance);
            } catch (IOException away) {
                if (tries == TRIES) {
                    throw away;
                }
            }
            TimeUnit.SECONDS.sleep(tries);
        }
    }

    private Ending order(Guest guest) throws IOException, InterruptedException {
        Answer page = persist(() -> door.menu(shop));
        if (!page.exchange().ok()) {
            return page.ending();
        }
        Door.Menu menu = page.exchange().as(Door.Menu.class);
        if (!menu.sellsAnything()) {
            return Ending.refused("nothing-to-order");
        }
        Wallet wallet = taste.wallet();
        return place(guest, taste.order(menu, wallet), wallet);
    }

    private Ending place(Guest guest, Door.Order order, Wallet wallet)
            throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        Wish wish = guest.wish(shop);
        Answer placed = persist(() -> door.place(guest, shop, key, order));
        Optional<String> id = orderIn(placed.exchange());
        id.ifPresent(wish::acknowledged);
        if (id.isEmpty()) {
            if (placed.ending().outcome() == Outcome.REFUSED) {
                wish.refused();
            }
            return placed.ending();
        }
        if (taste.chance(REPEATS_PERCENT)) {
            later.add(() -> repeat(guest, wish, key, order));
        }
        if (wallet == Wallet.PAYS_LATER || placed.exchange().status() == PAYMENT_REQUIRED) {
            return persist(() -> door.pay(guest, id.get(), Taste.GOOD_CARD)).ending();
        }
        if (taste.chance(REPENTS_PERCENT)) {
            later.add(() -> door.cancel(guest, id.get(), taste.reason()));
        }
        return placed.ending();
    }

    /// Some ask once more for what they have, as an app does that missed the answer: it must be the
    /// same order.
    private Exchange repeat(Guest guest, Wish wish, String key, Door.Order order)
            throws IOException, InterruptedException {
        Exchange again = door.place(guest, shop, key, order);
        orderIn(again).ifPresent(wish::acknowledged);
        return again;
    }

    /// What follows when the order has its answer.
    void afterwards() throws IOException, InterruptedException {
        for (Call call : later) {
            persist(call);
        }
    }

    private static Optional<String> orderIn(Exchange placed) throws IOException {
        if (placed.ok()) {
            return Optional.of(placed.as(Door.Placed.class).id());
        }
        return placed.status() == PAYMENT_REQUIRED
                ? Optional.of(placed.as(Door.Declined.class).order().id())
                : Optional.empty();
    }

    private static Answer persist(Call call) throws IOException, InterruptedException {
        boolean sure = true;
        for (int tries = 1; ; tries++) {
            try {
                Exchange answer = call.make();
                if (!answer.undecided()) {
                    return new Answer(answer, true);
                }
                sure &= answer.nothingWritten();
                if (tries == TRIES) {
                    return new Answer(answer, sure);
                }
            } catch (IOException away) {
                sure = false;
                if (tries == TRIES) {
                    throw away;
                }
            }
            TimeUnit.SECONDS.sleep(tries);
        }
    }
}
