package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.testing.Any;
import soban.wire.Catalog;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Map;

class QuestionTest {
    /// What is missing among the named kinds would never be asked.
    @Test
    void nothing_asks_the_gateway_but_the_kinds_that_are_named() {
        for (Class<?> kind : Catalog.EVENTS.classes()) {
            assertThat(Question.of(record((Event) Any.one(kind))).isPresent())
                    .as(kind.getSimpleName())
                    .isEqualTo(Question.KINDS.contains(kind));
        }
    }

    private static EventRecord record(Event event) {
        return new EventRecord(
                "e-1",
                "shop:cafe",
                1,
                "",
                Actor.system("orders"),
                "c-1",
                Instant.EPOCH,
                Map.of(),
                event);
    }
}
