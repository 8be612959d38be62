package soban.console.start;

import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Strings;
import soban.console.start.JoinForm.Field;
import soban.domain.unit.Role;

/// The form for another machine: where it is, and which of its desks this one is to be.
final class JoinPane {
    private final StartModel model;
    private final Strings strings;
    private final FormRow address;
    private final FormRow shop;
    private final FormRow rider;

    @FXML private Pane fields;
    @FXML private Pane names;
    @FXML private ToggleButton owner;
    @FXML private ToggleButton kitchen;
    @FXML private ToggleButton riding;

    JoinPane(StartModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        address = row("join.address", "join.address.hint", "join-address", model.join().address());
        shop = row("join.shop", "join.shop.hint", "join-shop", model.join().name());
        rider = row("join.rider", "join.rider.hint", "join-rider", model.join().name());
    }

    private FormRow row(String name, String hint, String id, String text) {
        var input = new TextField(text);
        input.setId(id);
        input.setOnAction(_ -> model.joinOther());
        input.textProperty()
                .subscribe(
                        (_, typed) -> {
                            if (id.equals("join-address")) {
                                model.join().address(typed);
                            } else {
                                model.join().name(typed);
                            }
                            model.edited();
                        });
        return new FormRow(strings.text(name), strings.text(hint), input);
    }

    @FXML
    void initialize() {
        fields.getChildren().addFirst(address);
    }

    void show() {
        JoinForm form = model.join();
        var wrong = form.problems();
        address.show(form.address(), said(wrong.get(Field.ADDRESS)));
        FormRow named = form.role() == Role.RIDER ? rider : shop;
        named.show(form.name(), said(wrong.get(Field.NAME)));
        if (!names.getChildren().contains(named)) {
            names.getChildren().setAll(named);
        }
        owner.setSelected(form.role() == Role.OWNER);
        kitchen.setSelected(form.role() == Role.KITCHEN);
        riding.setSelected(form.role() == Role.RIDER);
    }

    private String said(@Nullable Wrong wrong) {
        return wrong == null ? "" : wrong.in(strings);
    }

    @FXML
    void owner() {
        choose(Role.OWNER);
    }

    @FXML
    void kitchen() {
        choose(Role.KITCHEN);
    }

    @FXML
    void riding() {
        choose(Role.RIDER);
    }

    private void choose(Role role) {
        model.join().choose(role);
        model.edited();
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
