package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void Hangul_takes_two_columns_and_Latin_one() {
        assertThat(Columns.width("아메리카노")).isEqualTo(10);
        assertThat(Columns.width("latte 2×")).isEqualTo(8);
        assertThat(Columns.width("카페 latte")).isEqualTo(10);
        assertThat(Columns.width("é")).as("a letter and a joined mark").isEqualTo(1);
        assertThat(Columns.width("☕🍰")).isEqualTo(3);
    }

    @Test
    void text_is_filled_up_by_columns_and_never_cut() {
        assertThat(Columns.left("라떼", 6)).isEqualTo("라떼  ");
        assertThat(Columns.right("라떼", 6)).isEqualTo("  라떼");
        assertThat(Columns.left("아메리카노", 6)).isEqualTo("아메리카노");
    }

    @Test
    void what_a_customer_wrote_can_not_steer_the_terminal() {
        assertThat(Columns.clean("a\033[2Jb\r\nc\u202ed\u0007")).isEqualTo("a[2Jb cd");
    }
}
