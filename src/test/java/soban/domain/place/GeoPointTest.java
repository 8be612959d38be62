package soban.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Distance is great-circle (rule 12).
class GeoPointTest {
    private static final GeoPoint SEOUL = new GeoPoint(37.5665, 126.9780);
    private static final GeoPoint BUSAN = new GeoPoint(35.1796, 129.0756);

    @Test
    void distance_is_great_circle() {
        assertThat(SEOUL.metresTo(BUSAN)).isCloseTo(325_000L, within(1_000L));
        assertThat(SEOUL.metresTo(BUSAN)).isEqualTo(BUSAN.metresTo(SEOUL));
        assertThat(SEOUL.metresTo(SEOUL)).isZero();
    }

    @Test
    void a_degree_of_longitude_is_shorter_the_further_from_the_equator_one_is() {
        assertThat(new GeoPoint(0, 0).metresTo(new GeoPoint(0, 1)))
                .isCloseTo(111_195L, within(10L));
        assertThat(new GeoPoint(60, 0).metresTo(new GeoPoint(60, 1)))
                .isCloseTo(55_597L, within(10L));
    }

    @Test
    void the_shortest_way_may_cross_the_date_line_and_lead_to_the_other_side_of_the_earth() {
        assertThat(new GeoPoint(0, 179.5).metresTo(new GeoPoint(0, -179.5)))
                .isCloseTo(111_195L, within(10L));
        assertThat(new GeoPoint(90, 0).metresTo(new GeoPoint(-90, 0)))
                .isCloseTo(20_015_087L, within(10L));
    }

    @Test
    void a_point_of_the_globe_has_coordinates_in_range() {
        for (var on : List.of(SEOUL, new GeoPoint(-90, 180), new GeoPoint(90, -180))) {
            assertThat(on.isOnEarth()).as("%s", on).isTrue();
        }
        for (var off :
                List.of(
                        new GeoPoint(90.1, 0),
                        new GeoPoint(0, -180.1),
                        new GeoPoint(Double.NaN, 0),
                        new GeoPoint(0, Double.NaN),
                        new GeoPoint(Double.POSITIVE_INFINITY, 0))) {
            assertThat(off.isOnEarth()).as("%s", off).isFalse();
        }
    }
}
