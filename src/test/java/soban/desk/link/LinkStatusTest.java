package soban.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.desk.Link;

import java.time.Duration;
import java.time.Instant;

/// What the link may say of itself, and when.
class LinkStatusTest {
    private static final Instant BEGUN = Instant.parse("2025-03-01T03:00:00Z");
    private static final Instant NEWS = BEGUN.minusSeconds(90);

    private final LinkStatus status = new LinkStatus(BEGUN);

    private static Instant second(double seconds) {
        return BEGUN.plus(Duration.ofMillis((long) (seconds * 1000)));
    }

    private void connected() {
        status.opened();
        status.current();
    }

    @Test
    void it_is_connecting_until_it_has_heard_nothing_for_too_long() {
        assertThat(status.at(second(5.9))).isEqualTo(new Link.Connecting(BEGUN));
        assertThat(status.at(second(6))).isEqualTo(new Link.Offline(BEGUN));
    }

    @Test
    void it_is_not_connected_before_it_knows_what_stood_there() {
        status.opened();
        status.heard(second(1));
        assertThat(status.at(second(1))).isEqualTo(new Link.Connecting(BEGUN));
        status.behind(60);
        status.behind(1);
        assertThat(status.at(second(1))).isEqualTo(new Link.CatchingUp(1, 60));
        status.current();
        status.behind(0);
        assertThat(status.at(second(1))).isInstanceOf(Link.Connected.class);
        status.lost();
        status.opened();
        assertThat(status.at(second(1))).isEqualTo(new Link.Offline(second(1)));
    }

    @Test
    void an_open_connection_is_no_proof_and_a_pulse_is() {
        connected();
        assertThat(status.at(second(1))).isInstanceOf(Link.Connecting.class);
        status.heard(second(1));
        status.news(NEWS);
        assertThat(status.at(second(1))).isEqualTo(new Link.Connected(NEWS));
    }

    @Test
    void silence_is_offline_since_the_last_pulse_and_the_next_one_ends_it() {
        connected();
        status.heard(second(10));
        assertThat(status.at(second(15.9))).isInstanceOf(Link.Connected.class);
        assertThat(status.at(second(16))).isEqualTo(new Link.Offline(second(10)));
        status.heard(second(20));
        assertThat(status.at(second(20))).isInstanceOf(Link.Connected.class);
    }

    @Test
    void a_broken_connection_is_offline_at_once() {
        connected();
        status.heard(second(10));
        status.lost();
        assertThat(status.at(second(11))).isEqualTo(new Link.Offline(second(10)));
    }

    @Test
    void far_behind_it_counts_down_from_where_it_began() {
        connected();
        status.heard(second(1));
        status.behind(5000);
        assertThat(status.at(second(1))).isEqualTo(new Link.CatchingUp(5000, 5000));
        status.behind(1200);
        assertThat(status.at(second(1))).isEqualTo(new Link.CatchingUp(1200, 5000));
        status.behind(50);
        assertThat(status.at(second(1))).isInstanceOf(Link.Connected.class);
        status.behind(51);
        assertThat(status.at(second(1))).isEqualTo(new Link.CatchingUp(51, 51));
    }

    @Test
    void while_events_are_missing_it_is_catching_up_unless_nobody_is_there() {
        connected();
        status.heard(second(1));
        status.missing(3);
        assertThat(status.at(second(1))).isEqualTo(new Link.CatchingUp(3, 3));
        assertThat(status.at(second(7))).isInstanceOf(Link.Offline.class);
        status.heard(second(8));
        status.missing(0);
        assertThat(status.at(second(8))).isInstanceOf(Link.Connected.class);
    }

    @Test
    void what_is_certainly_wrong_is_said_at_once_and_forgotten_when_it_is_mended() {
        status.refused(NoLink.certain("wrong port"), second(1));
        assertThat(status.at(second(1))).isEqualTo(new Link.Stuck("wrong port"));
        status.refused(NoLink.unreachable(), second(2));
        assertThat(status.at(second(2))).isInstanceOf(Link.Connecting.class);
    }

    @Test
    void what_may_come_right_by_itself_is_said_only_when_it_lasts() {
        status.refused(NoLink.doubtful("no such shop"), second(1));
        assertThat(status.at(second(1))).isInstanceOf(Link.Connecting.class);
        status.refused(NoLink.doubtful("no such shop"), second(20.9));
        assertThat(status.at(second(20.9))).isInstanceOf(Link.Offline.class);
        status.refused(NoLink.doubtful("no such shop"), second(21));
        assertThat(status.at(second(21))).isEqualTo(new Link.Stuck("no such shop"));
        connected();
        status.heard(second(22));
        assertThat(status.at(second(22))).isInstanceOf(Link.Connected.class);
    }

    @Test
    void a_clock_that_is_set_back_does_not_hide_the_silence() {
        connected();
        status.heard(second(3600));
        assertThat(status.at(second(10))).isInstanceOf(Link.Connected.class);
        assertThat(status.at(second(16))).isInstanceOf(Link.Offline.class);
    }
}
