package soban.console.start;

import javafx.fxml.FXML;

import soban.console.start.StartModel.Page;

/// The three ways to begin.
final class ChoicePane {
    private final StartModel model;

    ChoicePane(StartModel model) {
        this.model = model;
    }

    @FXML
    void demo() {
        model.demo();
    }

    @FXML
    void shop() {
        model.turnTo(Page.SHOP);
    }

    @FXML
    void join() {
        model.turnTo(Page.JOIN);
    }
}
