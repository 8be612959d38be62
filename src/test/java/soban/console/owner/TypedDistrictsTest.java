package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.place.District;
import soban.domain.place.GeoPoint;

import java.util.List;

class TypedDistrictsTest {
    private static final GeoPoint HERE = new GeoPoint(37.5, 127);

    private final TypedDistricts districts =
            new TypedDistricts(
                    List.of(
                            new District("seongsu-1", "성수1가", HERE),
                            new District("seongsu-2", "성수2가", HERE)));

    @Test
    void they_are_shown_by_name_and_typed_by_name_or_id() {
        assertThat(districts.text(List.of("seongsu-2", "seongsu-1"))).isEqualTo("성수2가, 성수1가");
        assertThat(districts.read(" 성수2가 ,seongsu-1,성수1가"))
                .contains(List.of("seongsu-2", "seongsu-1"));
    }

    @Test
    void nothing_means_all_of_the_area() {
        assertThat(districts.read("  ")).contains(List.of());
        assertThat(districts.text(List.of())).isEmpty();
    }

    @Test
    void what_the_area_does_not_have_is_not_read() {
        assertThat(districts.read("성수1가, 명동")).isEmpty();
    }
}
