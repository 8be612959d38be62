package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The colours: complete in both themes, used, readable, and nowhere else than in the palettes.
class PaletteTest {
    /// Every text colour and the grounds on which the sheets put it.
    private static final Map<String, Set<String>> TEXT_ON =
            Map.ofEntries(
                    Map.entry(
                            "-ink",
                            Set.of(
                                    "-ground",
                                    "-paper",
                                    "-sunk",
                                    "-calm",
                                    "-calm-strong",
                                    "-line",
                                    "-brand-soft")),
                    Map.entry("-ink2", Set.of("-ground", "-paper", "-sunk", "-calm")),
                    Map.entry("-ink3", Set.of("-ground", "-paper", "-sunk", "-calm")),
                    Map.entry("-brand", Set.of("-paper", "-calm")),
                    Map.entry("-on-brand", Set.of("-brand", "-brand-strong", "-rider")),
                    Map.entry("-on-warn", Set.of("-warn")),
                    Map.entry("-on-late", Set.of("-late")),
                    Map.entry("-late-text", Set.of("-paper", "-ground")),
                    Map.entry("-on-late-soft", Set.of("-late-soft")),
                    Map.entry("-on-note", Set.of("-note-soft")),
                    Map.entry("-pickup", Set.of("-paper", "-brand-soft")),
                    Map.entry("-rider", Set.of("-paper", "-brand-soft")),
                    Map.entry("-paper", Set.of("-ink")));

    private static final String SHEETS =
            Sheets.names().stream().map(Sheets::text).collect(Collectors.joining("\n"));

    @ParameterizedTest
    @EnumSource
    void every_text_can_be_read_on_its_ground(Theme theme) {
        Map<String, String> palette = Sheets.palette(theme);
        Set<String> faint = new TreeSet<>();
        TEXT_ON.forEach(
                (text, grounds) ->
                        grounds.forEach(
                                ground -> {
                                    double contrast =
                                            Sheets.contrast(
                                                    colour(palette, text), colour(palette, ground));
                                    if (contrast < 4.5) {
                                        faint.add(
                                                "%s on %s: %.2f".formatted(text, ground, contrast));
                                    }
                                }));
        assertThat(faint).as("contrast below 4.5 : 1").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void edges_and_marks_stand_out(Theme theme) {
        Map<String, String> palette = Sheets.palette(theme);
        for (String mark : Set.of("-brand", "-ink", "-late", "-good", "-pickup", "-rider")) {
            double contrast = Sheets.contrast(colour(palette, mark), colour(palette, "-ground"));
            assertThat(contrast).as(mark + " on -ground").isGreaterThan(3);
        }
    }

    @Test
    void both_themes_have_the_same_colours() {
        assertThat(Sheets.palette(Theme.LIGHT).keySet())
                .isEqualTo(Sheets.palette(Theme.DARK).keySet());
    }

    @Test
    void every_colour_is_used_and_every_colour_that_is_used_exists() {
        Set<String> colours = Sheets.palette(Theme.LIGHT).keySet();
        assertThat(colours)
                .allMatch(colour -> SHEETS.matches("(?s).*: ?[^;]*" + colour + "[;, ).]?.*"));
        Set<String> texts = new TreeSet<>();
        var fill = Pattern.compile("-fx-text-fill: (-[a-z0-9-]+);").matcher(SHEETS);
        while (fill.find()) {
            texts.add(fill.group(1));
        }
        assertThat(texts)
                .as("text colours whose contrast this test knows")
                .allMatch(
                        text ->
                                TEXT_ON.containsKey(text)
                                        || Set.of("-on-age", "-type").contains(text));
    }

    @Test
    void colours_stand_in_the_palettes_only() {
        assertThat(SHEETS).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b");
    }

    @Test
    void nothing_casts_a_shadow() {
        assertThat(SHEETS).doesNotContain("shadow(");
    }

    @Test
    void what_moves_takes_120_to_180_milliseconds() {
        var durations =
                Pattern.compile("transition:[^;]* (\\d+)ms")
                        .matcher(SHEETS)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .toList();
        assertThat(durations).isNotEmpty().allMatch(ms -> ms >= 120 && ms <= 180);
    }

    private static String colour(Map<String, String> palette, String name) {
        return Objects.requireNonNull(palette.get(name), name);
    }
}
