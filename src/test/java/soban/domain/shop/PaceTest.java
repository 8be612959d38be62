package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.NOON;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.after;
import static soban.domain.shop.SomeShop.decide;

import org.junit.jupiter.api.Test;

import soban.domain.shop.ShopCommand.PauseShop;
import soban.domain.shop.ShopCommand.SetBusy;
import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.shop.ShopEvent.ShopNoLongerBusy;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Rule 6: busy mode and pauses end by themselves.
class PaceTest {
    private static final Instant HALF_PAST = NOON.plusSeconds(1800);
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Shop PAUSED = after(SHOP, new ShopPaused(HALF_PAST));
    private static final Shop BUSY = after(SHOP, new ShopBusy(TEN, HALF_PAST));

    @Test
    void a_pause_ends_by_itself() {
        assertThat(decide(SHOP, new PauseShop(HALF_PAST)))
                .isEqualTo(Decision.accept(new ShopPaused(HALF_PAST)));
        assertThat(SHOP.pace().isPaused(NOON)).isFalse();
        assertThat(PAUSED.pace().isPaused(HALF_PAST.minusMillis(1))).isTrue();
        assertThat(PAUSED.pace().isPaused(HALF_PAST)).isFalse();
    }

    @Test
    void busy_mode_ends_by_itself() {
        assertThat(decide(SHOP, new SetBusy(TEN, HALF_PAST)))
                .isEqualTo(Decision.accept(new ShopBusy(TEN, HALF_PAST)));
        assertThat(SHOP.pace().extra(NOON)).isZero();
        assertThat(BUSY.pace().extra(HALF_PAST.minusMillis(1))).isEqualTo(TEN);
        assertThat(BUSY.pace().extra(HALF_PAST)).isZero();
    }

    @Test
    void a_pause_and_busy_mode_can_be_ended_early() {
        assertThat(decide(PAUSED, new PauseShop(null)))
                .isEqualTo(Decision.accept(new ShopResumed()));
        assertThat(after(PAUSED, new ShopResumed())).isEqualTo(SHOP);
        assertThat(decide(BUSY, new SetBusy(Duration.ZERO, null)))
                .isEqualTo(Decision.accept(new ShopNoLongerBusy()));
        assertThat(after(BUSY, new ShopNoLongerBusy())).isEqualTo(SHOP);
    }

    @Test
    void what_is_so_already_or_has_ended_by_itself_causes_nothing() {
        assertThat(decide(PAUSED, new PauseShop(HALF_PAST))).isEqualTo(Decision.accept());
        assertThat(decide(BUSY, new SetBusy(TEN, HALF_PAST))).isEqualTo(Decision.accept());
        assertThat(decide(SHOP, new PauseShop(null))).isEqualTo(Decision.accept());
        assertThat(decide(SHOP, new SetBusy(TEN, null))).isEqualTo(Decision.accept());
        assertThat(ShopDecider.decide(PAUSED, new PauseShop(null), HALF_PAST))
                .isEqualTo(Decision.accept());
        assertThat(ShopDecider.decide(BUSY, new SetBusy(TEN, null), HALF_PAST))
                .isEqualTo(Decision.accept());
    }

    @Test
    void busy_mode_and_a_pause_stand_beside_each_other() {
        var both = after(PAUSED, new ShopBusy(TEN, HALF_PAST));
        assertThat(both.pace().isPaused(NOON)).isTrue();
        assertThat(both.pace().extra(NOON)).isEqualTo(TEN);
        assertThat(after(both, new ShopResumed())).isEqualTo(BUSY);
    }

    @Test
    void a_pause_lasts_a_week_at_most_and_does_not_end_before_it_begins() {
        var week = NOON.plus(Duration.ofDays(7));
        assertThat(decide(SHOP, new PauseShop(week)))
                .isEqualTo(Decision.accept(new ShopPaused(week)));
        for (Instant until : List.of(NOON, NOON.minusSeconds(1), week.plusMillis(1), Instant.MAX)) {
            assertThat(decide(SHOP, new PauseShop(until)))
                    .isEqualTo(Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, until.toString()));
        }
    }

    @Test
    void busy_mode_lasts_a_day_at_most_and_adds_one_minute_to_three_hours() {
        var day = NOON.plus(Duration.ofHours(24));
        for (Duration extra : List.of(Duration.ofMinutes(1), Duration.ofMinutes(180))) {
            assertThat(decide(SHOP, new SetBusy(extra, day)))
                    .isEqualTo(Decision.accept(new ShopBusy(extra, day)));
        }
        for (Duration extra : List.of(Duration.ZERO, TEN.negated(), Duration.ofMinutes(181))) {
            assertThat(decide(SHOP, new SetBusy(extra, HALF_PAST)))
                    .isEqualTo(Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, extra.toString()));
        }
        for (Instant until : List.of(NOON, day.plusMillis(1))) {
            assertThat(decide(SHOP, new SetBusy(TEN, until)))
                    .isEqualTo(Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, until.toString()));
        }
    }
}
