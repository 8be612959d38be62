package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.person.Personal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/// What belongs to persons is found in everything that is written, wherever it lies: here by
/// looking at each part, whatever its type promises.
class PersonalPartsTest {
    @Test
    void nothing_of_a_person_is_passed_over() throws ReflectiveOperationException {
        int found = 0;
        for (Object sample : Samples.inEveryForm().keySet()) {
            var all = new ArrayList<Personal>();
            collect(sample, all);
            var seen = new ArrayList<Personal>();
            PersonalParts.each(
                    sample,
                    part -> {
                        seen.add(part);
                        return part;
                    });
            assertThat(seen).as(sample.getClass().getSimpleName()).isEqualTo(all);
            found += all.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    private static void collect(Object value, List<Personal> all)
            throws ReflectiveOperationException {
        switch (value) {
            case Personal part -> all.add(part);
            case List<?> list -> {
                for (Object each : list) {
                    collect(each, all);
                }
            }
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    part.getAccessor().setAccessible(true);
                    Object inner = part.getAccessor().invoke(record);
                    if (inner != null) {
                        collect(inner, all);
                    }
                }
            }
            default -> {}
        }
    }
}
