package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class RowsTest {
    private final VBox place = new VBox();
    private final Rows<String> rows = new Rows<>(() -> place, word -> word.charAt(0), Word::new);

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    private static final class Word implements Rows.Row<String> {
        private final Label label = new Label();

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(String item) {
            label.setText(item);
        }
    }

    private List<String> words() {
        return place.getChildren().stream().map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void a_row_keeps_its_node_as_long_as_its_key_stays() {
        rows.show(List.of("apple", "bread"));
        Node bread = place.getChildren().get(1);
        rows.show(List.of("butter", "cheese"));
        assertThat(words()).containsExactly("butter", "cheese");
        assertThat(place.getChildren().getFirst()).isSameAs(bread);
    }

    @Test
    void the_same_thing_twice_has_two_rows() {
        rows.show(List.of("tea", "tea", "bread"));
        assertThat(words()).containsExactly("tea", "tea", "bread");
        rows.show(List.of("tea"));
        assertThat(words()).containsExactly("tea");
    }
}
