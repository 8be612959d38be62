package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SvgTest {
    private static final int GREEN = 0xFF00FF00;
    private static final int RED = 0xFFFF0000;

    @TempDir Path folder;

    @Test
    void rectangles_and_paths_are_filled_one_over_the_other_in_any_size() throws IOException {
        Svg drawing =
                svg(
                        "<rect x='0' y='0' width='40' height='20' rx='0' fill='#00FF00'/>"
                                + "<path d='M 20 0 L 40 0 L 40 20 L 20 20 Z' fill='#FF0000'/>");
        var picture = drawing.draw(40);
        assertThat(picture.getWidth()).isEqualTo(80);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(picture.getRGB(10, 20)).isEqualTo(GREEN);
        assertThat(picture.getRGB(70, 20)).isEqualTo(RED);
    }

    @Test
    void round_corners_and_curves_leave_what_is_outside_transparent() throws IOException {
        var round = svg("<rect x='0' y='0' width='40' height='20' rx='10' fill='#00FF00'/>");
        assertThat(round.draw(20).getRGB(0, 0)).isZero();
        assertThat(round.draw(20).getRGB(10, 10)).isEqualTo(GREEN);
        var curve = svg("<path d='M 0 20 C 0 0 40 0 40 20 Z' fill='#FF0000'/>");
        assertThat(curve.draw(20).getRGB(0, 0)).isZero();
        assertThat(curve.draw(20).getRGB(20, 15)).isEqualTo(RED);
    }

    @Test
    void what_it_can_not_draw_is_refused_rather_than_left_out() throws IOException {
        Svg circle = svg("<circle cx='5' cy='5' r='5' fill='#FF0000'/>");
        assertThatThrownBy(() -> circle.draw(20)).hasMessageContaining("circle");
        Svg arc = svg("<path d='M 0 0 A 1 1 0 0 0 2 2 Z' fill='#FF0000'/>");
        assertThatThrownBy(() -> arc.draw(20)).hasMessageContaining("no A");
        Path file = Files.writeString(folder.resolve("broken.svg"), "<svg>");
        assertThatThrownBy(() -> Svg.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.svg is no drawing");
    }

    private Svg svg(String parts) throws IOException {
        String text =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>" + parts + "</svg>";
        return Svg.read(Files.writeString(folder.resolve("a.svg"), text));
    }
}
