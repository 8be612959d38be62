package soban.console.frame;

import javafx.scene.input.KeyCode;

/// A key and what it does.
///
/// @param cap what is printed on the key
/// @param word what it does, in the person's language
public record Shortcut(KeyCode code, String cap, String word, Runnable run) {}
