package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import soban.domain.order.OrderStatus;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A core that forgets, or invents, is found out by its customers.
@Timeout(60)
class AuditTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Guest guest = new Guest("Emma", "t");
    private final List<Door.Known> book = new ArrayList<>();

    private void acknowledged(String... ids) {
        var wish = guest.wish("cafe");
        for (String id : ids) {
            wish.acknowledged(id);
        }
    }

    private void written(String... ids) {
        for (String id : ids) {
            book.add(new Door.Known(id, "cafe", OrderStatus.DELIVERED));
        }
    }

    private Audit.Finding found() throws InterruptedException {
        return Audit.of(List.of(guest), who -> List.copyOf(book), PATIENCE);
    }

    @Test
    void what_was_acknowledged_is_there_once() throws Exception {
        acknowledged("cafe-1");
        acknowledged("cafe-2");
        written("cafe-1", "cafe-2");
        assertThat(found()).isEqualTo(new Audit.Finding(List.of(), List.of(), 0, 2));
    }

    @Test
    void an_acknowledged_order_that_is_missing_is_lost() throws Exception {
        acknowledged("cafe-1");
        acknowledged("cafe-2");
        written("cafe-2");
        assertThat(found().lost()).containsExactly("cafe-1");
    }

    @Test
    void two_wishes_that_were_told_one_order_have_lost_one() throws Exception {
        acknowledged("cafe-1");
        acknowledged("cafe-1");
        written("cafe-1");
        assertThat(found().lost()).containsExactly("cafe-1");
    }

    @Test
    void two_orders_under_one_key_are_doubled() throws Exception {
        acknowledged("cafe-1", "cafe-2");
        written("cafe-1", "cafe-2");
        assertThat(found()).isEqualTo(new Audit.Finding(List.of(), List.of("cafe-2"), 0, 2));
    }

    @Test
    void an_order_that_nobody_asked_for_is_doubled() throws Exception {
        acknowledged("cafe-1");
        guest.wish("cafe").refused();
        guest.wish("restaurant");
        written("cafe-1", "cafe-9");
        assertThat(found().doubled()).containsExactly("cafe-9");
    }

    @Test
    void an_unclear_wish_explains_one_order_and_no_second() throws Exception {
        guest.wish("cafe");
        written("cafe-7");
        assertThat(found().isWrong()).isFalse();
        written("cafe-8");
        assertThat(found().doubled()).containsExactly("cafe-8");
    }

    @Test
    void a_list_that_is_behind_is_waited_for() throws Exception {
        acknowledged("cafe-1");
        written("cafe-1");
        var looks = new ArrayList<Guest>();
        Audit.Book slow =
                who -> {
                    looks.add(who);
                    return looks.size() < 3 ? List.of() : List.copyOf(book);
                };
        assertThat(Audit.of(List.of(guest), slow, Duration.ofSeconds(30)).isWrong()).isFalse();
        assertThat(looks).hasSize(3);
    }

    @Test
    void orders_that_nobody_shows_are_neither_lost_nor_fine() throws Exception {
        acknowledged("cafe-1");
        Audit.Book shut =
                who -> {
                    throw new IOException("nobody there");
                };
        assertThat(Audit.of(List.of(guest), shut, PATIENCE))
                .isEqualTo(new Audit.Finding(List.of(), List.of(), 1, 0));
    }
}
