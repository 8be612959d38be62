package soban.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

class MistakesTest {
    private static final Logger LOG = LoggerFactory.getLogger(MistakesTest.class);

    @Test
    void a_mistake_of_ours_that_is_logged_fails() {
        var mistakes = new Mistakes();
        LOG.error("a part begins anew", new IllegalStateException("planted"));
        assertThatThrownBy(mistakes::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a part begins anew");
    }

    @Test
    void what_goes_wrong_outside_and_what_is_not_thrown_does_not() {
        try (var _ = new Mistakes()) {
            LOG.error("the disk is full", new IOException("planted"));
            LOG.warn("a part is slow");
        }
    }
}
