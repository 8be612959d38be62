package soban.console.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.console.rider.Placing.Box;
import soban.console.rider.Placing.Name;
import soban.console.screen.Language;
import soban.domain.place.GeoPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Where things stand on the drawn map.
class MapTest {
    private static final GeoPoint NORTH_EAST = new GeoPoint(37.56, 127.07);

    private final MapScale scale =
            MapScale.around(List.of(Round.ME, NORTH_EAST), 500, 800, 60).orElseThrow();

    @Test
    void north_is_up_and_east_is_right() {
        assertThat(scale.y(NORTH_EAST)).isLessThan(scale.y(Round.ME));
        assertThat(scale.x(NORTH_EAST)).isGreaterThan(scale.x(Round.ME));
    }

    @Test
    void lengths_on_the_map_are_lengths_on_the_ground() {
        double pixels =
                Math.hypot(
                        scale.x(NORTH_EAST) - scale.x(Round.ME),
                        scale.y(NORTH_EAST) - scale.y(Round.ME));
        long metres = Round.ME.metresTo(NORTH_EAST);
        assertThat(scale.pixels((double) metres)).isCloseTo(pixels, within(pixels / 200));
    }

    @Test
    void all_places_stand_inside_with_room_for_their_names() {
        for (GeoPoint place : List.of(Round.ME, NORTH_EAST)) {
            assertThat(scale.x(place)).isBetween(59.0, 441.0);
            assertThat(scale.y(place)).isBetween(59.0, 741.0);
        }
    }

    @Test
    void a_click_means_the_place_that_is_drawn_there() {
        GeoPoint clicked = scale.at(scale.x(Round.ME), scale.y(Round.ME));
        assertThat(clicked.metresTo(Round.ME)).isLessThan(2);
    }

    @Test
    void without_a_place_there_is_no_map_and_with_one_it_is_not_endlessly_close() {
        assertThat(MapScale.around(List.of(), 500, 500, 60)).isEmpty();
        MapScale alone = MapScale.around(List.of(Round.ME), 500, 500, 60).orElseThrow();
        assertThat(alone.metresPerPixel()).isBetween(1.0, 3.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.7, 9, 40})
    void the_bar_is_a_round_length_and_fits(double metresPerPixel) {
        long metres = new MapScale(Round.ME, metresPerPixel, 500, 500).barMetres(125);
        assertThat(metres / metresPerPixel).isBetween(125 / 2.6, 125.0);
        assertThat(String.valueOf(metres)).matches("[125]0*");
    }

    @Test
    void names_stand_beside_their_dots_and_cover_none_where_there_is_room() {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var names = new ArrayList<Name>();
            for (int i = 0; i < 7; i++) {
                names.add(new Name(80 + random.nextInt(340), 80 + random.nextInt(600), 8, 110, 36));
            }
            List<Box> boxes = new Placing(500, 760, 0).of(names, List.of());
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(boxes.get(i).x()).isBetween(0.0, 390.0);
                assertThat(boxes.get(i).y()).isBetween(0.0, 724.0);
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(boxes.get(i), boxes.get(j))).as("round " + round).isFalse();
                }
            }
        }
    }

    @Test
    void a_shop_is_drawn_once_with_all_that_goes_from_it() {
        var round = new Round(Language.EN);
        var memory = new RiderMemory();
        var view = round.view(round.busy(), Round.CONNECTED);
        memory.look(view, Round.NOON);
        Chart chart = Chart.of(view.rider(), memory, Optional.of(Round.id(78)));
        assertThat(chart.spots()).hasSize(6);
        var shop =
                chart.spots().stream()
                        .filter(spot -> spot.name().equals("Soban Café Seongsu"))
                        .findFirst()
                        .orElseThrow();
        assertThat(shop.ways()).containsExactly("#77 → Seongsu 2-ga");
        assertThat(shop.mine()).isTrue();
        assertThat(chart.spots().stream().filter(Chart.Spot::goal))
                .as("the way to the shop of #78")
                .singleElement()
                .matches(spot -> spot.name().startsWith("Grandmother"));
    }

    @Test
    void the_way_leads_to_the_offer_that_is_picked_before_it_leads_anywhere_else() {
        var round = new Round(Language.EN);
        var memory = new RiderMemory();
        var view = round.view(round.busy(), Round.CONNECTED);
        memory.look(view, Round.NOON);
        memory.pickOffer(Round.id(2));
        Chart chart = Chart.of(view.rider(), memory, Optional.of(Round.id(78)));
        assertThat(chart.spots().stream().filter(Chart.Spot::goal))
                .singleElement()
                .matches(spot -> spot.name().equals("One Bowl Soup"));
    }

    @Test
    void positions_are_read_as_maps_write_them() {
        assertThat(Positions.parsed(" 37.5446, 127.0559 ")).contains(Round.ME);
        assertThat(Positions.parsed("37.5446 127.0559")).contains(Round.ME);
        assertThat(Positions.parsed(Positions.text(Round.ME))).contains(Round.ME);
        for (String wrong : List.of("", "37.5", "91, 127", "37.5446, 187", "here", "1,2,3")) {
            assertThat(Positions.parsed(wrong)).as(wrong).isEmpty();
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
