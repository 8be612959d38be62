package soban.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice.Paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Tickets as pictures, which people look at in `target/screens`.
class SlipDrawingTest {
    private static final File SCREENS = new File("target/screens");

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @ParameterizedTest
    @CsvSource({"KO, WIDE", "EN, WIDE", "KO, NARROW", "EN, NARROW"})
    void a_ticket_is_as_wide_as_its_paper_and_nothing_touches_the_edge(
            Language language, Paper paper) throws IOException {
        Raster raster = drawn(words(language), paper);
        write(raster, language, paper);
        assertThat(raster.width()).isEqualTo(paper.dots());
        assertThat(raster.height()).isGreaterThan(raster.width() / 2);
        for (int y = 0; y < raster.height(); y++) {
            assertThat(raster.isBlack(0, y)).isFalse();
            assertThat(raster.isBlack(raster.width() - 1, y)).isFalse();
        }
    }

    @Test
    void hangul_leaves_its_own_dots() {
        long without = black(drawn(named(""), Paper.WIDE));
        long hangul = black(drawn(named("아메리카노"), Paper.WIDE));
        long other = black(drawn(named("카페라떼라"), Paper.WIDE));
        assertThat(hangul).isGreaterThan(without + 1000);
        assertThat(other).isNotEqualTo(hangul);
    }

    @Test
    void a_long_name_goes_on_in_the_next_line() {
        Raster one = drawn(named("라떼"), Paper.NARROW);
        Raster several = drawn(named("아주 긴 이름의 라떼 ".repeat(5)), Paper.NARROW);
        assertThat(several.height()).isGreaterThan(one.height() + 80);
    }

    private static SlipWords words(Language language) {
        return SlipWords.of(
                Slips.noon(),
                "소반 카페 성수점",
                Phrasebook.of(language, ZoneId.of("Asia/Seoul")),
                Slips.NOON.plusSeconds(20));
    }

    private static SlipWords named(String name) {
        return new SlipWords(
                "",
                "#1",
                "",
                "",
                List.of(new SlipWords.Line("1", name, "", "")),
                "",
                "",
                "",
                List.of());
    }

    private static Raster drawn(SlipWords words, Paper paper) {
        return OpenWindow.onScreen(() -> SlipDrawing.draw(words, paper));
    }

    private static long black(Raster raster) {
        long black = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                black += raster.isBlack(x, y) ? 1 : 0;
            }
        }
        return black;
    }

    private static void write(Raster raster, Language language, Paper paper) throws IOException {
        var image =
                new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                image.setRGB(x, y, raster.isBlack(x, y) ? 0 : 0xffffff);
            }
        }
        assertThat(SCREENS.isDirectory() || SCREENS.mkdirs()).isTrue();
        String name = "ticket-" + language + "-" + paper + ".png";
        ImageIO.write(image, "png", new File(SCREENS, name.toLowerCase(Locale.ROOT)));
    }
}
