package soban.console.kitchen;

import javafx.scene.input.KeyCode;

import java.util.Locale;
import java.util.Optional;

/// The keys of the kitchen, in the order in which `?` lists them. Everything that a finger can do
/// has one.
enum KitchenKey {
    PICK("1–9"),
    PREVIOUS("←"),
    NEXT("→"),
    ADVANCE("Enter"),
    HAND_OVER("H"),
    UNDO("U"),
    TOUCH_ALL("T"),
    READ("R"),
    PRINT("P"),
    SETUP("O"),
    PEOPLE("I"),
    PAGE_UP("PgUp"),
    PAGE_DOWN("PgDn"),
    DEMO("D"),
    BESIDE("F2"),
    SOUND("S"),
    LANGUAGE("L"),
    THEME("N"),
    SMALLER("−"),
    LARGER("+"),
    HELP("?"),
    CLOSE("Esc");

    private final String cap;

    KitchenKey(String cap) {
        this.cap = cap;
    }

    /// What is printed on the key.
    String cap() {
        return cap;
    }

    /// Its name in the bundles.
    String word() {
        return "keys." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean workAlways() {
        return this == HELP || this == BESIDE || this == CLOSE;
    }

    static Optional<KitchenKey> of(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case LEFT -> PREVIOUS;
                    case RIGHT -> NEXT;
                    case ENTER -> ADVANCE;
                    case H -> HAND_OVER;
                    case U -> UNDO;
                    case T -> TOUCH_ALL;
                    case R -> READ;
                    case P -> PRINT;
                    case O -> SETUP;
                    case I -> PEOPLE;
                    case PAGE_UP -> PAGE_UP;
                    case PAGE_DOWN -> PAGE_DOWN;
                    case D -> DEMO;
                    case S -> SOUND;
                    case L -> LANGUAGE;
                    case N -> THEME;
                    case MINUS, SUBTRACT -> SMALLER;
                    case PLUS, EQUALS, ADD -> LARGER;
                    case F1 -> HELP;
                    case F2 -> BESIDE;
                    case ESCAPE -> CLOSE;
                    default -> null;
                });
    }
}
