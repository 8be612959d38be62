package soban.simulate;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One customer's order from the menu to the payment. Where no clear answer comes, the same is
/// asked again under the same key, a few times, as a sensible app does.
final class Visit {
    private static final int TRIES = 4;
    private static final int REPENTS_PERCENT = 4;

    private final Door door;
    private final String shop;
    private final Taste taste;
    private final CountDownLatch closing;

    Visit(Door door, String shop, Taste taste, CountDownLatch closing) {
        this.door = door;
        this.shop = shop;
        this.taste = taste;
        this.closing = closing;
    }

    private interface Call {
        Exchange make() throws IOException, InterruptedException;
    }

    Outcome order(Guest guest) throws IOException, InterruptedException {
        Exchange menu = persist(() -> door.menu(shop));
        if (!menu.ok()) {
            return outcome(menu);
        }
        List<Door.Offered> offered =
                menu.as(Door.Menu.class).products().stream()
                        .filter(Door.Offered::orderable)
                        .toList();
        if (offered.isEmpty()) {
            return Outcome.REFUSED;
        }
        Wallet wallet = taste.wallet();
        Door.Order order = taste.order(offered, wallet);
        String key = UUID.randomUUID().toString();
        Exchange placed = persist(() -> door.place(guest, shop, key, order));
        if (placed.ok()) {
            String id = placed.as(Door.Placed.class).id();
            return wallet == Wallet.PAYS_LATER
                    ? outcome(pay(guest, id))
                    : repent(guest, id, placed);
        }
        return placed.status() == 402
                ? outcome(pay(guest, placed.as(Door.Declined.class).order().id()))
                : outcome(placed);
    }

    private Exchange pay(Guest guest, String order) throws IOException, InterruptedException {
        return persist(() -> door.pay(guest, order, Taste.GOOD_CARD));
    }

    private Outcome repent(Guest guest, String order, Exchange placed)
            throws IOException, InterruptedException {
        if (taste.chance(REPENTS_PERCENT)) {
            persist(() -> door.cancel(guest, order, taste.reason()));
        }
        return outcome(placed);
    }

    private Exchange persist(Call call) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                Exchange answer = call.make();
                if (!answer.unclear() || tries == TRIES) {
                    return answer;
                }
            } catch (IOException away) {
                if (tries == TRIES) {
                    throw away;
                }
            }
            if (closing.await(tries, TimeUnit.SECONDS)) {
                throw new IOException("the simulation has ended");
            }
        }
    }

    private static Outcome outcome(Exchange answer) {
        return answer.unclear()
                ? Outcome.UNCLEAR
                : answer.ok() || answer.status() == 402 ? Outcome.ANSWERED : Outcome.REFUSED;
    }
}
