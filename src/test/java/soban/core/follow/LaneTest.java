package soban.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything arrives in its order, whatever the destination does to it; what somebody else has now
/// is left to them.
class LaneTest {
    private final List<String> written = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private final List<String> mended = new ArrayList<>();
    private final Ending unhurried =
            new Ending() {
                @Override
                public boolean pause(Duration length) {
                    return true;
                }
            };
    private boolean lost;
    private Function<String, CompletionStage<Void>> answer =
            _ -> CompletableFuture.completedFuture(null);

    @Test
    void loads_arrive_one_after_the_other() {
        take("a", "b", "c");
        assertThat(arrived).containsExactly("a", "b", "c");
    }

    @Test
    void what_is_refused_is_written_again_before_what_stands_behind_it() {
        answer = onceInTrouble(() -> CompletableFuture.failedFuture(new IllegalStateException()));
        take("a", "b");
        assertThat(written).containsExactly("a", "a", "b");
        assertThat(arrived).containsExactly("a", "b");
        assertThat(mended).hasSize(1);
    }

    @Test
    void a_destination_that_throws_does_not_end_the_lane() {
        answer =
                onceInTrouble(
                        () -> {
                            throw new IllegalStateException("a fault");
                        });
        take("a", "b");
        assertThat(arrived).containsExactly("a", "b");
    }

    @Test
    void what_somebody_else_has_now_is_left_to_them() {
        lost = true;
        take("a");
        assertThat(written).isEmpty();
    }

    private Function<String, CompletionStage<Void>> onceInTrouble(
            Supplier<CompletionStage<Void>> trouble) {
        return _ -> written.size() == 1 ? trouble.get() : CompletableFuture.completedFuture(null);
    }

    private void take(String... contents) {
        var destination =
                new Lane.Destination<String>() {
                    @Override
                    public CompletionStage<Void> write(String content) {
                        written.add(content);
                        return answer.apply(content);
                    }

                    @Override
                    public void mend() {
                        mended.add("again");
                    }
                };
        var lane =
                new Lane<>("lane", destination, 1, new MachineThreads(), Runnable::run, unhurried);
        for (String content : contents) {
            lane.add(new Lane.Load<>(content, origin(), () -> arrived.add(content)));
        }
    }

    private Step origin() {
        var step = Step.fresh(new OrderExpired(new OrderId("cafe-7k2m9q4t1x8d")));
        if (lost) {
            step.lose();
        }
        return step;
    }
}
