package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.console.screen.OpenWindow.PATIENCE;
import static soban.console.screen.OpenWindow.onScreen;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.desk.Cafe;
import soban.domain.order.OrderId;
import soban.testing.Await;

import java.util.List;

/// A window that is put away comes back when something in it has waited too long, but never over
/// the one in which somebody works. That it lies in front of another program's can't be asked; that
/// it is not put away any more can.
class BeaconTest {
    private static final OrderId ORDER = Cafe.id(1);

    private final Beacon beacon = new Beacon();
    private Stage called;
    private Stage other;

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @BeforeEach
    void open() {
        onScreen(
                () -> {
                    called = new Stage();
                    beacon.open(called, new Scene(new Label("kitchen")));
                    other = new Stage();
                    Stages.open(other, new Scene(new Label("owner")));
                    return true;
                });
    }

    @AfterEach
    void close() {
        onScreen(
                () -> {
                    called.close();
                    other.close();
                    return true;
                });
    }

    private String waits() {
        return onScreen(() -> beacon.show("Kitchen", List.of(ORDER), _ -> "#42"));
    }

    private void focused(boolean wanted) {
        Await.until(
                "a window of ours is in use: " + wanted,
                PATIENCE,
                () ->
                        onScreen(
                                () ->
                                        wanted
                                                == Window.getWindows().stream()
                                                        .anyMatch(Window::isFocused)));
    }

    @Test
    void it_comes_back_when_nobody_works_with_a_window_of_ours() {
        onScreen(
                () -> {
                    called.setIconified(true);
                    called.hide();
                    other.hide();
                    return true;
                });
        focused(false);
        assertThat(waits()).isEqualTo("#42");
        assertThat(onScreen(called::isIconified)).isFalse();
        assertThat(onScreen(called::getTitle)).isEqualTo("● #42 · Kitchen");
    }

    @Test
    void it_stays_behind_the_window_in_which_somebody_works() {
        waitsBehindTheOther();
    }

    private void waitsBehindTheOther() {
        onScreen(
                () -> {
                    called.setIconified(true);
                    // Else it would be in use as soon as the other one is left.
                    called.hide();
                    other.requestFocus();
                    return true;
                });
        focused(true);
        waits();
        assertThat(onScreen(called::isIconified)).isTrue();
        assertThat(onScreen(called::getTitle)).isEqualTo("● #42 · Kitchen");
    }

    @Test
    void it_comes_when_that_window_is_left() {
        waitsBehindTheOther();
        onScreen(
                () -> {
                    other.hide();
                    return true;
                });
        Await.until("it came", PATIENCE, () -> !onScreen(called::isIconified));
    }

    @Test
    void it_does_not_come_for_what_was_seen_to_meanwhile() {
        waitsBehindTheOther();
        onScreen(() -> beacon.show("Kitchen", List.of(), _ -> ""));
        onScreen(
                () -> {
                    other.hide();
                    return true;
                });
        focused(false);
        onScreen(() -> true);
        assertThat(onScreen(called::isIconified)).isTrue();
    }
}
