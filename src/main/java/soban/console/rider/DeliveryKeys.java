package soban.console.rider;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import soban.console.frame.Shortcut;
import soban.console.screen.Phrasebook;

import java.util.List;

/// The keys of the page of deliveries. What a key picks comes into sight.
record DeliveryKeys(
        RiderModel model, Phrasebook book, ScrollPane offers, ScrollPane rides, Runnable turnMap) {
    List<Shortcut> all() {
        return List.of(
                key(KeyCode.UP, "↑", "rider.keys.before", () -> pickOffer(-1)),
                key(KeyCode.DOWN, "↓", "rider.keys.after", () -> pickOffer(1)),
                key(KeyCode.C, "C", "rider.keys.claim", model::claimPicked),
                key(KeyCode.LEFT, "←", "rider.keys.mine-before", () -> pickRide(-1)),
                key(KeyCode.RIGHT, "→", "rider.keys.mine-after", () -> pickRide(1)),
                key(KeyCode.ENTER, "Enter", "rider.keys.next", this::enter),
                key(KeyCode.B, "B", "rider.keys.back", model::giveBack),
                key(KeyCode.M, "M", "rider.keys.map", turnMap),
                key(KeyCode.T, "T", "keys.touch-all", model::silence));
    }

    private Shortcut key(KeyCode code, String cap, String word, Runnable run) {
        return new Shortcut(code, cap, book.text(word), run);
    }

    private void pickOffer(int by) {
        model.pickOffer(by);
        Sight.reveal(offers, ".offer:picked");
    }

    private void pickRide(int by) {
        model.pickRide(by);
        Sight.reveal(rides, ".ride:chosen");
    }

    /// Who came to a button with the keyboard means that button.
    private void enter() {
        if (rides.getScene().getFocusOwner() instanceof Button button && button.isFocusVisible()) {
            button.fire();
        } else {
            model.next();
        }
    }
}
