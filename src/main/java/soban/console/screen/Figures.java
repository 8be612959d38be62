package soban.console.screen;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// A number that ticks, with all figures equally wide: the bundled font's own differ, and a line
/// that changes every second would wobble. The figures are placed by hand, so that a tick repaints
/// them and lays out nothing else.
public final class Figures extends Region {
    private final Text probe = new Text();
    private final List<Text> signs = new ArrayList<>();
    private String text = "";
    private double width;
    private double height;

    public Figures() {
        getStyleClass().add("figures");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        probe.setVisible(false);
        add(probe);
    }

    public String getText() {
        return text;
    }

    public void setText(String changed) {
        if (changed.equals(text)) {
            return;
        }
        text = changed;
        setAccessibleText(changed);
        double before = width;
        fill();
        measure();
        place();
        if (width != before) {
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double ignored) {
        measure();
        return width;
    }

    @Override
    protected double computePrefHeight(double ignored) {
        measure();
        return height;
    }

    @Override
    public double getBaselineOffset() {
        return probe.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        measure();
        place();
    }

    private void fill() {
        while (signs.size() < text.length()) {
            var sign = new Text();
            signs.add(sign);
            add(sign);
        }
        for (int i = 0; i < signs.size(); i++) {
            boolean used = i < text.length();
            signs.get(i).setVisible(used);
            signs.get(i).setText(used ? text.substring(i, i + 1) : "");
        }
    }

    private void add(Text sign) {
        sign.setManaged(false);
        sign.getStyleClass().add("figure");
        getChildren().add(sign);
    }

    private void measure() {
        width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += cell(i);
        }
        probe.setText("0");
        height = probe.getLayoutBounds().getHeight();
    }

    private double cell(int i) {
        probe.setText(Character.isDigit(text.charAt(i)) ? "0" : text.substring(i, i + 1));
        return probe.getLayoutBounds().getWidth();
    }

    private void place() {
        double x = getWidth() - width;
        for (int i = 0; i < text.length(); i++) {
            double cell = cell(i);
            Text sign = signs.get(i);
            sign.relocate(x + (cell - sign.getLayoutBounds().getWidth()) / 2, 0);
            x += cell;
        }
    }
}
