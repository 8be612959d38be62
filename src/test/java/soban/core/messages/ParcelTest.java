package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.unit.Event;
import soban.testing.Any;
import soban.wire.Catalog;

class ParcelTest {
    /// What is missing among the named kinds would never be sent.
    @Test
    void nothing_has_a_message_sent_but_the_kinds_that_are_named() {
        for (Class<?> kind : Catalog.EVENTS.classes()) {
            assertThat(Parcel.reader((Event) Any.one(kind)).isPresent())
                    .as(kind.getSimpleName())
                    .isEqualTo(Parcel.KINDS.contains(kind));
        }
    }
}
