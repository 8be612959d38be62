package soban.dist;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A drawing of our own: filled rectangles and paths of `M`, `L`, `C` and `Z`, which is all that
/// the icon needs. Anything else in it is refused.
record Svg(Element root) {
    static Svg read(Path file) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Svg(builder.parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException problem) {
            throw new IOException(file + " is no drawing", problem);
        }
    }

    /// As high as that, and as broad as it then is.
    BufferedImage draw(int height) {
        double[] box = numbers(root.getAttribute("viewBox"));
        double scale = height / box[3];
        int width = (int) Math.round(box[2] * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        var nodes = root.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element part) {
                pen.setColor(Color.decode(part.getAttribute("fill")));
                pen.fill(shape(part));
            }
        }
        pen.dispose();
        return image;
    }

    private static Shape shape(Element part) {
        return switch (part.getTagName()) {
            case "rect" -> rectangle(part);
            case "path" -> path(part.getAttribute("d"));
            default -> throw new IllegalArgumentException("a drawing has no " + part.getTagName());
        };
    }

    private static Shape rectangle(Element part) {
        double round = 2 * number(part, "rx");
        return new RoundRectangle2D.Double(
                number(part, "x"),
                number(part, "y"),
                number(part, "width"),
                number(part, "height"),
                round,
                round);
    }

    private static Shape path(String words) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Iterator<String> each = List.of(words.strip().split("\\s+")).iterator();
        while (each.hasNext()) {
            switch (each.next()) {
                case "M" -> path.moveTo(next(each), next(each));
                case "L" -> path.lineTo(next(each), next(each));
                case "C" ->
                        path.curveTo(
                                next(each),
                                next(each),
                                next(each),
                                next(each),
                                next(each),
                                next(each));
                case "Z" -> path.closePath();
                case String other -> throw new IllegalArgumentException("a path has no " + other);
            }
        }
        return path;
    }

    private static double next(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    private static double[] numbers(String words) {
        return Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
