package soban.console.print;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import soban.console.print.SlipWords.Line;
import soban.console.print.SlipWords.Time;
import soban.console.screen.PrinterChoice.Paper;

/// A ticket as it stands on paper, drawn in a scene that nobody sees. Fixed fonts and no sheets: it
/// looks the same whatever the window looks like. To be used on the FX thread.
final class SlipDrawing {
    private static final String FONT = "Pretendard";
    private static final int MARGIN = 8;

    private final double width;
    private final double scale;

    private SlipDrawing(Paper paper) {
        width = paper.dots() - 2.0 * MARGIN;
        scale = paper == Paper.WIDE ? 1 : 0.8;
    }

    static Raster draw(SlipWords words, Paper paper) {
        VBox ticket = new SlipDrawing(paper).ticket(words);
        ticket.setMinWidth(paper.dots());
        ticket.setMaxWidth(paper.dots());
        ticket.setBackground(Background.fill(Color.WHITE));
        var image = new Scene(ticket, Color.WHITE).snapshot(null);
        int height = (int) image.getHeight();
        int[] argb = new int[paper.dots() * height];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        paper.dots(),
                        height,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        paper.dots());
        return Raster.of(paper.dots(), height, argb);
    }

    private VBox ticket(SlipWords words) {
        var ticket = new VBox(10 * scale, head(words));
        ticket.setPadding(new Insets(MARGIN));
        if (!words.over().isEmpty()) {
            ticket.getChildren().add(inverted(words.over(), 40, width));
        }
        ticket.getChildren().add(rule());
        words.lines().forEach(line -> ticket.getChildren().add(line(line)));
        if (!words.elsewhere().isEmpty()) {
            ticket.getChildren().add(text(words.elsewhere(), 26, false, width));
        }
        if (!words.note().isBlank()) {
            ticket.getChildren().add(framed(words.note()));
        }
        if (!words.cardText().isBlank()) {
            ticket.getChildren().add(framed(words.cardText()));
        }
        ticket.getChildren().add(rule());
        words.times().forEach(time -> ticket.getChildren().add(time(time)));
        if (!words.shop().isBlank()) {
            Text shop = text(words.shop(), 24, false, width);
            shop.setTextAlignment(TextAlignment.CENTER);
            ticket.getChildren().add(shop);
        }
        return ticket;
    }

    /// The number is read from across the room, the type beside it.
    private Node head(SlipWords words) {
        var head =
                new HBox(
                        12,
                        text(words.number(), 110, true, 0),
                        gap(),
                        inverted(words.type(), 40, 0));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node line(Line line) {
        double quantityWidth = 70 * scale;
        double rest = width - quantityWidth;
        var what = new VBox(2, text(line.name(), 36, true, rest));
        if (!line.options().isEmpty()) {
            what.getChildren().add(text(line.options(), 30, false, rest));
        }
        if (!line.note().isEmpty()) {
            what.getChildren().add(text(line.note(), 30, true, rest));
        }
        var quantity = new HBox(text(line.quantity(), 40, true, 0));
        quantity.setMinWidth(quantityWidth);
        return new HBox(quantity, what);
    }

    private Node time(Time time) {
        return new HBox(text(time.name(), 28, false, 0), gap(), text(time.time(), 28, true, 0));
    }

    private Node framed(String words) {
        var box = new HBox(text(words, 32, true, width - 28));
        box.setPadding(new Insets(10));
        box.setBorder(Border.stroke(Color.BLACK));
        return box;
    }

    private Node inverted(String words, double size, double wrap) {
        Text text = text(words, size, true, wrap == 0 ? 0 : wrap - 24);
        text.setFill(Color.WHITE);
        var box = new HBox(text);
        box.setPadding(new Insets(4, 12, 4, 12));
        box.setBackground(Background.fill(Color.BLACK));
        box.setMaxHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private Node rule() {
        var rule = new Region();
        rule.setMinHeight(3);
        rule.setBackground(Background.fill(Color.BLACK));
        return rule;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// @param wrap how wide it may be, 0 for one line
    private Text text(String words, double size, boolean bold, double wrap) {
        var text = new Text(words);
        text.setFont(Font.font(FONT, bold ? FontWeight.BOLD : FontWeight.NORMAL, size * scale));
        text.setFontSmoothingType(FontSmoothingType.GRAY);
        if (wrap > 0) {
            text.setWrappingWidth(wrap);
        }
        return text;
    }
}
