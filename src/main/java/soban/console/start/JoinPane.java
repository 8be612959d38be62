package soban.console.start;

import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Strings;
import soban.console.start.JoinForm.Field;

import java.util.function.Consumer;

/// The form for another machine: where it is, and the code that says which of its desks this one is
/// to be.
final class JoinPane {
    private final StartModel model;
    private final Strings strings;
    private final FormRow address;
    private final FormRow code;

    @FXML private Pane fields;

    JoinPane(StartModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        JoinForm form = model.join();
        address =
                row(
                        "join-address",
                        strings.text("join.address"),
                        strings.text("join.address.hint"),
                        form.address(),
                        form::address);
        code =
                row(
                        "join-code",
                        strings.text("join.code"),
                        strings.text("join.code.hint"),
                        form.code(),
                        form::code);
    }

    private FormRow row(String id, String name, String hint, String text, Consumer<String> typed) {
        var input = new TextField(text);
        input.setId(id);
        input.setOnAction(_ -> model.joinOther());
        input.textProperty()
                .subscribe(
                        (_, now) -> {
                            typed.accept(now);
                            model.edited();
                        });
        return new FormRow(name, hint, input);
    }

    @FXML
    void initialize() {
        fields.getChildren().addAll(address, code);
    }

    void show() {
        JoinForm form = model.join();
        var wrong = form.problems();
        address.show(form.address(), said(wrong.get(Field.ADDRESS)));
        code.show(form.code(), said(wrong.get(Field.CODE)));
    }

    private String said(@Nullable Wrong wrong) {
        return wrong == null ? "" : wrong.in(strings);
    }

    @FXML
    void join() {
        model.joinOther();
    }

    @FXML
    void back() {
        model.back();
    }
}
